using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Tests.Metrics;

public sealed class CirculationFiguresTests
{
    [Fact]
    public void At_Month12_SaysTheNumbersThatMakeEachView()
    {
        var figures = CirculationFigures.At(Meridian.Projection, 12).ToDictionary(f => f.Id);

        Assert.Equal("985,000,000 MRD", figures["minted"].Value);
        Assert.Equal("985,000,000 − 0", figures["total-supply"].Reckoning);
        Assert.Equal(figures["unlocked"].Value, figures["circulating"].Value);
        Assert.Equal("118,300,000 MRD", figures["float"].Value);
        Assert.Equal("290,000,000 ÷ 1,000,000,000", figures["insiders-supply"].Reckoning);
        Assert.Equal("29.0%", figures["insiders-supply"].Value);
        Assert.EndsWith("÷ 118,300,000 − 1", figures["circulating-growth"].Reckoning, StringComparison.Ordinal);
    }

    [Fact]
    public void At_FirstYear_HasNoGrowth() => Assert.Equal("–", CirculationFigures.At(Meridian.Projection, 11).Single(f => f.Id == "annual-inflation").Value);

    [Fact]
    public void Rows_TenYears_AreLaunchYearsAndTheEnd() =>
        Assert.Equal(["TGE", "Month 12", "Month 24", "Month 36", "Month 48", "Month 60", "End"], CirculationFigures.Rows(Meridian.Projection).Select(r => r.Label.ToString()));
}
