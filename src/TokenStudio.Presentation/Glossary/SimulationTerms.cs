namespace TokenStudio.Presentation.Glossary;

static class SimulationTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("monte-carlo", "Monte Carlo simulation", "Many runs of the same scenario, each with its own random price. What is counted over them are chances under your assumptions, never a forecast.")
        {
            Aliases = ["simulation", "monte carlo"],
            Related = ["run", "fan", "seed"],
        },
        new("run", "Simulation run", "One random path of the price from launch to the horizon. More runs make the percentiles steadier, with the square root of their number.")
        {
            Aliases = ["path", "trial"],
            Related = ["monte-carlo", "seed"],
            Labels = ["Runs"],
        },
        new("seed", "Random seed", "The whole number all randomness starts from. The same scenario, runs and seed give the same bytes on any machine and any number of threads.")
        {
            Trackers = "Most tools draw anew each time, so two people never see the same numbers.",
            Related = ["run", "monte-carlo"],
            Labels = ["Random seed"],
        },
        new("percentile", "Percentile", "The value that so many in a hundred runs stay under: P5 is passed by 19 runs of 20. Between two runs it is interpolated in a straight line (type 7).")
        {
            Aliases = ["p5", "p95", "quantile"],
            Related = ["median", "fan"],
            Labels = ["P5 price"],
        },
        new("median", "Median", "The value half of the runs stay under, P50. Unlike the mean it is not lifted by a few very high runs.")
        {
            Aliases = ["p50"],
            Related = ["percentile", "expected-price"],
            Labels = ["Median price"],
        },
        new("expected-price", "Expected price", "The mean of all runs. For random prices it lies above the median, since a price can rise without limit and fall only to zero.")
        {
            Aliases = ["mean price", "average price"],
            Related = ["median", "drift"],
            Labels = ["Expected price"],
        },
        new("fan", "Fan", "The bands of a chart between percentiles: P5 to P95 pale, P25 to P75 darker, and the median as a line. It is read date by date: no single run follows a band's edge.")
        {
            Aliases = ["fan chart", "cone"],
            Related = ["percentile", "band"],
        },
        new("band", "Band P5 to P95", "The range 9 runs of 10 lie in on a date. One run in 20 is below it and one in 20 above.")
        {
            Aliases = ["confidence band", "interval"],
            Related = ["percentile", "fan"],
        },
        new("below-launch", "Below launch price", "The part of the runs whose price lies below the launch price on a date, counted, not estimated from a formula.")
        {
            Related = ["launch-price", "run"],
            Labels = ["Below launch price"],
        },
    ];
}
