using System.Text.RegularExpressions;

namespace TokenStudio.Web.Security;

/// <summary>Addresses that are keys themselves: whoever reads one in a log could open it (quality L-11).</summary>
static partial class SharedAddresses
{
    public const string Hidden = "***";

    public static bool Holds(PathString path) => path.StartsWithSegments("/s") || path.StartsWithSegments("/embed") || path.StartsWithSegments("/api/share");

    /// <summary>The text without the tokens of links and without API keys.</summary>
    public static string Redact(string text) => Secrets().Replace(text, match => match.Groups["before"].Value + Hidden);

    // After the prefix of an address anything goes; an API key is known by its own.
    [GeneratedRegex(@"(?<before>(?:^|[/\s""'(=])(?:s|embed|api/share)/)[^/\s""'?&#<>)]+|(?<before>\btsk_)[A-Za-z0-9_-]+|(?<before>[?&](?:token|key)=)[^&\s""']+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
