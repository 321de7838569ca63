using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Kinds;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting;

/// <summary>Which project of a round each application of past votes is: by its id, its address, its project id or its name, in this order.</summary>
public sealed class PastApplications
{
    // Amounts a thousand times more or less than their worth in dollars are of a token with other decimals.
    const double FarOff = 1_000;

    readonly PastVotes votes;
    readonly IReadOnlyList<BallotApplication?> of;

    PastApplications(PastVotes votes, IReadOnlyList<BallotApplication?> of) => (this.votes, this.of) = (votes, of);

    /// <summary>Those the round has no project for, most votes first.</summary>
    public required IReadOnlyList<UnknownApplication> Unknown { get; init; }

    public static PastApplications Of(PastVotes votes, IReadOnlyList<GrantProject> projects)
    {
        var known = new Dictionary<string, BallotApplication>(StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects) known.TryAdd(project.Id, Application(project));
        foreach (var project in projects.Where(p => !p.Recipient.IsZero)) known.TryAdd(project.Recipient.ToLower(), known[project.Id]);
        foreach (var project in projects.Where(p => p.ProjectId.Length > 0)) known.TryAdd(project.ProjectId, known[project.Id]);
        foreach (var project in projects) known.TryAdd(project.Name.Trim(), known[project.Id]);
        var of = votes.Applications.Select(name => known.GetValueOrDefault(name)).ToArray();
        var counts = votes.PerApplication();
        return new(votes, of)
        {
            Unknown = [.. votes.Applications.Index().Where(a => of[a.Index] is null).Select(a => new UnknownApplication(a.Item, counts[a.Index].Votes, counts[a.Index].Address)).OrderByDescending(u => u.Votes)],
        };
    }

    public IReadOnlyList<WeighedVote> Weigh(BallotRules rules, GrantTrialInput input)
    {
        if (!votes.InDollars) return votes.Weigh(of, rules, counted => counted);

        // Dollars as tokens at the price of the round's token, rounded down.
        var price = BigInteger.Max(1, new BigInteger((decimal)input.UsdPerToken * 1_000_000_000_000m));
        var scale = BigInteger.Pow(10, input.Decimals) * 1_000_000;
        return votes.Weigh(of, rules, counted => counted * scale / price);
    }

    /// <summary>Why amounts look as if they were not in base units of the round's token; null when they do not.</summary>
    public static Phrase? OddUnits(IReadOnlyList<WeighedVote> weighed, GrantTrialInput input)
    {
        var (units, usd) = (0.0, 0.0);
        foreach (var vote in weighed) (units, usd) = (units + (double)vote.Vote.AmountRoundToken, usd + vote.Vote.AmountUsd);
        if (!(units > 0) || !(usd > 0)) return null;
        var off = units / Math.Pow(10, input.Decimals) * input.UsdPerToken / usd;
        if (off is > 1 / FarOff and < FarOff) return null;
        var likely = (int)Math.Round(Math.Log10(units * input.UsdPerToken / usd), MidpointRounding.AwayFromZero);
        if (likely is >= 0 and <= 36) return $"By their worth in dollars these amounts are of a token with {likely} decimals, and {input.Symbol} has {input.Decimals}.";
        return $"These amounts are far from their worth in dollars; are they in base units of {input.Symbol}?";
    }

    /// <summary>Adds projects for unknown applications to a programme, as many as a list may take at once.</summary>
    public static Edit Add(ObjectNode programme, IReadOnlyList<UnknownApplication> unknown)
    {
        var projects = GrantDocument.Items(programme, "projects").ToList();
        var before = projects.Count;
        foreach (var application in unknown.Take(ProjectPaste.MostLines)) projects.Add(Project(projects, application));
        return GrantDocument.Add(programme, "projects", [.. projects.Skip(before)]);
    }

    static ObjectNode Project(List<ObjectNode> others, UnknownApplication application)
    {
        var named = application.Named;
        var isAddress = Address.TryParse(named, out _, out _);
        var isWord = named.Length == 66 && Hex.Parse(named) is not null;
        var (free, number) = NewGrant.FreeId(others, "project");
        var id = !isAddress && !isWord && IdParameter.IsId(named) && others.All(o => o.Id != named) ? named : free;
        var name = id == named ? Say($"Application {Phrase.Verbatim(named)}") : isAddress || isWord || string.IsNullOrWhiteSpace(named) ? Say($"Project {number}") : named;
        var project = ObjectNode.Of(("id", Node.Of(id)), ("name", Node.Of(name)));
        if ((isAddress ? named.ToLower(CultureInfo.InvariantCulture) : application.Address) is { } paidAt) project = project.With("recipient", Node.Of(paidAt));
        return isWord ? project.With("projectId", Node.Of(named)) : project;
    }

    // Where a project has no address yet, its votes are taken wherever they were paid.
    static BallotApplication Application(GrantProject project) =>
        new(project.Id, project.Name, project.Status.ToUpperInvariant(), project.Recipient.IsZero ? "" : project.Recipient.ToLower());
}
