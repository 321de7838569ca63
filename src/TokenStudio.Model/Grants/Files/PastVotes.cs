using System.Globalization;
using System.Numerics;
using System.Text;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Files;

/// <summary>
/// The votes of a past round in columns: forty bytes each, so that five million of them fit where a studio runs. Made once of a file and only
/// read from then on.
/// </summary>
public sealed class PastVotes : VoteSink
{
    const int Piece = 256 * 1024;

    // A table of them may be written; of more the ids would take more room than all else.
    const int MostIds = 200_000;

    readonly NameTable voters = new();
    readonly NameTable applications = new();
    readonly NameTable addresses = new();
    readonly List<int> voter = [];
    readonly List<int> application = [];
    readonly List<int> address = [];
    readonly List<UInt128> counted = [];
    readonly List<double> usd = [];
    List<string>? ids = [];
    readonly Dictionary<string, double> scores = new(StringComparer.Ordinal);

    PastVotes()
    {
    }

    public int Count => voter.Count;

    /// <summary>The texts that votes name their applications by, in the order in which they first come.</summary>
    public IReadOnlyList<string> Applications => applications.Names;

    /// <summary>By voter's address; the last row of a voter decides.</summary>
    public IReadOnlyDictionary<string, double> Scores => scores;

    /// <summary>Whether amounts are dollars of <see cref="VoteTable.UsdDecimals"/> decimals.</summary>
    public bool InDollars { get; private set; }

    /// <summary>Reads a file as <see cref="VoteTableWriter"/> writes it.</summary>
    /// <exception cref="InvalidDataException">It is none: the file is damaged.</exception>
    public static PastVotes Read(Stream file, CancellationToken stop = default)
    {
        var votes = new PastVotes();
        var reader = VoteTableReader.Csv(new() { Sink = votes });
        var piece = new byte[Piece];
        for (var read = file.Read(piece); read > 0 && reader.Feed(piece.AsSpan(0, read)); read = file.Read(piece)) stop.ThrowIfCancellationRequested();
        return reader.End() is { IsGood: true } ? votes : throw new InvalidDataException("A kept file of votes does not read as one.");
    }

    public override void Take(in VoteRecord vote)
    {
        // Rows without an id are named as a table of them is read: by their number, the header being row 1.
        if (ids?.Count == MostIds) ids = null;
        ids?.Add(vote.Id.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"row-{Count + 2}") : Encoding.UTF8.GetString(vote.Id));
        voter.Add(voters.Of(vote.Voter));
        application.Add(applications.Of(vote.Application));
        address.Add(vote.GrantAddress.IsEmpty ? -1 : addresses.Of(vote.GrantAddress));
        counted.Add(vote.Counted);
        usd.Add(vote.Usd);
        InDollars = vote.InDollars;
        if (vote.Score is { } score) scores[voters.Names[voter[^1]]] = score;
    }

    /// <summary>For each of <see cref="Applications"/>: how many votes name it, and the address they say it is paid at, where the first of them says one.</summary>
    public IReadOnlyList<(int Votes, string? Address)> PerApplication()
    {
        var all = new (int Votes, string? Address)[Applications.Count];
        for (var n = 0; n < Count; n++)
        {
            ref var one = ref all[application[n]];
            one = (one.Votes + 1, one.Address ?? (address[n] < 0 ? null : addresses.Names[address[n]]));
        }

        return all;
    }

    /// <summary>The votes weighed, each made when it is looked at.</summary>
    /// <param name="of">The application that each of <see cref="Applications"/> is, or null where it is none.</param>
    /// <remarks>An application without an address takes its votes wherever they were paid.</remarks>
    /// <param name="units">Base units of the round's token, given what a vote counts by the file.</param>
    public IReadOnlyList<WeighedVote> Weigh(IReadOnlyList<BallotApplication?> of, BallotRules rules, Func<UInt128, BigInteger> units) => new Weighed(this, of, rules, units);

    WeighedVote At(int n, IReadOnlyList<BallotApplication?> of, BallotRules rules, Func<UInt128, BigInteger> units)
    {
        var to = of[application[n]];
        var amount = units(counted[n]);
        var paidAt = address[n] < 0 || to is { Payout: "" } ? to?.Payout ?? "" : addresses.Names[address[n]];
        return Ballots.Weigh(new Vote(ids?[n] ?? "", to?.Id ?? Applications[application[n]], voters.Names[voter[n]], paidAt, "", amount, usd[n], amount), to, rules);
    }

    sealed class Weighed(PastVotes votes, IReadOnlyList<BallotApplication?> of, BallotRules rules, Func<UInt128, BigInteger> units) : IReadOnlyList<WeighedVote>
    {
        public int Count => votes.Count;

        public WeighedVote this[int index] => votes.At(index, of, rules, units);

        public IEnumerator<WeighedVote> GetEnumerator()
        {
            for (var n = 0; n < Count; n++) yield return this[n];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
