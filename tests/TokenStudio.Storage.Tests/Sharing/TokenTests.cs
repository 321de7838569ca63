using System.Buffers.Text;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

/// <summary>Tokens are what stands between a link and everybody.</summary>
public sealed class TokenTests(ITestOutputHelper output)
{
    static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    const int Many = 1_000_000;
    const int Bits = 256;

    [Fact]
    public void Token_OfAMillion_Is43LettersOfBase64UrlNeverTwiceAndEveryBitIsEven()
    {
        var seen = new HashSet<Int128>(Many);
        var ones = new int[Bits];
        Span<byte> bytes = stackalloc byte[32];
        for (var n = 0; n < Many; n++)
        {
            var token = RandomText.Token();
            Assert.Equal(43, token.Length);
            Assert.True(token.AsSpan().IndexOfAnyExcept(Letters) < 0, token);
            Assert.Equal(32, Base64Url.DecodeFromChars(token, bytes));
            Assert.True(seen.Add(System.Buffers.Binary.BinaryPrimitives.ReadInt128LittleEndian(bytes)), "Half of a token came twice.");
            for (var bit = 0; bit < Bits; bit++) ones[bit] += (bytes[bit >> 3] >> (bit & 7)) & 1;
        }

        // Each bit is one as often as not: the sum of squares of 256 normal deviates is 256 with a deviation of 22.6.
        var sum = ones.Sum(one => Math.Pow(one - (Many / 2.0), 2) / (Many / 4.0));
        output.WriteLine($"Chi-square of {Bits} bits over {Many:N0} tokens: {sum:0.0}.");
        Assert.InRange(sum, 256 - (7 * 22.6), 256 + (7 * 22.6));
    }

    [Fact]
    public void Sources_OfLinks_TakeNoChanceButTheSystems()
    {
        var files = new[] { "src/TokenStudio.Storage", "src/TokenStudio.Sessions", "src/TokenStudio.Web/Security", "src/TokenStudio.Web/Pages/Shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.Contains(files, f => f.EndsWith("RandomText.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => File.ReadAllText(f) is var text && (text.Contains("Guid.NewGuid", StringComparison.Ordinal) || text.Contains("Random.Shared", StringComparison.Ordinal) || text.Contains("new Random(", StringComparison.Ordinal)));
    }
}
