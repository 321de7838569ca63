using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>What chart, table and figures ask of a Monte Carlo run.</summary>
static class FanParts
{
    extension(Fan fan)
    {
        public Band Of(FanMeasure measure) => measure == FanMeasure.Price ? fan.Price : fan.MarketCap;

        public TokenPrice? LaunchPrice => fan.Projection.Scenario.Price?.InitialPrice;

        /// <summary>The first runs, each at every row.</summary>
        public IEnumerable<double[]> RunsOf(FanMeasure measure) => fan.SamplePaths.Take(FanChart.Runs).Select(run => measure == FanMeasure.Price ? run : fan.Capped(run));

        double[] Capped(double[] prices)
        {
            var (projection, decimals) = (fan.Projection, fan.Projection.Scenario.Token.Decimals);
            return [.. prices.Select((price, row) => price * projection.Circulating[projection.Grid.Rows[row]].ToTokens(decimals))];
        }

        /// <summary>The first row a year or more after launch, or the last.</summary>
        public int YearRow
        {
            get
            {
                var (grid, year) = (fan.Projection.Grid, fan.Projection.Scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(12)).Second);
                var row = Enumerable.Range(0, fan.Projection.RowCount).FirstOrDefault(r => grid.Seconds[grid.Rows[r]] >= year, -1);
                return row < 0 ? fan.Projection.RowCount - 1 : row;
            }
        }

        /// <summary>"TGE", "M12", "D40".</summary>
        public Phrase ShortTick(int row) => SupplyChart.ShortTick(fan.Projection.Scenario.Timeline.Step, row);

        public Phrase Tick(int row) => SupplyChart.Tick(fan.Projection.Scenario.Timeline.Step, row);
    }
}
