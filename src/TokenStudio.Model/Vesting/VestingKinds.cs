using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Vesting;

/// <summary>Every vesting kind, listed once.</summary>
public static class VestingKinds
{
    public static Family<VestingSchedule> All { get; } = new("kind",
        LinearVesting.Kind,
        ImmediateVesting.Kind,
        TranchesVesting.Kind,
        SegmentsVesting.Kind,
        HalfLifeVesting.Kind,
        PiecesVesting.Kind,
        EmissionVesting.Kind);
}
