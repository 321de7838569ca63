using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>What a vesting contract owes by an instant, of so many plans alike.</summary>
sealed class PlanSchedule(VestingPlan plan, int count) : CumulativeSchedule
{
    public override TokenAmount By(long second) => new((Int128)(plan.DueBy(second) * count));
}
