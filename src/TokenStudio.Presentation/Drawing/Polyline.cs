namespace TokenStudio.Presentation.Drawing;

/// <summary>Leaves out the points a line passes through anyway.</summary>
static class Polyline
{
    /// <summary>Well under what a screen or printer resolves, px.</summary>
    const double Tolerance = .02;

    // Bounds the work on long straight stretches; one point in 64 stays, which costs nothing.
    const int LongestRun = 64;

    public static List<Spot> WithoutCollinear(IReadOnlyList<Spot> points)
    {
        var kept = new List<Spot>(points.Count);
        var last = -1;
        for (var i = 0; i < points.Count; i++)
        {
            if (last >= 0 && i < points.Count - 1 && i - last < LongestRun && PassesAll(points, last, i + 1)) continue;
            kept.Add(points[i]);
            last = i;
        }

        return kept;
    }

    // Every point left out so far is asked again, or a gentle curve would be straightened bit by bit.
    static bool PassesAll(IReadOnlyList<Spot> points, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Distance(points[i], points[from], points[to]) > Tolerance) return false;
        }

        return true;
    }

    static double Distance(Spot point, Spot from, Spot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - along * dx, 2) + Math.Pow(point.Y - from.Y - along * dy, 2));
    }
}
