using System.Numerics;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>A file made of a pool.</summary>
/// <param name="Id">As the command line calls it.</param>
/// <param name="FileName">It is saved under.</param>
/// <param name="Problem">Why it cannot be made; then there is no text.</param>
public sealed record PoolExport(string Id, Phrase Label, string FileName, string MediaType, string Text, Phrase? Problem);

/// <summary>The files of a pool of Allo v2 as its managers send and store them.</summary>
public static class PoolExports
{
    /// <summary>Those that fit the pool's strategy; none while the programme is no pool, or has errors.</summary>
    /// <param name="matched">What votes give each project, in base units of the pool's token; null where nothing was tried.</param>
    public static IReadOnlyList<PoolExport> Of(Scenario scenario, GrantProgramme programme, IReadOnlyList<(GrantProject Project, BigInteger Amount)>? matched = null)
    {
        var decimals = scenario.Token.Decimals;
        if (programme.Protocol is not AlloV2Protocol pool || pool.Problems(programme, decimals).Any() || ProgrammePool.Of(programme, scenario.Token.Symbol, decimals) is not { } design) return [];
        var payouts = matched is null ? ProgrammePool.Asked(programme, decimals) : ProgrammePool.Of(matched);
        List<PoolExport> files =
        [
            pool.Strategy.Kind.HasModel ? Json("initialize", "Initialize struct", programme, PoolInitialize.Of(design))
                : Refused("initialize", "Initialize struct", programme, "The struct of a contract of your own is not known; its bytes stand in the call that creates the pool."),
            Json("create-pool", pool.Strategy.IsCustom ? (Phrase)"createPoolWithCustomStrategy call" : (Phrase)"createPool call", programme, CreatePool.Of(design)),
            Json("pool-metadata", "Pool metadata", programme, PoolMetadataJson.Of(design)),
            Json("pool", "Whole pool", programme, GrantPoolJson.Of(design)),
        ];
        var kind = pool.Strategy.Kind.Make();
        if (kind is DonationVotingMerkleBase) files.Add(Paid("distributions", "Distribution with proofs", programme, payouts, DistributionsJson.Of));
        if (kind is DirectGrantsLite) files.Add(Paid("allocations", "Allocations", programme, payouts, p => AllocationsJson.Of(p, design.Token.Address)));
        if (pool.PaysByMilestones && MilestonesJson.Of(ProgrammePool.Milestones(pool)) is { } milestones) files.Add(Json("milestones", "Milestones", programme, milestones));
        if (PayoutPercentages.Of(design.Prizes) is { } prizes) files.Add(Json("payout-percentages", "setPayoutPercentages call", programme, prizes));
        if (payouts.Items.Count > 0) files.Add(new("pool-payouts-csv", "Payouts", $"{programme.Id}-payouts.csv", GrantsAnswer.Csv, Encoding.UTF8.GetString(PoolPayoutsCsv.Write(payouts)), null));
        return files;
    }

    static PoolExport Json(string id, Phrase label, GrantProgramme programme, ObjectNode file) =>
        new(id, label, $"{programme.Id}-{id}.json", GrantsAnswer.Json, Encoding.UTF8.GetString(NodeWriter.Write(file)), null);

    // Two at one address, or one at none, cannot be told apart by the contract.
    static PoolExport Paid(string id, Phrase label, GrantProgramme programme, PoolPayouts payouts, Func<PoolPayouts, ObjectNode?> make)
    {
        var lacking = payouts.Items.FirstOrDefault(p => p.RecipientId.IsZero);
        var twice = payouts.Items.GroupBy(p => p.RecipientId).FirstOrDefault(g => g.Count() > 1);
        if (payouts.Items.Count == 0) return Refused(id, label, programme, "No project is given anything yet.");
        if (lacking is not null) return Refused(id, label, programme, $"{lacking.Name} has no address to be paid at.");
        if (twice is not null) return Refused(id, label, programme, $"{twice.First().Name} and {twice.Last().Name} are paid to the same address.");
        return Json(id, label, programme, make(payouts)!);
    }

    static PoolExport Refused(string id, Phrase label, GrantProgramme programme, Phrase problem) => new(id, label, $"{programme.Id}-{id}.json", GrantsAnswer.Json, "", problem);
}
