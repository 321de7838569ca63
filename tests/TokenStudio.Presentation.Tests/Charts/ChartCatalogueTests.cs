using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Tests.Charts;

/// <summary>What every chart keeps, over every design.</summary>
public sealed class ChartCatalogueTests
{
    public static TheoryData<string, string> Cases() => [.. from kind in ChartCatalogue.All from design in Designs.Keys select (kind.Id, design)];

    static readonly Dictionary<string, Func<Projection>> Designs = new()
    {
        ["meridian"] = () => Meridian.Projection,
        ["bitcoin"] = () => Meridian.Bitcoin,
        ["empty"] = () => Meridian.Empty,
        ["days"] = () => Meridian.Project(Meridian.Steps("P1D"), Meridian.Excluding("treasury"), Meridian.Emission("rewards", "staking", "1000000")),
        ["weeks"] = () => Meridian.Project(Meridian.Steps("P7D")),
    };

    public static TheoryData<string> Presets => [.. PresetLibrary.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Chart_OfAnyDesign_IsWholeAndHasItsTwin(string id, string design)
    {
        IsWhole(ChartCatalogue.All.Single(k => k.Id == id), Designs[design]());
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Chart_OfAnyPreset_IsWholeAndHasItsTwin(string preset)
    {
        var projection = Projector.Project(ScenarioReview.Of(PresetLibrary.Find(preset)!.Document).Valid!);
        foreach (var kind in ChartCatalogue.All) IsWhole(kind, projection);
    }

    static void IsWhole(ChartKind kind, Projection projection)
    {
        var (chart, table) = (kind.Chart(projection), kind.Table(projection));

        Assert.Equal(kind.Id, chart.Id);
        Assert.InRange(chart.Points.Count, 1, SupplyChart.MostPoints);
        Assert.InRange(chart.Cursor, 0, chart.Points.Count - 1);
        Assert.All(chart.Series, s => Assert.Equal(chart.Points.Count, s.Values.Count));

        // Growth falls below 0 where burns outweigh what is released; its log axis does not draw that.
        if (chart.Scale != ValueScale.LogPercent) Assert.All(chart.Series.SelectMany(s => s.Values), value => Assert.True(value >= 0 || double.IsNaN(value)));
        Assert.True(double.IsFinite(chart.Top) && chart.Top > 0);
        var highest = Enumerable.Range(0, chart.Points.Count).Max(i => chart.Series.Sum(s => double.IsNaN(s.Values[i]) ? 0 : s.Values[i]));
        Assert.InRange(highest, 0, chart.Top * 1.000001);
        Assert.InRange(ChartAxis.Ticks(chart.Scale, chart.Top).Count, 3, 6);
        Assert.Matches(@"^[A-Z][^.]*(\.\d[^.]*)*\.$", chart.Summary);
        Assert.Equal(chart.Id, table.Id);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
        Assert.True(table.Rows.Count >= chart.Points.Count - 12 || chart.Points.Count == SupplyChart.MostPoints);
    }

    [Fact]
    public void Chart_Colours_AreThoseOfTheBuckets()
    {
        var supply = SupplyChart.Of(Meridian.Projection).Series.ToDictionary(s => s.Id, s => (s.Colour, s.Hatched));
        Assert.All(UnlockCalendarChart.Of(Meridian.Projection).Series, s => Assert.Equal(supply[s.Id], (s.Colour, s.Hatched)));
    }
}
