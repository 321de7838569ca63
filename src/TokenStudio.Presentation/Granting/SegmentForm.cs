using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>The segments of a lockup as lines, and what they make of a grant.</summary>
/// <param name="Table">A line a segment; without a way to add one, which <see cref="NewGrant.Segment"/> is.</param>
/// <param name="Curve">Points of a line "x,y x,y" in a box of <see cref="Width"/> by <see cref="Height"/>, time to the right, what has come upwards; empty while the segments cannot be read.</param>
/// <param name="Said">The same in words.</param>
public sealed record SegmentForm(TableField Table, string Curve, Phrase Said)
{
    public const int Width = 240;
    public const int Height = 64;

    // Fine enough that a curve of 240 points' width shows no corner.
    const int Steps = 24;
    const long Day = 86_400;

    /// <summary>Null where the pool has no such list.</summary>
    internal static SegmentForm? Of(GrantFields fields, GrantProgramme? programme)
    {
        if (fields.Field("lockup", "segments") is not TableField table) return null;
        var segments = (programme?.Protocol as AlloV2Protocol)?.Lockup.Segments ?? [];
        return new(table with { Add = null }, CurveOf(segments), SaidOf(segments));
    }

    // released = S + s x^e ; S shares of the segments before, s the share of this one, x the part of its time that is over, e its exponent.
    static string CurveOf(ValueList<LockupSegment> segments)
    {
        if (segments.Count == 0) return "";
        var total = (double)segments.Sum(s => s.Length.Seconds);
        var (time, released) = (0d, 0d);
        var points = new List<string> { Point(0, 0) };
        foreach (var segment in segments)
        {
            var (length, share) = (segment.Length.Seconds / total, (double)segment.Share.Value);
            for (var step = 0; step <= Steps; step++) points.Add(Point(time + (length * step / Steps), released + (share * Math.Pow(step / (double)Steps, (double)segment.Exponent))));
            (time, released) = (time + length, released + share);
        }

        return string.Join(' ', points);
    }

    static string Point(double time, double released) => string.Create(CultureInfo.InvariantCulture, $"{Width * time:0.##},{Height * (1 - Math.Min(1, released)):0.##}");

    static Phrase SaidOf(ValueList<LockupSegment> segments)
    {
        var (seconds, released) = (0L, 0m);
        List<Phrase> parts = [];
        foreach (var segment in segments)
        {
            (seconds, released) = (seconds + segment.Length.Seconds, released + segment.Share.Value);
            parts.Add($"{100 * released:0.##} % by day {Math.Round(seconds / (decimal)Day, 1):0.#}");
        }

        return Phrase.Verbatim(string.Join(", ", parts));
    }
}
