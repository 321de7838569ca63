using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>The limits a design is checked against. They belong to the scenario; what it does not set is as usual.</summary>
public sealed record Limits
{
    // Listed here and not with the checks, because the document's shape needs them and knows no checks.
    public static LimitParameter FloatAtLaunch { get; } = new("floatAtLaunch", "Least float at launch", Measure.Share, 0.10m, 0m, 1m);
    public static LimitParameter FirstYearUnlock { get; } = new("firstYearUnlock", "Most unlocked in 12 months, of the float", Measure.Times, 2m, 0m, 1_000m);
    public static LimitParameter LargestUnlock { get; } = new("largestUnlock", "Most unlocked in a month, of circulating supply", Measure.Share, 0.10m, 0m, 10m);
    public static LimitParameter UnlockConcentration { get; } = new("unlockConcentration", "Most of all unlocks in one month", Measure.Share, 0.20m, 0m, 1m);
    public static LimitParameter InsidersShare { get; } = new("insidersShare", "Most held by insiders", Measure.Share, 0.40m, 0m, 1m);
    public static LimitParameter InsidersCirculating { get; } = new("insidersCirculating", "Most of circulating supply with insiders", Measure.Share, 0.30m, 0m, 1m);
    public static LimitParameter InsiderCliffsTogether { get; } = new("insiderCliffsTogether", "Most insider cliffs on one date", Measure.Count, 2m, 1m, 100m);
    public static LimitParameter TeamBeforeInvestors { get; } = new("teamBeforeInvestors", "Most months the team unlocks before investors", Measure.Months, 0m, 0m, 120m);
    public static LimitParameter TeamVesting { get; } = new("teamVesting", "Least time until the team is vested", Measure.Months, 36m, 0m, 120m);
    public static LimitParameter LargestHolder { get; } = new("largestHolder", "Most of circulating supply with one holder", Measure.Share, 0.50m, 0m, 1m);
    public static LimitParameter LiquidityAtLaunch { get; } = new("liquidityAtLaunch", "Least liquidity of what is unlocked at launch", Measure.Share, 0.05m, 0m, 0.9m);
    public static LimitParameter TreasuryShare { get; } = new("treasuryShare", "Least held by treasury and foundation", Measure.Share, 0.10m, 0m, 1m);
    public static LimitParameter Unassigned { get; } = new("unassigned", "Most supply in no bucket", Measure.Share, 0.001m, 0m, 1m);
    public static LimitParameter EmissionOfGrowth { get; } = new("emissionOfGrowth", "Most of the first year's growth from one emission", Measure.Share, 0.50m, 0m, 0.99m);
    public static LimitParameter LastingInflation { get; } = new("lastingInflation", "Most inflation in the last 12 months", Measure.Share, 0.05m, 0m, 10m);
    public static LimitParameter LockedAtHorizon { get; } = new("lockedAtHorizon", "Most still locked where the projection ends", Measure.Share, 0m, 0m, 1m);

    public static IReadOnlyList<LimitParameter> All { get; } =
    [
        FloatAtLaunch, FirstYearUnlock, LargestUnlock, UnlockConcentration, InsidersShare, InsidersCirculating, InsiderCliffsTogether, TeamBeforeInvestors,
        TeamVesting, LargestHolder, LiquidityAtLaunch, TreasuryShare, Unassigned, EmissionOfGrowth, LastingInflation, LockedAtHorizon,
    ];

    /// <summary>Those that judge who holds what.</summary>
    public static IReadOnlyList<LimitParameter> OfHolders { get; } =
        [InsidersShare, InsidersCirculating, InsiderCliffsTogether, TeamBeforeInvestors, TeamVesting, LargestHolder, LiquidityAtLaunch, TreasuryShare];

    public static Limits Usual { get; } = new(All.Select(limit => limit.Default).ToValueList());

    static readonly Dictionary<string, int> Places = All.Select((limit, i) => (limit.Name, i)).ToDictionary(p => p.Name, p => p.i);

    readonly ValueList<decimal> values;

    Limits(ValueList<decimal> values) => this.values = values;

    public decimal this[LimitParameter limit] => values[Places[limit.Name]];

    public static Limits Read(ObjectReading read) => new(All.Select(read.Get).ToValueList());

    public bool Equals(Limits? other) => other is not null && values.Equals(other.values);

    public override int GetHashCode() => values.GetHashCode();
}
