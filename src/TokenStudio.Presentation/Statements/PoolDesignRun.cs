using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Statements;

/// <summary>What is made of the file of a pool of Allo v2: its design from the member "pool", its payments from "distributions", "allocations", or "payouts" with or without the calls made of them.</summary>
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
        new("registrations", s => s.Registrations is var (form, all) && RegistrationsJson.Of(form, all) is { } made ? GrantsAnswer.Of(made) : null),
        .. PayoutCalls.Ids.Select(id => new RoundRun.Format(id, s => s.PayoutCall(id) is var (call, payouts, token, held) && PayoutCallsJson.Of(call, payouts, token, held) is { } made ? GrantsAnswer.Of(made) : null)),
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
        if (GrantsReader.Optional(file, "calls") is not null) return PayoutCallsJson.Read(file, null, null, reader)?.Payouts;
        return PoolPayoutList.Read(file, reader);
    }

    /// <summary>The list of a call, for the pool beside it where the file has one.</summary>
    public static (PayoutCall Call, PoolPayouts Payouts, Address Token, BigInteger? Held)? Call(JsonElement file, string id, GrantsReader reader)
    {
        var pool = GrantsReader.Optional(file, "pool") is null ? null : Pool(file, reader);
        return reader.IsGood ? PayoutCallsJson.Read(file, id, pool, reader) : null;
    }

    public static Address? Token(JsonElement file, GrantsReader reader) =>
        GrantsReader.Optional(file, "allocations") is not null ? AllocationsJson.Read(file, reader)?.Token : Pool(file, reader)?.Token.Address;

    public static ValueList<DesignedMilestone>? Milestones(JsonElement file, GrantsReader reader) => MilestonesJson.Read(file, reader);
}
