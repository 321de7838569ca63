namespace TokenStudio.Reports.Pdf;

/// <summary>Inter in its three weights: the small file of each script first, the full one (six times as large in a report) for what those lack, such as arrows.</summary>
static class Fonts
{
    static readonly int[] Weights = [400, 500, 600];
    static readonly string[] Scripts = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];
    static readonly Dictionary<int, Lazy<Face>[]> Chains = Weights.ToDictionary(weight => weight, weight => Scripts.Select(script => Made(() => Woff.Unpacked(Resource($"fonts/{script}-{weight}.woff"))))
        .Append(Made(() => Resource($"fonts/full-{weight}.ttf"))).ToArray());

    /// <param name="weight">400, 500 or 600.</param>
    public static Face Latin(int weight) => Chains[weight][0].Value;

    /// <summary>The first face that covers a letter; latin, whose sign for a missing shape is a box, where none does.</summary>
    public static Face For(string letter, int weight) => Chains[weight].Select(face => face.Value).FirstOrDefault(face => face.Covers(letter)) ?? Latin(weight);

    /// <summary>All weights in one file as browsers load it.</summary>
    public static byte[] Web() => Resource("fonts/latin.woff2");

    /// <summary>Whether any face has a shape for a letter.</summary>
    public static bool Cover(string letter) => Chains[Weights[0]].Any(face => face.Value.Covers(letter));

    static Lazy<Face> Made(Func<byte[]> file) => new(() => new Face(TabularFigures.MadeDefault(file())));

    static byte[] Resource(string name)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in this assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
