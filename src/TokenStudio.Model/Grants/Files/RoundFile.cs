using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Files;

/// <summary>A donation round from its votes on: applications, votes, passport scores and the round's matching settings.</summary>
public sealed record RoundFile(IReadOnlyList<BallotApplication> Applications, IReadOnlyList<Vote> Votes, BallotRules Rules, BigInteger MatchAmount, LinearQfOptions Options)
{
    /// <summary>Votes that might be cast, to be estimated; null when none are asked about.</summary>
    public IReadOnlyList<Vote>? PotentialVotes { get; init; }

    /// <summary>The votes weighed and the matches they make, by application id.</summary>
    public (IReadOnlyList<WeighedVote> Votes, LinearMatches Matches) Run(CancellationToken stop = default)
    {
        var weighed = Ballots.Weigh(Votes, Applications, Rules);
        return (weighed, LinearQf.Of(MatchAmount, DonationSet.Of(Ballots.Contributions(weighed), stop), Options, stop: stop));
    }

    /// <summary>The same round with coefficients set by hand, in place of those it has.</summary>
    public RoundFile With(IReadOnlyDictionary<string, double> overrides) => this with { Rules = Rules with { Overrides = overrides } };

    /// <summary>What the potential votes would change, by application id; they are weighed as votes are. Null when none are asked about.</summary>
    public IReadOnlyList<MatchEstimate>? Estimate(IReadOnlyList<WeighedVote> votes, CancellationToken stop = default) => PotentialVotes is null
        ? null
        : MatchEstimate.Of(MatchAmount, [.. Ballots.Contributions(votes)], Ballots.Contributions(Ballots.Weigh(PotentialVotes, Applications, Rules)), Options.MatchingCap, stop);

    /// <param name="table">Gives the votes of a table in place of the member "votes", by the applications there are; null where it cannot be read.</param>
    public static RoundFile? Read(JsonElement file, GrantsReader reader, Func<IReadOnlyList<BallotApplication>, VoteTable?>? table = null)
    {
        var applications = reader.Items(file, "applications").Select(a => new BallotApplication(
            reader.Text(a.Item, "id", a.Path), reader.Text(a.Item, "name", a.Path), reader.Text(a.Item, "status", a.Path), reader.Text(a.Item, "payout", a.Path))
        {
            ProjectId = reader.TextOrNone(a.Item, "projectId", a.Path),
            Anchor = reader.TextOrNone(a.Item, "anchorAddress", a.Path),
        }).ToArray();
        foreach (var twice in applications.GroupBy(a => a.Id).Where(g => g.Skip(1).Any())) reader.Wrong("/applications", $"Two applications have the id \"{twice.Key}\".", "twice");
        var read = reader.IsGood ? table?.Invoke(applications) : null;
        if (table is not null && read is not { IsGood: true }) return null;
        var votes = read?.Votes ?? [.. reader.Items(file, "votes").Select(v => VoteOf(v.Item, v.Path, reader))];
        var pool = reader.Whole(file, "matchAmount", "");
        var config = GrantsReader.Optional(file, "quadraticFundingConfig") ?? default;
        var counts = CountsAsCalculator(file, reader);
        var rules = new BallotRules
        {
            MinimumUsd = Number(config, "minDonationThresholdAmount", reader) ?? 0,
            Passport = ScaleOf(config, counts) is not null,
            Scale = ScaleOf(config, counts) ?? ScoreScale.Stamps,
            DropsSelfVotes = counts,
            Scores = Scores(file, read, reader),
            Overrides = Numbers(file, "coefficientOverrides", id => id, reader),
            TokenCaps = Caps(file, reader),
        };
        var options = new LinearQfOptions { IgnoreSaturation = reader.Truth(file, "ignoreSaturation", "", false), MatchingCap = Number(config, "matchingCapAmount", reader) is { } percent ? LinearQfOptions.CapOf(pool, percent) : null };
        var potential = GrantsReader.Optional(file, "potentialVotes") is null ? null : reader.Items(file, "potentialVotes").Select(v => VoteOf(v.Item, v.Path, reader, isCast: false)).ToArray();
        return reader.IsGood ? new(applications, votes, rules, pool, options) { PotentialVotes = potential } : null;
    }

    // A vote that is not cast has no id yet.
    static Vote VoteOf(JsonElement vote, string path, GrantsReader reader, bool isCast = true) => new(
        isCast || GrantsReader.Optional(vote, "id") is not null ? reader.Text(vote, "id", path) : "",
        reader.Text(vote, "applicationId", path),
        reader.Text(vote, "voter", path),
        reader.Text(vote, "grantAddress", path),
        reader.Text(vote, "token", path),
        reader.Whole(vote, "amount", path),
        reader.Number(reader.Member(vote, "amountUSD", path), $"{path}/amountUSD"),
        reader.Whole(vote, "amountRoundToken", path));

    // Two programs count a round of Grants Stack, and differ: the indexer knows one score and lets self-votes count.
    static bool CountsAsCalculator(JsonElement file, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "eligibility") is not { } by) return false;
        var name = by.ValueKind == JsonValueKind.String ? by.GetString() : null;
        if (name is not ("indexer" or "calculator")) reader.Wrong("/eligibility", "Eligibility is \"indexer\" or \"calculator\".");
        return name == "calculator";
    }

    // The flags beside the amounts are not read, and "passport-mbds" counts as off: so the indexer does.
    static ScoreScale? ScaleOf(JsonElement config, bool all)
    {
        if (GrantsReader.Optional(config, "sybilDefense") is not { } defence) return null;
        if (defence.ValueKind == JsonValueKind.True) return ScoreScale.Stamps;
        var name = defence.ValueKind == JsonValueKind.String ? defence.GetString() : null;
        return ScoreScale.All.FirstOrDefault(scale => scale.Id == name && (all || scale == ScoreScale.Stamps));
    }

    static double? Number(JsonElement config, string name, GrantsReader reader) =>
        GrantsReader.Optional(config, name) is { } value ? reader.Number(value, $"/quadraticFundingConfig/{name}") : null;

    // Scores of the file are dearer than those of a table: they were written for this round.
    static Dictionary<string, double> Scores(JsonElement file, VoteTable? table, GrantsReader reader)
    {
        var scores = Numbers(file, "passportScores", AddressOf, reader);
        foreach (var (voter, score) in table?.Scores ?? new Dictionary<string, double>()) scores.TryAdd(voter, score);
        return scores;
    }

    static Dictionary<string, double> Numbers(JsonElement file, string name, Func<string, string> key, GrantsReader reader)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        if (GrantsReader.Optional(file, name) is not { ValueKind: JsonValueKind.Object } members) return numbers;
        foreach (var member in members.EnumerateObject()) numbers[key(member.Name)] = reader.Number(member.Value, $"/{name}/{member.Name}");
        return numbers;
    }

    static Dictionary<string, BigInteger> Caps(JsonElement file, GrantsReader reader)
    {
        var caps = new Dictionary<string, BigInteger>(StringComparer.Ordinal);
        if (GrantsReader.Optional(file, "voteAmountCaps") is not { ValueKind: JsonValueKind.Object } members) return caps;
        foreach (var member in members.EnumerateObject()) caps[member.Name.ToLowerInvariant()] = reader.Whole(member.Value, $"/voteAmountCaps/{member.Name}");
        return caps;
    }

    // An address whole, or its digits without the zeros in front.
    static string AddressOf(string key)
    {
        var digits = key.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? key[2..] : key;
        return "0x" + digits.ToLower(CultureInfo.InvariantCulture).PadLeft(40, '0');
    }
}
