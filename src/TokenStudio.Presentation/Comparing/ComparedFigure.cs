using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Presentation.Comparing;

/// <summary>A headline figure of each design.</summary>
/// <param name="Scale">What the numbers count.</param>
public sealed record ComparedFigure(string Id, Phrase Label, ValueScale Scale, IReadOnlyList<ComparedValue> Values)
{
    internal static IReadOnlyList<ComparedFigure> Of(IReadOnlyList<Projection?> projections)
    {
        var cards = projections.Select(p => p is null ? null : Headlines.Of(p)).ToArray();
        return cards.FirstOrDefault(c => c is not null) is not { } any ? [] : [.. any.Select(card => Row(card, [.. cards.Select(c => c?.First(f => f.Id == card.Id))]))];
    }

    static ComparedFigure Row(MetricCard card, IReadOnlyList<MetricCard?> cards) =>
        new(card.Id, card.Label, card.Scale, [.. cards.Select((c, i) => c is null ? new("–", "", "", null) : new ComparedValue(c.Value, c.Unit, c.Exact, i == 0 ? null : Difference.Between(cards[0], c)))]);
}

/// <param name="Text">As the figure is shown: "11.8%".</param>
/// <param name="Unit">Behind it, or empty.</param>
/// <param name="Exact">The number itself, for files; empty where there is none.</param>
/// <param name="Difference">To the first design; null in that one, and where either has no number.</param>
public sealed record ComparedValue(Phrase Text, string Unit, string Exact, Difference? Difference);

/// <param name="Sign">-1, 0 or 1.</param>
/// <param name="Text">"+10.0M (+1.0%)", "−1.2 points", "same".</param>
public sealed record Difference(int Sign, Phrase Text)
{
    const double Points = 100;

    /// <summary>The mark that says the sign without colour.</summary>
    public string Symbol => Sign switch { > 0 => "▲", < 0 => "▼", _ => "=" };

    internal static Difference? Between(MetricCard? first, MetricCard card)
    {
        if (first is null || first.Exact.Length == 0 || card.Exact.Length == 0) return null;
        if (first.Exact == card.Exact) return new(0, "same");
        var (was, now) = (Number(first.Exact), Number(card.Exact));
        var by = now - was;
        if (by == 0) return new(0, "same");
        return new(Math.Sign(by), card.Scale switch
        {
            ValueScale.Percent => PointsOf(by),
            ValueScale.Money => WithShare(Signed(by) + Format.Money(Math.Abs(by)), was, by),
            _ => WithShare(Signed(by) + Format.Compact(Math.Abs(by)), was, by),
        });
    }

    // Shares differ in points of percent: 12% is 2 points more than 10%, and not 2% more.
    static Phrase PointsOf(double by)
    {
        var size = Math.Abs(by) * Points;
        var decimals = size >= .05 ? 1 : (int)Math.Min(10, Math.Ceiling(-Math.Log10(size)));
        var text = Signed(by) + size.ToString("#,0." + new string('0', decimals), Phrase.Culture);
        return $"{text} points";
    }

    static Phrase WithShare(string change, double was, double by) => was == 0 ? Phrase.Verbatim(change) : Phrase.Verbatim($"{change} ({Format.PercentChange(by / Math.Abs(was))})");

    static string Signed(double by) => by > 0 ? "+" : "\u2212";

    static double Number(string exact) => double.Parse(exact, CultureInfo.InvariantCulture);
}
