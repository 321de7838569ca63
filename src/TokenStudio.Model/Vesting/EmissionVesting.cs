using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Unlocked by the emissions that name this allocation; by itself nothing.</summary>
/// <remarks>
/// vested(t) = sum of what the emissions out of this allocation have emitted by t, at most A   [base units]
/// </remarks>
public sealed record EmissionVesting : VestingSchedule
{
    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch) => new SumSchedule([]);

    internal static Kind<VestingSchedule> Kind { get; } = new("emission", "By emissions", "", """{ "kind": "emission" }""",
        [StartParameter], read => new EmissionVesting { Start = ReadStart(read) });
}
