using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>All of it at the start.</summary>
/// <remarks>
/// vested(t) = A from the start on   [base units]
/// </remarks>
public sealed record ImmediateVesting : VestingSchedule
{
    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch) => new LumpSchedule(Origin(launch).Second, whole);

    private protected override Outline Bends(Anchor launch) => new Outline().Lump(Origin(launch).Second);

    internal static Kind<VestingSchedule> Kind { get; } = new("immediate", "All at TGE", "", """{ "kind": "immediate" }""",
        [StartParameter], read => new ImmediateVesting { Start = ReadStart(read) });
}
