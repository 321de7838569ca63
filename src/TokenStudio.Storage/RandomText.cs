using System.Buffers.Text;
using System.Security.Cryptography;

namespace TokenStudio.Storage;

/// <summary>Unguessable text for addresses, from the system's cryptographic source.</summary>
static class RandomText
{
    /// <summary>128 bits: 22 characters of base64url.</summary>
    public static string Id() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>256 bits: 43 characters of base64url.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
