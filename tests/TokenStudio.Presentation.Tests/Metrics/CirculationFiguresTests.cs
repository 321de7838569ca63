using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Tests.Metrics;

public sealed class CirculationFiguresTests
{
    [Fact]
    public void Every_view_says_the_numbers_that_make_it()
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
    public void The_first_year_has_no_growth() => Assert.Equal("–", CirculationFigures.At(Meridian.Projection, 11).Single(f => f.Id == "annual-inflation").Value);

    [Fact]
    public void Launch_years_and_the_end_can_be_looked_at() =>
        Assert.Equal(["TGE", "Month 12", "Month 24", "Month 36", "Month 48", "Month 60", "End"], CirculationFigures.Rows(Meridian.Projection).Select(r => r.Label));
}
