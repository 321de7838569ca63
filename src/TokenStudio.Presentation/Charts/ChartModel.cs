namespace TokenStudio.Presentation.Charts;

/// <summary>What a chart shows, free of any drawing library: the screen, the PDF, the share page and the table twin all read this.</summary>
public sealed record ChartModel
{
    /// <summary>Stable id, such as <c>supply</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The measure: "Circulating supply".</summary>
    public required Phrase Title { get; init; }

    /// <summary>Unit and grouping, shown lighter beside the title: "MRD, by bucket".</summary>
    public required Phrase Unit { get; init; }

    /// <summary>One sentence that says what the picture shows; the chart's accessible name.</summary>
    public required Phrase Summary { get; init; }

    /// <summary>How the series are drawn.</summary>
    public ChartForm Form { get; init; } = ChartForm.StackedArea;

    /// <summary>What the values are and how their axis runs.</summary>
    public ValueScale Scale { get; init; } = ValueScale.Amount;

    /// <summary>What the height of the stack is called where figures are listed.</summary>
    public ChartSum Sum { get; init; } = new("Total", "share");

    /// <summary>The points along time, in order; of bars, the ends of their periods, evenly spaced.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init; }

    /// <summary>The series from the top of the stack to the baseline, in the order the readout lists them.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>The dotted line over the stack, or none.</summary>
    public ChartLimit? Limit { get; init; }

    /// <summary>Cliffs and other dated jumps, marked by triangles under the axis.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>Areas between two of the series, under the lines; only of <see cref="ChartForm.Lines"/>.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>The same measure of a version it is compared with, a dashed line; or none.</summary>
    public ChartComparison? Compared { get; init; }

    /// <summary>Names along the axis where it is not time that runs there; else null.</summary>
    public IReadOnlyList<ChartTick>? Across { get; init; }

    /// <summary>Ids of the series named with their last value at the right end of their lines, in place of a legend or readout.</summary>
    public IReadOnlyList<string> EndLabels { get; init; } = [];

    /// <summary>Two series whose values are said at the cursor, beside the one the chart is read by.</summary>
    public ChartSpread? Spread { get; init; }

    /// <summary>Lower end of a log axis; 0 of any other.</summary>
    public double Floor { get => Scale == ValueScale.LogPercent ? ChartAxis.LogFloor : field; init; }

    /// <summary>Upper end of the value axis; <see cref="ChartAxis.Ticks"/> names the gridlines.</summary>
    public required double Top { get; init; }

    /// <summary>A few words inside the plot: "under 1% from M85", or empty.</summary>
    public Phrase Note { get; init; } = "";

    /// <summary>A point whose value is written beside it while the cursor is elsewhere, or none.</summary>
    public int? Mark { get; init; }

    /// <summary>The point the time cursor stands on before anyone moves it.</summary>
    public int Cursor { get; init; }

    /// <summary>Nothing of what it measures: axes without data.</summary>
    public bool IsEmpty => Series.All(series => series.Values.All(value => value is 0 or double.NaN));

    /// <summary>What a gridline is called. Where there is no amount, no gridline but the baseline stands for one.</summary>
    public string TickLabel(double tick) => Scale is ValueScale.Amount or ValueScale.Money && tick != 0 && Limit is null && IsEmpty ? "" : ChartAxis.Label(Scale, tick);

    /// <summary>The point nearest to a month.</summary>
    public int PointAt(int month) => Enumerable.Range(0, Points.Count).MinBy(i => Math.Abs(Points[i].Month - month));
}

/// <summary>One instant of the chart.</summary>
/// <param name="Month">Months since launch, fractional on day and week grids.</param>
/// <param name="Tick">What the axis and the pill call it: "TGE", "Month 12", "Day 40".</param>
/// <param name="Date">Its date as people read it: "1 Mar 2028".</param>
public sealed record ChartPoint(double Month, Phrase Tick, string Date);

/// <summary>A name along the axis.</summary>
/// <param name="At">On the scale of <see cref="ChartPoint.Month"/>.</param>
public sealed record ChartTick(double At, Phrase Name);

/// <summary>The words of a readout: what the stack adds up to, and what shares are of.</summary>
/// <param name="Label">"Circulating".</param>
/// <param name="Share">"of circ."</param>
public sealed record ChartSum(Phrase Label, Phrase Share);

/// <summary>One band, bar colour or line.</summary>
/// <param name="Id">The allocation's or emission's id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Colour">Palette key of tokens.css: "team" for <c>--c-team</c>; "other" for the neutral.</param>
/// <param name="Hatched">A second bucket of the same holder takes its colour with a hatch.</param>
/// <param name="Values">Whole tokens or ratios, one a point; not a number where there is none.</param>
public sealed record ChartSeries(string Id, Phrase Name, string Colour, bool Hatched, IReadOnlyList<double> Values)
{
    /// <summary>A thin line: the edge of a band, or what is only there to compare.</summary>
    public bool Light { get; init; }

    /// <summary>Dashes and gaps of a line in px, such as "7 4"; empty for a line without gaps.</summary>
    public string Dash { get; init; } = "";
}

/// <summary>The area between two series.</summary>
/// <param name="Upper">Id of the series above.</param>
/// <param name="Lower">Id of the series below.</param>
/// <param name="Colour">Palette key.</param>
public sealed record ChartBand(string Upper, string Lower, string Colour);

/// <param name="Label">"v13".</param>
/// <param name="Values">One a point; not a number where there is none.</param>
public sealed record ChartComparison(string Label, IReadOnlyList<double> Values);

/// <summary>How far apart two series are at the cursor.</summary>
/// <param name="Lower">Id of the series below.</param>
/// <param name="Upper">Id of the series above.</param>
/// <param name="Label">"90% of runs between".</param>
public sealed record ChartSpread(string Lower, string Upper, Phrase Label);

/// <summary>A horizontal limit: the max supply, a cap.</summary>
public sealed record ChartLimit(double Value, Phrase Label);

/// <summary>A dated jump named at the cursor: "Team and Seed cliff", "+64.6M MRD".</summary>
public sealed record ChartEvent(int Point, Phrase Label, string Amount);
