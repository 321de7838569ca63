using System.Globalization;

namespace TokenStudio.Web.Charts;

/// <summary>Path data of small drawings made on the server.</summary>
static class PathData
{
    /// <summary>A line through <paramref name="points"/>, one decimal: sharper than any screen at these sizes.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}")));

    /// <summary>Values between 0 and 1, spread evenly over a box with room for half a stroke.</summary>
    public static string Spark(IReadOnlyList<double> values, double width, double height) =>
        Line(values.Select((value, i) => (0.5 + (i * (width - 1) / Math.Max(1, values.Count - 1)), height - 1.5 - (value * (height - 3.5)))));
}
