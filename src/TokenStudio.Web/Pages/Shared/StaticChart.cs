using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Reports;
using TokenStudio.Web.Charts;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>
/// A chart as SVG text, laid out twice: once for wide screens, once for phones; CSS shows one. The cursor is a picture of its
/// own over the plot: js/static-chart.js draws it anew where a reader moves it, and without a script it stands.
/// </summary>
public sealed class StaticChart : ComponentBase
{
    const double NarrowWidth = 358;
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Parameter, EditorRequired] public ChartModel Model { get; set; } = null!;

    /// <summary>px of the layout for wide screens.</summary>
    [Parameter] public double Width { get; set; } = 1118;

    /// <summary>px on a wide screen.</summary>
    [Parameter] public double Height { get; set; } = 316;

    /// <summary>px on a phone.</summary>
    [Parameter] public double NarrowHeight { get; set; } = 240;

    /// <summary>What the cursor is called: its slider is here, and the other charts of the page follow. Empty of those.</summary>
    [Parameter] public string Slider { get; set; } = "";

    /// <summary>Whether a script may move the cursor; where none ever runs its numbers are left out.</summary>
    [Parameter] public bool Moves { get; set; } = true;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "static-chart");
        if (Moves)
        {
            builder.AddAttribute(2, "data-static-chart", Numbers(Model));
            builder.AddAttribute(3, "data-slider", Slider.Length > 0 ? Slider : null);
        }

        Draw(builder, "wide", Width, Height);
        Draw(builder, "narrow", NarrowWidth, NarrowHeight);
        builder.CloseElement();
    }

    // Markup, not text: SvgDrawing wrote it and escaped every name in it.
    void Draw(RenderTreeBuilder builder, string layout, double width, double height)
    {
        var plot = new SvgDrawing(InterMeasure.Shared, width, height, $"{Model.Id}-{layout}");
        var cursor = new SvgDrawing(InterMeasure.Shared, width, height, $"{Model.Id}-{layout}-cursor");
        ChartDrawing.DrawPlot(Model, plot, width, height);
        ChartDrawing.DrawCursor(Model, cursor, width, height);
        var frame = ChartDrawing.FrameOf(Model, plot, width, height);
        builder.OpenElement(4, "div");
        builder.AddAttribute(5, "class", layout);
        builder.AddAttribute(6, "data-plot", string.Create(CultureInfo.InvariantCulture, $"{frame.Left:0.#} {frame.Top:0.#} {frame.Right - frame.Left:0.#} {frame.Bottom - frame.Top:0.#}"));
        builder.AddMarkupContent(7, plot.Inline(Model.Summary));
        builder.OpenElement(8, "div");
        builder.AddAttribute(9, "class", "over");
        builder.AddAttribute(10, "aria-hidden", "true");
        builder.AddMarkupContent(11, cursor.Inline(""));
        builder.CloseElement();
        builder.CloseElement();
    }

    // Six figures say more than a pixel or a readout shows, and are a third of the exact ones.
    static string Numbers(ChartModel model) => JsonSerializer.Serialize(new
    {
        spec = ChartSpec.Of(model, null),
        numbers = model.Points.Select(p => p.Month).Concat(model.Series.SelectMany(s => s.Values)).Select(v => double.IsFinite(v) ? double.Parse(v.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : (double?)null),
    }, Web);
}
