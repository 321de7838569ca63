using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>What a chat or a network shows of a shared scenario: its name, its float, its supply, and whose picture it is.</summary>
/// <param name="Title">The scenario's name.</param>
/// <param name="Token">"MRD", or empty.</param>
/// <param name="Fact">"11.8% of 1.00B circulates at launch".</param>
/// <param name="Chart">Null for a link that tells nothing before it is opened.</param>
public sealed record PreviewCard(string Title, string Token, Phrase Fact, ChartModel? Chart)
{
    /// <summary>px; a picture of it has twice as many pixels.</summary>
    public const double Width = 600;

    /// <summary>px.</summary>
    public const double Height = 315;

    const double Margin = 28;
    const double ChartTop = 70;
    const double MarkSize = 22;
    static readonly TextStyle TitleStyle = new("pv-t", 600, 24, Palette.Text, -.02);
    static readonly TextStyle FactStyle = new("pv-f", 400, 13, Palette.Text2);
    static readonly TextStyle TokenStyle = new("pv-s", 600, 13, Palette.Text);
    static readonly TextStyle NameStyle = new("pv-n", 600, 13, Palette.Text, -.01);

    /// <summary>Of a link that asks before it opens: nothing of what is behind it.</summary>
    public static PreviewCard Closed { get; } = new("TokenStudio", "", "A scenario shared by link", null);

    public static PreviewCard Of(Projection projection)
    {
        var (scenario, token) = (projection.Scenario, projection.Scenario.Token);
        var launch = projection.Circulating[projection.Grid.Rows[0]];
        string Text(TokenAmount amount) => Format.Compact(amount.ToTokens(token.Decimals));
        return new(scenario.Name, token.Symbol, token.MaxSupply is { } max && Ratio.Of(launch, max) is { } share
            ? (Phrase)$"{Format.Percent((double)share)} of {Text(max)} circulates at launch"
            : (Phrase)$"{Text(launch)} circulate at launch", SupplyChart.Of(projection) with { Cursor = -1 });
    }

    public void Draw(IDrawing drawing)
    {
        drawing.Rect(0, 0, Width, Height, 0, new(Palette.Surface));
        var name = drawing.Measure("TokenStudio", NameStyle) + MarkSize + 7;
        if (Chart is null)
        {
            Mark(drawing, Width / 2 - name / 2, Height / 2 - 30);
            drawing.Text(Width / 2, Height / 2 + 24, Anchor.Middle, new TextRun(Fact, FactStyle));
            return;
        }

        Mark(drawing, Width - Margin - name, Margin - 2);
        drawing.Text(Margin, Margin + 18, Anchor.Start, new TextRun(TextFit.Shortened(drawing, Title, TitleStyle, Width - 2 * Margin - name - 20), TitleStyle));
        var token = TextFit.Shortened(drawing, Token, TokenStyle, 160);
        drawing.Text(Margin, Margin + 42, Anchor.Start, new TextRun(token, TokenStyle), new TextRun(TextFit.Shortened(drawing, Fact, FactStyle, 360), FactStyle, 8));
        ChartDrawing.Draw(Chart, new Shifted(drawing, Margin, ChartTop), Width - 2 * Margin, Height - ChartTop - 14);
    }

    // The studio's mark: stairs in a rounded square, and its name.
    static void Mark(IDrawing drawing, double x, double y)
    {
        Spot[] stairs = [.. new[] { (5, 13.5), (8.5, 13.5), (8.5, 10), (12, 10), (12, 7.5), (17, 7.5) }.Select(p => new Spot(x + p.Item1, y + p.Item2))];
        drawing.Rect(x, y, MarkSize, MarkSize, 6, new(Palette.Button));
        drawing.Path([.. stairs, new(x + 17, y + 16), new(x + 5, y + 16)], close: true, new(Palette.Text3), null);
        drawing.Path(stairs, close: false, null, new(Palette.OnButton, 1.6));
        drawing.Text(x + MarkSize + 7, y + 15.6, Anchor.Start, new TextRun("TokenStudio", NameStyle));
    }
}
