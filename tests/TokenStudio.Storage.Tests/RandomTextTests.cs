using System.Buffers.Text;
using System.Text.RegularExpressions;
using TokenStudio.Storage;
using Xunit;

namespace TokenStudio.Tests;

/// <summary>The secrets that links and keys are: long, all different, and without a bit that leans.</summary>
public sealed class RandomTextTests
{
    const int Tokens = 1_000_000;
    const int Bits = 256;

    [Fact]
    public void Token_AMillion_AllDifferAndNoBitLeans()
    {
        var seen = new HashSet<UInt128>(Tokens);
        var ones = new int[Bits];
        Span<byte> bytes = stackalloc byte[Bits / 8];
        for (var n = 0; n < Tokens; n++)
        {
            var token = RandomText.Token();
            if (token.Length != 43 || !token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) Assert.Fail($"{token} is no 43 characters of base64url.");
            Assert.Equal(bytes.Length, Base64Url.DecodeFromChars(token, bytes));
            // Half of it is enough: two alike halves of 128 bits are as good as impossible too.
            if (!seen.Add(BitConverter.ToUInt128(bytes))) Assert.Fail($"{token} came before.");
            for (var bit = 0; bit < Bits; bit++) ones[bit] += (bytes[bit >> 3] >> (bit & 7)) & 1;
        }

        Assert.True(IsFair(ones), $"Chi-square {ChiSquare(ones):0.0} of {Bits} bits, worst {ones.Max(Deviation):0.0}.");
    }

    // The measure itself: a bit that is 1 in 50.5 % of all tokens is noticed.
    [Fact]
    public void Token_ABitThatLeans_IsNoticed()
    {
        var ones = Enumerable.Repeat(Tokens / 2, Bits).ToArray();
        Assert.True(IsFair(ones));
        ones[17] = (int)(Tokens * 0.505);
        Assert.False(IsFair(ones));
    }

    [Fact]
    public void Sources_OfSecrets_AreTheSystemsOwn()
    {
        string[] folders = [Path.Combine("src", "TokenStudio.Storage"), Path.Combine("src", "TokenStudio.Web", "Security")];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories)).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        Assert.Contains(files, f => f.EndsWith("RandomText.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => Regex.IsMatch(File.ReadAllText(f), @"Guid\.(NewGuid|CreateVersion7)|\bRandom\.Shared|new Random\("));
    }

    // Chance passes six deviations at one of 256 bits about once in two million runs.
    static bool IsFair(int[] ones) => ones.All(n => Deviation(n) < 6) && ChiSquare(ones) < Bits + 8 * Math.Sqrt(2 * Bits);

    static double ChiSquare(int[] ones) => ones.Sum(n => Deviation(n) * Deviation(n));

    static double Deviation(int ones) => Math.Abs(ones - Tokens / 2.0) / (Math.Sqrt(Tokens) / 2);
}
