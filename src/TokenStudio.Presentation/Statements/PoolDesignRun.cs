using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Statements;

/// <summary>What is made of the file of a pool of Allo v2: its design from the member "pool", its payments from "distributions", "allocations" or "payouts".</summary>
static class PoolDesignRun
{
    public static IReadOnlyList<RoundRun.Format> Formats { get; } =
    [
        new("initialize", s => s.Pool is { } pool && HasStruct(pool, s.Reader) ? GrantsAnswer.Of(PoolInitialize.Of(pool)) : null),
        new("create-pool", s => s.Pool is { } pool ? GrantsAnswer.Of(CreatePool.Of(pool)) : null),
        new("pool-metadata", s => s.Pool is { } pool ? GrantsAnswer.Of(PoolMetadataJson.Of(pool)) : null),
        new("pool", s => s.Pool is { } pool ? GrantsAnswer.Of(GrantPoolJson.Of(pool)) : null),
        new("payout-percentages", s => s.Pool is { } pool && Prizes(pool, s.Reader) is { } made ? GrantsAnswer.Of(made) : null),
        new("distributions", s => s.PoolPayouts is { } payouts && DistributionsJson.Of(payouts) is { } made ? GrantsAnswer.Of(made) : null),
        new("allocations", s => s.PoolPayouts is { } payouts && s.PoolToken is { } token && AllocationsJson.Of(payouts, token) is { } made ? GrantsAnswer.Of(made) : null),
        new("pool-payouts-csv", s => s.PoolPayouts is { } payouts ? GrantsAnswer.OfCsv(PoolPayoutsCsv.Write(payouts)) : null),
        new("milestones", s => s.Milestones is { } milestones && MilestonesJson.Of(milestones) is { } made ? GrantsAnswer.Of(made) : null),
    ];

    /// <summary>The design of a pool: the member "pool", or the whole file.</summary>
    public static GrantPool? Pool(JsonElement file, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "pool") is { } inside) return GrantPoolJson.Read(inside, reader, "/pool");
        if (GrantsReader.Optional(file, "createPool") is not null) return GrantPoolJson.Read(file, reader);
        reader.Wrong("/pool", "\"pool\" is missing.", "missing");
        return null;
    }

    static Model.Documents.ObjectNode? Prizes(GrantPool pool, GrantsReader reader)
    {
        var made = PayoutPercentages.Of(pool.Prizes);
        if (made is null) reader.Wrong("/setPayoutPercentages", "This pool has no prizes by rank.", "missing");
        return made;
    }

    static bool HasStruct(GrantPool pool, GrantsReader reader)
    {
        if (!pool.Strategy.HasModel) reader.Wrong("/strategy", "The struct of a contract of your own is not known; its bytes stand in the call that creates the pool.", "unknown");
        return pool.Strategy.HasModel;
    }

    /// <summary>Who is paid what: from what was made before, or from the plain list "payouts".</summary>
    public static PoolPayouts? Payouts(JsonElement file, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "distributions") is not null) return DistributionsJson.Read(file, reader);
        if (GrantsReader.Optional(file, "allocations") is not null) return AllocationsJson.Read(file, reader)?.Payouts;
        return PoolPayoutList.Read(file, reader);
    }

    public static Address? Token(JsonElement file, GrantsReader reader) =>
        GrantsReader.Optional(file, "allocations") is not null ? AllocationsJson.Read(file, reader)?.Token : Pool(file, reader)?.Token.Address;

    public static ValueList<DesignedMilestone>? Milestones(JsonElement file, GrantsReader reader) => MilestonesJson.Read(file, reader);
}
