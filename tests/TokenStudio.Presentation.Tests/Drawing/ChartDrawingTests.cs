using TokenStudio.Model.Timing;
using System.Xml.Linq;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Tests;

public sealed class ChartDrawingTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    static string Drawn(ChartModel chart, double width = 674, double height = 300)
    {
        var drawing = new SvgDrawing(new RoughMeasure(), width, height, chart.Id);
        ChartDrawing.Draw(chart, drawing, width, height);
        return drawing.Inline(chart.Summary);
    }

    static XElement Parsed(ChartModel chart) => XElement.Parse(Drawn(chart));

    static string[] Texts(XElement svg) => [.. svg.Descendants(Svg + "text").Select(text => text.Value)];

    static XElement[] Bands(XElement svg) =>
        [.. svg.Descendants(Svg + "path").Where(path => ((string?)path.Attribute("fill"))!.Contains("--c-", StringComparison.Ordinal))];

    [Fact]
    public void Draw_Supply_NamesAxesCursorAndEvent()
    {
        var texts = Texts(Parsed(SampleChart.Supply()));
        string[] expected = ["0", "250M", "500M", "750M", "1B", "Max supply", "TGE", "M24", "M48", "M72", "M96", "M120",
            "Month 12 · 1 Mar 2028", "Team, Seed and Advisors cliff+64.6M MRD"];
        Assert.Equal(expected, texts);
    }

    [Fact]
    public void Draw_Supply_LaysLastSeriesOnBaseline() =>
        Assert.Equal("var(--c-advisors,#69386c)", (string?)Bands(Parsed(SampleChart.Supply()))[0].Attribute("fill"));

    [Fact]
    public void Draw_UnlockCalendar_NamesTheCursorsMonthAndTheHighestOther()
    {
        var svg = Parsed(UnlockCalendarChart.Of(Meridian.Projection, UnlockCalendarChart.PrintMonths));
        Assert.Equal("0 20M 40M 60M 80M M1 M12 M24 M36 M48 M60 79.4M 42.1M", string.Join(' ', Texts(svg)));
        var bars = svg.Descendants(Svg + "rect").ToArray();
        var team = bars.Where(bar => ((string?)bar.Attribute("fill"))!.Contains("--c-team", StringComparison.Ordinal)).ToArray();
        Assert.Equal(37, team.Length); // months 12 to 48
        Assert.Equal((300 - 22 - 25) * 36.25 / 80, (double)team[0].Attribute("height")! + .8, .1); // less the gap under the next
        Assert.All(bars.Select(bar => (double)bar.Attribute("width")!), width => Assert.Equal(9, width, .5)); // 86 % of (674 - 38 - 6) / 60
    }

    [Fact]
    public void Draw_Growth_EndsAtTheFloorOfTheLogAxis()
    {
        var svg = Parsed(GrowthChart.Of(Meridian.Projection));
        Assert.Equal("1% 3% 10% 30% 100% 300% under 1% from M105 TGE M24 M48 M72 M96 M120 205% 17.0%", string.Join(' ', Texts(svg)));
        var line = ((string?)svg.Descendants(Svg + "path").Single().Attribute("d"))!;
        Assert.EndsWith(" 275", line, StringComparison.Ordinal); // 300 px less 25 under the plot
    }

    [Theory]
    [InlineData(12, "end")]
    [InlineData(118, null)]
    public void Draw_CursorUnderTheLimitsName_MovesTheNameAside(int cursor, string? anchor) =>
        Assert.Equal(anchor, (string?)Parsed(SampleChart.Supply() with { Cursor = cursor }).Descendants(Svg + "text").Single(t => t.Value == "Max supply").Attribute("text-anchor"));

    [Fact]
    public void Draw_Twice_IsTheSameText() => Assert.Equal(Drawn(SampleChart.Supply()), Drawn(SampleChart.Supply()));

    [Fact]
    public void Draw_ConstantSeries_KeepsOnlyCorners()
    {
        var band = Bands(Parsed(SampleChart.With(new ChartSeries("a", "A", "team", false, [.. Enumerable.Repeat(5e8, 13)]))))[0];
        Assert.Equal(4, ((string?)band.Attribute("d"))!.Split('L').Length);
    }

    [Theory]
    [InlineData(1, "TGE")]
    [InlineData(12, "TGE M2 M4 M6 M8 M10 M12")]
    [InlineData(48, "TGE M12 M24 M36 M48")]
    [InlineData(600, "TGE M120 M240 M360 M480 M600")]
    public void Draw_AnyHorizon_NamesAboutSixMonths(int months, string expected) =>
        Assert.StartsWith(expected, string.Join(' ', Texts(Parsed(SampleChart.Supply(months))).SkipWhile(text => text != "TGE")), StringComparison.Ordinal);

    [Fact]
    public void Draw_FortyDays_NamesDays()
    {
        var days = SampleChart.With() with
        {
            Points = [.. Enumerable.Range(0, 41).Select(day => new ChartPoint(day / 30.4, SupplyChart.Tick(GridStep.Day, day), "1 Mar 2027"))],
        };
        Assert.Contains("D14", Texts(Parsed(days)));
    }

    public static TheoryData<string> Edges => ["noSeries", "noPoints", "zeros", "onePoint", "thousands", "large", "notNumbers", "short", "outside", "emptyBars", "oneBar", "emptyLine", "lineUnderTheAxis", "lineOfNothing"];

    static ChartModel Edge(string name) => name switch
    {
        "noSeries" => SampleChart.With(),
        "noPoints" => SampleChart.Supply() with { Points = [], Series = [new("a", "A", "team", false, [])] },
        "zeros" => SampleChart.With(new ChartSeries("a", "A", "team", false, [.. new double[13]])) with { Top = 0, Limit = null },
        "onePoint" => SampleChart.Supply() with { Points = [SampleChart.Point(0)], Cursor = 0 },
        "thousands" => SampleChart.Supply(5000),
        "large" => SampleChart.With(new ChartSeries("a", "A", "team", true, [.. Enumerable.Repeat(1e30, 13)])) with { Top = 1e30, Limit = new(1e30, "Cap") },
        "notNumbers" => SampleChart.With(new ChartSeries("a", "A", "team", false, [double.NaN, double.PositiveInfinity, -5, .. new double[10]])),
        "short" => SampleChart.With(new ChartSeries("a", "A", "nobody", false, [1e8])),
        "outside" => SampleChart.Supply() with { Cursor = 999, Events = [new(-1, "a", "b"), new(9999, "c", "d")] },
        "emptyBars" => SampleChart.With() with { Form = ChartForm.StackedBars, Points = [], Series = [] },
        "oneBar" => SampleChart.With(new ChartSeries("a", "A", "team", false, [5e8])) with { Form = ChartForm.StackedBars, Points = [SampleChart.Point(1)], Cursor = 0, Events = [] },
        "emptyLine" => SampleChart.With() with { Form = ChartForm.Lines },
        "lineUnderTheAxis" => SampleChart.With(new ChartSeries("a", "A", "accent", false, [.. new double[13]])) with { Form = ChartForm.Lines, Scale = ValueScale.LogPercent, Top = 0, Note = "0" },
        "lineOfNothing" => SampleChart.With(new ChartSeries("a", "A", "accent", false, [.. Enumerable.Repeat(double.NaN, 13)])) with { Form = ChartForm.Lines, Scale = ValueScale.LogPercent, Top = double.NaN, Note = "0" },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Draw_EdgeCase_IsWellFormedWithAxesAndFiniteNumbers(string edge)
    {
        var text = Drawn(Edge(edge));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        Assert.Contains("0", Texts(XElement.Parse(text)));
    }

    [Fact]
    public void Draw_ThousandsOfPoints_ThinsThemAndKeepsCursor()
    {
        // No two neighbours of these lie on a line, so every point that is kept is drawn; the flat lower edge adds a dozen.
        var jagged = new ChartSeries("a", "A", "team", false, [.. Enumerable.Range(0, 5001).Select(i => 1e5 * ((long)i * i * 7919 % 9973))]);
        var svg = Parsed(SampleChart.Supply(5000) with { Cursor = 4321, Series = [jagged] });
        Assert.InRange(((string?)Bands(svg)[0].Attribute("d"))!.Split('L').Length, 450, 515);
        Assert.Contains(Texts(svg), text => text.StartsWith("Month 4321 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"' onload='x' & ]]>")]
    [InlineData("عملة الفريق والمستشارين")]
    [InlineData("🚀👩‍👩‍👧‍👦 moon")]
    [InlineData("lone \uD800 half, nul \0 and bell \a")]
    public void Draw_HostileNames_StayText(string name)
    {
        var chart = SampleChart.Supply() with { Id = name, Summary = name, Limit = new(1e9, name), Events = [new(12, name, name)] };
        var svg = Parsed(chart);
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
    }

    [Fact]
    public void Draw_EndlessNames_StayInThePicture()
    {
        var endless = new string('W', 1_000_000);
        var text = Drawn(SampleChart.Supply() with { Limit = new(1e9, endless), Events = [new(12, endless, endless)], Points = [.. SampleChart.Supply().Points.Select(p => p with { Date = endless })] });
        Assert.InRange(text.Length, 1, 40_000);
    }
}
