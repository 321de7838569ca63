using System.Numerics;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>A file made of a pool.</summary>
/// <param name="Id">As the command line calls it.</param>
/// <param name="Ending">Of the name it is saved under, behind the programme's: what was made of votes says in it whose they are.</param>
/// <param name="Problem">Why it cannot be made; then there is no text.</param>
public sealed record PoolExport(string Id, Phrase Label, string Ending, string MediaType, string Text, Phrase? Problem)
{
    /// <summary>Votes decide it, and nobody has tried them yet: there is no text.</summary>
    public bool IsUntried { get; init; }

    /// <summary>Made of what was tried; the rest is the design's own.</summary>
    public bool IsTried { get; init; }

    /// <summary>"JSON".</summary>
    public string Form => Ending[(Ending.LastIndexOf('.') + 1)..].ToUpperInvariant();
}

/// <summary>What was tried gives the projects of a pool.</summary>
/// <param name="Amounts">Base units of the pool's token.</param>
/// <param name="IsOfVotes">By the votes of a past round, and not by made-up donors.</param>
public sealed record PoolGiven(IReadOnlyList<(GrantProject Project, BigInteger Amount)> Amounts, bool IsOfVotes);

/// <summary>The files of a pool of Allo v2 as its managers send and store them.</summary>
public static class PoolExports
{
    /// <summary>What lists of payouts are called whatever the strategy.</summary>
    public const string PayoutsCsv = "pool-payouts-csv";

    /// <summary>The call that most managers of donation voting come for.</summary>
    public const string Distributions = "distributions";

    /// <summary>All there are; a strategy has some.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["pool", "initialize", "create-pool", "pool-metadata", Distributions, "allocations", "registrations", .. PayoutCalls.Ids, "milestones", "payout-percentages", PayoutsCsv];

    /// <summary>Those that fit the pool's strategy; none while the programme is no pool, or has errors.</summary>
    /// <param name="given">Null where nothing was tried.</param>
    public static IReadOnlyList<PoolExport> Of(Scenario scenario, GrantProgramme programme, PoolGiven? given = null)
    {
        var decimals = scenario.Token.Decimals;
        if (programme.Protocol is not AlloV2Protocol pool || pool.Problems(programme, decimals).Any() || ProgrammePool.Of(programme, scenario.Token.Symbol, decimals) is not { } design) return [];
        List<PoolExport> files =
        [
            pool.Strategy.Kind.HasModel ? Json("initialize", "Initialize struct", PoolInitialize.Of(design)) : Unknown,
            Json("create-pool", pool.Strategy.IsCustom ? (Phrase)"createPoolWithCustomStrategy call" : (Phrase)"createPool call", CreatePool.Of(design)),
            Json("pool-metadata", "Pool metadata", PoolMetadataJson.Of(design)),
            Json("pool", "Whole pool", GrantPoolJson.Of(design)),
        ];
        if (pool.PaysByMilestones && MilestonesJson.Of(ProgrammePool.Milestones(pool)) is { } milestones) files.Add(Json("milestones", "Milestones", milestones));
        if (PayoutPercentages.Of(design.Prizes) is { } prizes) files.Add(Json("payout-percentages", "setPayoutPercentages call", prizes));
        var asks = PoolPaying.Of(pool.Strategy).ByAsks;
        var lists = new PayoutLists(design, asks ? ProgrammePool.Asked(programme, decimals) : ProgrammePool.Of(given?.Amounts ?? []), asks ? null : given, NeedsTrial(pool) && given is null);
        if (lists.Registrations(pool) is { } registrations) files.Add(registrations);
        return [.. files, .. lists.All()];
    }

    /// <summary>What the pool's creation lacks yet, and holds as zero in its files.</summary>
    public static IReadOnlyList<Phrase> Unset(GrantProgramme programme) => programme.Protocol is not AlloV2Protocol pool ? [] :
    [
        .. pool.Profile.IsSet ? [] : new Phrase[] { "Profile" },
        .. pool.Strategy.Contract.IsZero ? new Phrase[] { "Strategy contract" } : [],
        .. programme.Token is { Contract.IsZero: false } ? [] : new Phrase[] { "Payout token" },
    ];

    /// <summary>Votes decide who is paid, so that lists are made of what they gave.</summary>
    public static bool NeedsTrial(AlloV2Protocol pool) => PoolPaying.Of(pool.Strategy) is { ByAsks: false, Streams: false, PaysNothing: false };

    static PoolExport Unknown { get; } =
        new("initialize", "Initialize struct", "initialize.json", GrantsAnswer.Json, "", "The struct of a contract of your own is not known; its bytes stand in the call that creates the pool.");

    internal static PoolExport Json(string id, Phrase label, ObjectNode file) => new(id, label, $"{id}.json", GrantsAnswer.Json, Encoding.UTF8.GetString(NodeWriter.Write(file)), null);
}
