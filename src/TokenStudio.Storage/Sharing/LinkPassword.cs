using System.Globalization;
using System.Security.Cryptography;

namespace TokenStudio.Storage.Sharing;

/// <summary>The password of a link: PBKDF2 with SHA-256, a salt of its own, and the number of rounds kept with it so that it can grow.</summary>
public static class LinkPassword
{
    public const int Shortest = 4;
    public const int Longest = 200;

    // What OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023).
    const int Rounds = 600_000;
    const int Bytes = 32;
    const int SaltBytes = 16;
    const string Name = "pbkdf2-sha256";

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>After the same work whether it is right or wrong.</summary>
    public static bool Matches(string hash, string password) =>
        hash.Split('$') is [Name, var rounds, var salt, var wanted]
        && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture)), Convert.FromBase64String(wanted));

    static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, Bytes);
}
