namespace TokenStudio.Onchain;

/// <summary>Bytes as "0x" and lower-case hexadecimal digits.</summary>
public static class Hex
{
    public static string Of(ReadOnlySpan<byte> bytes) => "0x" + Convert.ToHexStringLower(bytes);

    /// <summary>The bytes of "0x" and an even number of hexadecimal digits; null for anything else.</summary>
    public static byte[]? Parse(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) && text.Length % 2 == 0 && text.AsSpan(2).IndexOfAnyExcept(Digits) < 0
            ? Convert.FromHexString(text.AsSpan(2))
            : null;

    static System.Buffers.SearchValues<char> Digits { get; } = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
