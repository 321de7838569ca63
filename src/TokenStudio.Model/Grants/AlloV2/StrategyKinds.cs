using TokenStudio.Model.Grants.AlloV2.Strategies;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The strategies there are, by what they are for.</summary>
public static class StrategyKinds
{
    public static IReadOnlyList<StrategyKind> All { get; } =
    [
        DonationVotingMerkleDistributionDirectTransfer.Listed,
        DonationVotingMerkleDistributionVault.Listed,
        QVSimple.Listed,
        QVGovernanceERC20Votes.Listed,
        QVNftTiered.Listed,
        HackathonQV.Listed,
        QVImpact.Listed,
        DirectGrantsSimple.Listed,
        DirectGrantsLite.Listed,
        DirectAllocation.Listed,
        EasyRPGF.Listed,
        EasyRetroFunding.Listed,
        RFPSimple.Listed,
        RFPCommittee.Listed,
        HedgeyRFPCommittee.Listed,
        MicroGrants.Listed,
        MicroGrantsGov.Listed,
        MicroGrantsHats.Listed,
        ProportionalPayout.Listed,
        WrappedVotingNftMint.Listed,
        DonationVoting.Listed,
        DonationVotingCustomRegistry.Listed,
        LTIPSimple.Listed,
        LTIPHedgey.Listed,
        LTIPHedgeyGovernor.Listed,
        LockupLinear.Listed,
        LockupDynamic.Listed,
        SQFSuperFluid.Listed,
    ];

    /// <summary>A strategy by its contract's name, with or without "Strategy" at its end, whatever the case and the dashes.</summary>
    public static StrategyKind? Find(string name) => All.FirstOrDefault(k => Plain(k.Name) == Plain(name));

    static string Plain(string name)
    {
        var plain = new string([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return plain.EndsWith("strategy", StringComparison.Ordinal) ? plain[..^"strategy".Length] : plain;
    }
}
