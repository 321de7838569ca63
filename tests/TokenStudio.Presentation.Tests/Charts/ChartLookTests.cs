using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Tests.Charts;

public sealed class ChartLookTests
{
    static readonly ChartLook TwoYears = new(SupplyUnit.Tokens, 2);

    public static TheoryData<string> Kinds => [.. ChartCatalogue.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Over_TwoYears_EndsEveryChartThereAndChangesNoValue(string id)
    {
        var whole = ChartCatalogue.All.Single(k => k.Id == id).Chart(WithEmission);

        var cut = TwoYears.Over(whole);

        Assert.Equal(24, cut.Points[^1].Month);
        Assert.True(cut.Points.Count < whole.Points.Count);
        Assert.All(cut.Series.Zip(whole.Series), pair => Assert.Equal(pair.Second.Values.Take(cut.Points.Count), pair.First.Values));
        Assert.All(cut.Events, e => Assert.InRange(e.Point, 0, cut.Points.Count - 1));
        Assert.InRange(cut.Cursor, 0, cut.Points.Count - 1);
    }

    [Fact]
    public void Over_TwoYears_FitsTheAxisToWhatIsSeen()
    {
        var cut = TwoYears.Over(ChartCatalogue.Supply.Chart(Meridian.Projection));
        var highest = Enumerable.Range(0, cut.Points.Count).Max(i => cut.Series.Sum(s => s.Values[i]));
        Assert.Equal(ChartAxis.NiceTop(Math.Max(highest, 1e9)), cut.Top);   // the max supply is near enough to be shown
        Assert.Equal(1e9, cut.Limit!.Value);
    }

    [Fact]
    public void Over_WithAVersion_CutsItsLineToo()
    {
        var charts = ResultCharts.OfAllocation(Meridian.Projection, new Comparison("v1", Meridian.Projection), TwoYears);
        Assert.Equal(charts.Main.Model.Points.Count, charts.Main.Model.Compared!.Values.Count);
        Assert.Equal(charts.Right.Model.Points.Count, charts.Right.Model.Compared!.Values.Count);
    }

    [Fact]
    public void Over_AllYears_IsTheChartItself()
    {
        var chart = ChartCatalogue.Supply.Chart(Meridian.Projection);
        Assert.Same(chart, ChartLook.Usual.Over(chart));
        Assert.Same(chart, new ChartLook(SupplyUnit.Tokens, 10).Over(chart));
    }

    [Fact]
    public void Spans_AreThoseShorterThanTheProjection()
    {
        Assert.Equal([2, 4], ChartLook.ShorterThan(Meridian.Projection));
        Assert.Equal([2], ChartLook.ShorterThan(Meridian.Project(Model.Documents.Edit.Set("/timeline/horizon", Model.Documents.Node.Of("P36M")))));
        Assert.Equal([SupplyUnit.Tokens, SupplyUnit.Share], ChartLook.Units(Meridian.Project(Model.Documents.Edit.Remove("/market"))));
    }

    static Projection WithEmission => Meridian.Project(Meridian.Emission("rewards", "staking", "1000000"));
}
