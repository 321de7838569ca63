using Org.BouncyCastle.Crypto.Digests;

namespace TokenStudio.Onchain;

/// <summary>Keccak-256 as Ethereum uses it: the padding before SHA-3 was standardised, so not SHA3-256.</summary>
public static class Keccak256
{
    public const int Bytes = 32;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new KeccakDigest(256);
        digest.BlockUpdate(data);
        var hash = new byte[Bytes];
        digest.DoFinal(hash);
        return hash;
    }

    /// <summary>The hash of a text's UTF-8 bytes, as role names and strategy ids are made.</summary>
    public static byte[] Hash(string text) => Hash(System.Text.Encoding.UTF8.GetBytes(text));
}
