using System.Buffers.Binary;
using System.Xml.Linq;
using SkiaSharp;
using TokenStudio.Model;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Reports.Images;

namespace TokenStudio.Tests;

public sealed class ChartImageTests
{
    static readonly ChartCard Card = new(SupplyChart.Of(Meridian.Projection), "Meridian base case · version 14 · 26 Feb 2027");

    public static TheoryData<string> Charts => [.. ChartCatalogue.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Png_EachChart_IsTwiceItsSizeAndTheSameEachTime(string id)
    {
        var card = Card with { Chart = ChartCatalogue.All.Single(k => k.Id == id).Chart(Meridian.Projection) };
        var png = ChartImage.Png(card, Theme.Light);

        Assert.Equal([137, 80, 78, 71], png[..4]);
        Assert.Equal((1920, 1080), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(png, ChartImage.Png(card, Theme.Light));
    }

    [Fact]
    public void Png_LightAndDark_HaveTheColoursOfTheirTheme()
    {
        using var light = SKBitmap.Decode(ChartImage.Png(Card, Theme.Light));
        using var dark = SKBitmap.Decode(ChartImage.Png(Card, Theme.Dark));
        Assert.Equal((SKColor.Parse(Palette.Surface.Light), SKColor.Parse(Palette.Surface.Dark)), (light.GetPixel(4, 4), dark.GetPixel(4, 4)));

        // The team's band near the end of the axis, over the baseline.
        Assert.Contains(SKColor.Parse(Palette.Category("team").Light), Column(light, 1800));
        Assert.Contains(SKColor.Parse(Palette.Category("team").Dark), Column(dark, 1800));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Svg_EachChart_SaysTitleUnitAndSourceAndStandsOnItsOwn(string id)
    {
        var chart = ChartCatalogue.All.Single(k => k.Id == id).Chart(Meridian.Projection);
        var text = ChartImage.Svg(Card with { Chart = chart }, Theme.Light);
        var svg = XElement.Parse(text);

        Assert.Equal(("960", "540", chart.Summary.ToString()), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Attribute("aria-label")));
        var words = Texts(svg);
        Assert.Contains(chart.Title + chart.Unit, words);
        Assert.Contains("Meridian base case · version 14 · 26 Feb 2027", words);
        Assert.Contains("TokenStudio", words);
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.Contains("@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,d09GMg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);   // nothing from elsewhere
        Assert.Equal(text, ChartImage.Svg(Card with { Chart = chart }, Theme.Light));
    }

    [Fact]
    public void Svg_Dark_HasTheDarkColoursOnly()
    {
        var fills = XElement.Parse(ChartImage.Svg(Card, Theme.Dark)).Descendants().Attributes("fill").Select(a => a.Value).ToHashSet();
        Assert.Contains(Palette.Category("team").Dark, fills);
        Assert.DoesNotContain(Palette.Category("team").Light, fills);
    }

    [Fact]
    public void Svg_Legend_NamesEveryBucket() =>
        Assert.Superset(SupplyChart.Of(Meridian.Projection).Series.Select(s => s.Name.ToString()).ToHashSet(), Texts(XElement.Parse(ChartImage.Svg(Card, Theme.Light))).ToHashSet());

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("]]>&lt;&#x3c;script&#x3e;")]
    [InlineData("javascript:alert(1)")]
    public void Svg_HostileNames_AreTextAndNothingElse(string name)
    {
        var chart = Card.Chart with { Title = Phrase.Verbatim(name), Summary = Phrase.Verbatim(name), Series = [.. Card.Chart.Series.Select(s => s with { Name = Phrase.Verbatim(name) })] };
        var svg = XElement.Parse(ChartImage.Svg(new(chart, Phrase.Verbatim(name)), Theme.Light));

        string[] allowed = ["svg", "title", "style", "defs", "clipPath", "pattern", "rect", "path", "line", "circle", "text", "tspan", "g"];
        Assert.All(svg.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.All(svg.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href"));
        Assert.Contains(name, Texts(svg));
    }

    static List<string> Texts(XElement svg) => [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    static IEnumerable<SKColor> Column(SKBitmap bitmap, int x) => Enumerable.Range(0, bitmap.Height).Select(y => bitmap.GetPixel(x, y));
}
