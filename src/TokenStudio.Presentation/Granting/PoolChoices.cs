using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Strategies that serve one purpose.</summary>
public sealed record PoolGroup(Phrase Title, IReadOnlyList<PoolOption> Options);

/// <param name="Word">As the scenario calls it.</param>
/// <param name="Contract">Its name on the chain.</param>
/// <param name="IsUsual">Shown before the rest is asked for.</param>
public sealed record PoolOption(string Word, Phrase Label, Phrase Help, string Contract, bool IsUsual);

/// <summary>The strategies a pool may have, by what they are for, and the step from one to another.</summary>
public static class PoolChoices
{
    public static IReadOnlyList<PoolGroup> Groups { get; } =
    [
        Group("Donations and voting", 4,
            DonationVotingMerkleDistributionDirectTransfer.Listed, QVSimple.Listed, QVImpact.Listed, QVGovernanceERC20Votes.Listed,
            DonationVotingMerkleDistributionVault.Listed, DonationVoting.Listed, DonationVotingCustomRegistry.Listed, QVNftTiered.Listed, HackathonQV.Listed, ProportionalPayout.Listed, WrappedVotingNftMint.Listed),
        Group("Managers decide", 4,
            DirectGrantsSimple.Listed, DirectGrantsLite.Listed, RFPSimple.Listed, RFPCommittee.Listed, EasyRetroFunding.Listed, EasyRPGF.Listed, DirectAllocation.Listed),
        Group("Vesting and incentives", 2, LTIPSimple.Listed, LTIPHedgey.Listed, LTIPHedgeyGovernor.Listed, HedgeyRFPCommittee.Listed),
        Group("Streams and other", 3, SQFSuperFluid.Listed, MicroGrants.Listed, LockupLinear.Listed, LockupDynamic.Listed, MicroGrantsGov.Listed, MicroGrantsHats.Listed, CustomStrategy.Listed),
    ];

    /// <summary>Another strategy in one step: what both have stays, with the windows, projects and amount; the rest goes, and the address of the contract with it.</summary>
    public static CellEntry Change(ObjectNode document, ObjectNode programme, string word)
    {
        var entry = FieldEntry.Read(document, GrantDocument.Path(programme.Id!, "strategy", "kind"), word);
        if (entry.Refusal is not null || PoolStrategies.KindOf(word) is not { } kind) return entry;
        var traits = new PoolTraits(kind);
        IEnumerable<string> unused = [.. traits.PaysByMilestones ? [] : new[] { "milestones" }, .. traits.LocksByRecipient ? [] : new[] { "lockup" }];
        return new([.. entry.Edits.Select(Elsewhere), .. unused.Where(member => programme[member] is not null).Select(member => Edit.Remove(GrantDocument.Path(programme.Id!, member)))], null);
    }

    // An address is that of the strategy there was.
    static Edit Elsewhere(Edit edit) => edit is SetEdit { Value: ObjectNode strategy } ? Edit.Set(edit.Path, strategy.Without("contract").Without("custom")) : edit;

    static PoolGroup Group(Phrase title, int usual, params ReadOnlySpan<StrategyKind> kinds)
    {
        var options = new List<PoolOption>();
        foreach (var kind in kinds) options.Add(new(PoolStrategies.WordOf(kind), kind.Title, kind.Purpose, kind.Name, options.Count < usual || !kind.HasModel));
        return new(title, options);
    }
}
