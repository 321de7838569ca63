using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Reports;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>The chart as SVG text, laid out twice: once for wide screens, once for phones; CSS shows one.</summary>
public sealed class SharedChart : ComponentBase
{
    [Parameter, EditorRequired] public ChartModel Model { get; set; } = null!;

    /// <summary>px on a wide screen.</summary>
    [Parameter] public double Height { get; set; } = 316;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Draw(builder, "wide", 1118, Height);
        Draw(builder, "narrow", 358, Math.Round(Height * .76));
    }

    // Markup, not text: SvgDrawing wrote it and escaped every name in it.
    void Draw(RenderTreeBuilder builder, string layout, double width, double height)
    {
        var drawing = new SvgDrawing(InterMeasure.Shared, width, height, $"{Model.Id}-{layout}");
        ChartDrawing.Draw(Model, drawing, width, height);
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", $"static-chart {layout}");
        builder.AddMarkupContent(2, drawing.Inline(Model.Summary));
        builder.CloseElement();
    }
}
