namespace TokenStudio.Reports.Pdf;

/// <summary>Inter in its three weights: the small latin file first, the full one for what that lacks (≥ → Ł, Greek, Cyrillic).</summary>
static class Fonts
{
    static readonly int[] Weights = [400, 500, 600];
    static readonly Dictionary<int, Lazy<Face>> LatinFaces = Faces(weight => Woff.Unpacked(Resource($"fonts/latin-{weight}.woff")));
    static readonly Dictionary<int, Lazy<Face>> FullFaces = Faces(weight => Resource($"fonts/full-{weight}.ttf"));

    /// <param name="weight">400, 500 or 600.</param>
    public static Face Latin(int weight) => LatinFaces[weight].Value;

    /// <param name="weight">400, 500 or 600.</param>
    public static Face Full(int weight) => FullFaces[weight].Value;

    static Dictionary<int, Lazy<Face>> Faces(Func<int, byte[]> file) =>
        Weights.ToDictionary(weight => weight, weight => new Lazy<Face>(() => new Face(TabularFigures.MadeDefault(file(weight)))));

    static byte[] Resource(string name)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in this assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
