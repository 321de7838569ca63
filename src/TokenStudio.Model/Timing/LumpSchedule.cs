using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>Everything at one instant.</summary>
public sealed class LumpSchedule(long at, TokenAmount amount) : CumulativeSchedule
{
    public override TokenAmount By(long second) => second >= at ? amount : TokenAmount.Zero;
}
