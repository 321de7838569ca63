using System.Xml.Linq;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Tests;

public sealed class SvgDrawingTests
{
    static SvgDrawing Drawing(string id = "a") => new(new RoughMeasure(), 100, 50, id);

    [Fact]
    public void Inline_Empty_NamesItselfAndHasOnlyAViewBox()
    {
        var svg = XElement.Parse(Drawing().Inline("Supply & \"more\""));
        Assert.Equal(("img", "Supply & \"more\"", "0 0 100 50", null), ((string?)svg.Attribute("role"), (string?)svg.Attribute("aria-label"), (string?)svg.Attribute("viewBox"), (string?)svg.Attribute("width")));
    }

    [Fact]
    public void Path_PointsOnOneLine_KeepsTheEnds()
    {
        var drawing = Drawing();
        drawing.Path([new(0, 0), new(1, 1), new(2, 2), new(3, 3)], close: false, null, new(Palette.Text));
        Assert.Contains("d=\"M0 0L3 3\"", drawing.Inline(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Path_SpikeThatReturns_KeepsItsTip()
    {
        var drawing = Drawing();
        drawing.Path([new(0, 0), new(10, 0), new(5, 0)], close: false, null, new(Palette.Text));
        Assert.Contains("d=\"M0 0L10 0L5 0\"", drawing.Inline(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Path_GentleCurve_IsNotStraightened()
    {
        // A quarter circle of radius 100 px in steps of 0.1 degree: each point alone lies within the tolerance, all together do not.
        var drawing = Drawing();
        drawing.Path([.. Enumerable.Range(0, 901).Select(i => new Spot(100 * Math.Cos(i * Math.PI / 1800), 100 * Math.Sin(i * Math.PI / 1800)))], close: false, null, new(Palette.Text));
        Assert.InRange(drawing.Inline("").Split('L').Length, 20, 200);
    }

    [Fact]
    public void Text_AnyInk_IsAnAttributeWithAVariable()
    {
        var drawing = Drawing();
        drawing.Text(1, 2, Anchor.End, new TextRun("250M", new("ax", 400, 11, Palette.Category("team"))));
        Assert.Contains("<text x=\"1\" y=\"2\" text-anchor=\"end\" class=\"ax\" font-size=\"11\" font-weight=\"400\" fill=\"var(--c-team,#df4a81)\">250M</text>", drawing.Inline(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Clip_TwoDrawings_HaveIdsOfTheirOwn()
    {
        static string Clipped(string id)
        {
            var drawing = Drawing(id);
            drawing.Clip(0, 0, 10, 10);
            drawing.Rect(0, 0, 20, 20, 0, new(Palette.Text));
            drawing.Unclip();
            return XElement.Parse(drawing.Inline("")).Descendants().Attributes("id").Single().Value;
        }

        Assert.NotEqual(Clipped("supply"), Clipped("calendar"));
    }

    [Fact]
    public void Rect_HatchedTwice_DefinesOnePattern()
    {
        var drawing = Drawing();
        drawing.Rect(0, 0, 5, 5, 0, new(Palette.Category("seed"), Hatched: true));
        drawing.Rect(5, 0, 5, 5, 0, new(Palette.Category("seed"), Hatched: true));
        var svg = XElement.Parse(drawing.Inline(""));
        Assert.Equal("a-c-seed", svg.Descendants().Single(e => e.Name.LocalName == "pattern").Attribute("id")!.Value);
        Assert.Equal(2, svg.Descendants().Count(e => (string?)e.Attribute("fill") == "url(#a-c-seed)"));
    }

    [Fact]
    public void File_OnItsOwn_KnowsTheDarkColours()
    {
        var drawing = Drawing();
        drawing.Rect(0, 0, 5, 5, 0, new(Palette.Category("seed")));
        Assert.Contains("prefers-color-scheme:dark){svg{--c-seed:#d69482;}", drawing.File(""), StringComparison.Ordinal);
    }
}
