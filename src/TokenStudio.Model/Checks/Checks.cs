using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Every check, listed once, in the order people meet them.</summary>
public static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new UnassignedSupplyCheck(),
        new FloatAtLaunchCheck(),
        new LiquidityAtLaunchCheck(),
        new LargestUnlockCheck(),
        new FirstYearUnlockCheck(),
        new UnlockConcentrationCheck(),
        new InsidersShareCheck(),
        new InsidersCirculatingCheck(),
        new InsiderCliffsCheck(),
        new TeamBeforeInvestorsCheck(),
        new TeamVestingCheck(),
        new LargestHolderCheck(),
        new TreasuryShareCheck(),
        new EmissionsPastCapCheck(),
        new OneEmissionCheck(),
        new LastingInflationCheck(),
        new BurnClippedCheck(),
        new VestingPastHorizonCheck(),
    ];

    /// <summary>All results that tell nothing hidden, in that order, then the goals of the design.</summary>
    public static ValueList<CheckResult> Run(Projection projection)
    {
        var design = new MonthlyDesign(projection);
        return All.Where(check => (check.TellsOf & projection.Scenario.Hides) == 0).Concat(projection.Scenario.Goals.Select(goal => new GoalCheck(goal))).Select(check => check.Run(design)).ToValueList();
    }
}
