using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Shares of the allocation, each at its own instant.</summary>
/// <remarks>
/// vested(t) = floor(A sum of the shares due by t)   [base units]
/// A allocation [base units]. The shares add up to exactly 1, so the last one due absorbs the dust.
/// </remarks>
public sealed record TranchesVesting : VestingSchedule
{
    static readonly MomentParameter AtParameter = new("at", "At") { Help = "A date, or a duration from launch (from the schedule's start where it has one)." };
    static readonly FractionParameter ShareParameter = new("share", "Share");
    static readonly RowsParameter<Tranche> TranchesParameter = new("tranches", "Tranches", [AtParameter, ShareParameter],
        read => new(read.Get(AtParameter), read.Get(ShareParameter)));

    public required ValueList<Tranche> Tranches { get; init; }

    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch)
    {
        var origin = Origin(launch);
        return new TrancheSchedule(whole, [.. Tranches.Select(t => (t.At.From(origin).Second, t.Share))]);
    }

    private protected override Outline Bends(Anchor launch) => Tranches.Aggregate(new Outline(), (outline, tranche) => outline.Lump(tranche.At.From(Origin(launch)).Second));

    public override IEnumerable<RuleProblem> Problems(TokenAmount whole, Anchor launch, int decimals)
    {
        var origin = Origin(launch);
        for (var i = 0; Start is not null && i < Tranches.Count; i++)
        {
            if (Tranches[i].At.From(origin).Second < origin.Second) yield return new($"tranches/{i}", "tranche", "A tranche is due before its schedule's start, when there are no tokens yet.");
        }

        if (ShareSum.Problem("tranches", RowWords.Tranches, Tranches, t => t.Share, (t, share) => (t with { Share = share }).ToNode()) is { } problem) yield return problem;
    }

    internal static Kind<VestingSchedule> Kind { get; } = new("tranches", "In tranches", "Sablier Lockup Tranched; dated unlocks of token sales",
        """{ "kind": "tranches", "tranches": [ { "at": "P0M", "share": 0.25 }, { "at": "P6M", "share": 0.25 }, { "at": "2028-03-01", "share": 0.5 } ] }""",
        [TranchesParameter, StartParameter], read => new TranchesVesting { Tranches = read.Get(TranchesParameter), Start = ReadStart(read) });
}

/// <summary>One dated payment.</summary>
public sealed record Tranche(Moment At, Fraction Share)
{
    internal ObjectNode ToNode() => ObjectNode.Of(("at", Node.Of(At.ToText())), ("share", Node.Of(Share.Value)));
}

/// <summary>Sums of shares by the instants they are due.</summary>
sealed class TrancheSchedule : CumulativeSchedule
{
    readonly long[] due;
    readonly TokenAmount[] owed;

    public TrancheSchedule(TokenAmount whole, IReadOnlyList<(long At, Fraction Share)> tranches)
    {
        var ordered = tranches.OrderBy(t => t.At).ToArray();
        due = [.. ordered.Select(t => t.At)];
        owed = new TokenAmount[due.Length];
        var sum = Fraction.Zero;
        for (var i = 0; i < due.Length; i++)
        {
            sum += ordered[i].Share;
            owed[i] = sum.Of(whole, Rounding.Down);
        }
    }

    public override TokenAmount By(long second)
    {
        var (low, high) = (0, due.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (due[middle] <= second) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? TokenAmount.Zero : owed[low - 1];
    }
}
