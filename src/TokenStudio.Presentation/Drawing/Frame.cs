namespace TokenStudio.Presentation.Drawing;

/// <summary>A plot's rectangle with its two scales: everything of a chart that is not its data. Lengths in px.</summary>
public sealed class Frame
{
    const double LabelSpace = 7;
    const double TickLength = 4;
    readonly IDrawing drawing;

    /// <param name="drawing">What it is drawn on.</param>
    /// <param name="left">Where time begins.</param>
    /// <param name="top">Where the value axis ends.</param>
    /// <param name="right">Where time ends.</param>
    /// <param name="bottom">The baseline.</param>
    public Frame(IDrawing drawing, double left, double top, double right, double bottom)
    {
        this.drawing = drawing;
        (Left, Top, Right, Bottom) = (left, top, right, bottom);
    }

    public double Left { get; }
    public double Top { get; }
    public double Right { get; }
    public double Bottom { get; }

    /// <summary>First instant, months since launch.</summary>
    public required double First { get; init; }

    /// <summary>Last instant, months since launch.</summary>
    public required double Last { get; init; }

    /// <summary>Months a point stands for, so that it has a width of its own and stands in the middle of it: bars. 0 for instants.</summary>
    public double Period { get; init; }

    /// <summary>The value at the upper end.</summary>
    public required double Limit { get; init; }

    /// <summary>The value at the lower end of a log axis, or 0 for a linear one, which starts at 0.</summary>
    public double LogFrom { get; init; }

    /// <summary>px of a <see cref="Period"/>.</summary>
    public double PeriodWidth => Last > First ? Period / (Last - First) * (Right - Left) : 0;

    /// <summary>Where an instant stands; all instants of an empty span stand on the left edge.</summary>
    public double X(double month) => Last > First ? Left + (month - Period / 2 - First) / (Last - First) * (Right - Left) : Left;

    /// <summary>Where a value stands; what lies beyond the axis stays on its end.</summary>
    public double Y(double value) => Bottom - Math.Clamp(LogFrom > 0 ? Math.Log(value / LogFrom) / Math.Log(Limit / LogFrom) : value / Limit, 0, 1) * (Bottom - Top);

    /// <summary>Lines across the plot, the baseline left to <see cref="TimeAxis"/>.</summary>
    public void Gridlines(IReadOnlyList<double> ticks, bool withTop)
    {
        foreach (var tick in withTop ? ticks.Skip(1) : ticks.Skip(1).SkipLast(1))
        {
            drawing.Line(new(Left, Y(tick)), new(Right, Y(tick)), new(Palette.Grid));
        }
    }

    /// <summary>Names the ticks.</summary>
    public void ValueAxis(IReadOnlyList<double> ticks, IReadOnlyList<string> labels)
    {
        for (var i = 0; i < ticks.Count; i++) drawing.Text(Left - LabelSpace, Y(ticks[i]) + 4, Anchor.End, new TextRun(labels[i], ChartText.Tick));
    }

    /// <summary>The baseline, its ticks, and as many of their names as stand clear of one another.</summary>
    public void TimeAxis(IEnumerable<AxisTick> ticks)
    {
        drawing.Line(new(Left, Bottom), new(Right, Bottom), new(Palette.Axis));
        var free = Left - 1;
        foreach (var tick in ticks)
        {
            var x = X(tick.Month);
            drawing.Line(new(x, Bottom), new(x, Bottom + TickLength), new(Palette.Axis));
            if (tick.Label is not { Length: > 0 } label) continue;

            var width = drawing.Measure(label, ChartText.Tick);
            var (anchor, start) = x - width / 2 < Left ? (Anchor.Start, x)
                : x + width / 2 > Right ? (Anchor.End, x - width)
                : (Anchor.Middle, x - width / 2);
            if (start < free) continue;
            drawing.Text(x, Bottom + 20, anchor, new TextRun(label, ChartText.Tick));
            free = start + width + 8;
        }
    }

    /// <summary>A dotted limit with its name over the right end, or over the left where the cursor would cross it.</summary>
    /// <param name="cursor">Where the cursor stands, px, or none.</param>
    public void Cap(double value, string label, double? cursor)
    {
        var y = Y(value);
        drawing.Line(new(Left, y), new(Right, y), new(Palette.Text3, 1, 2, 3));
        var shown = TextFit.Shortened(drawing, label, ChartText.Tick, (Right - Left) / 2);
        var crossed = cursor > Right - drawing.Measure(shown, ChartText.Tick) - 4;
        drawing.Text(crossed ? Left : Right, y - 5, crossed ? Anchor.Start : Anchor.End, new TextRun(shown, ChartText.Tick));
    }

    /// <summary>The triangle under the axis that marks a cliff.</summary>
    public void Cliff(double x) =>
        drawing.Path([new(x, Bottom + 2), new(x - 3.5, Bottom + 8), new(x + 3.5, Bottom + 8)], close: true, new(Palette.Text), null);

    /// <summary>The ring that marks a value on the cursor.</summary>
    public void Dot(double x, double y) => drawing.Circle(new(x, y), 3.5, new(Palette.Surface), new(Palette.Cursor, 1.6));
}

/// <summary>A tick of the time axis.</summary>
/// <param name="Month">Months since launch.</param>
/// <param name="Label">Its name, or none for a small tick between.</param>
public readonly record struct AxisTick(double Month, string? Label);
