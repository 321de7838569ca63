using System.Globalization;
using TokenStudio.Presentation;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>How versions are called.</summary>
static class VersionWords
{
    /// <summary>"v13".</summary>
    public static string Label(NamedVersion version) => Say($"v{version.Revision}");

    /// <summary>"v13", of any revision.</summary>
    public static string Label(long revision) => Say($"v{revision}");

    /// <summary>Its name; what the studio kept says when: "Automatic, 14:05".</summary>
    public static Phrase Name(NamedVersion version) => version switch
    {
        { Name.Length: > 0 } => Phrase.Verbatim(version.Name),
        { Kind: VersionKinds.Shared } => (Phrase)$"Kept for a link, {Time(version.At)}",
        _ => (Phrase)$"Automatic, {Time(version.At)}",
    };

    /// <summary>"14:05".</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>Who made a change. There are no accounts: one is oneself or another.</summary>
    public static Phrase Who(string author, string own) => author == own ? "You" : "Someone";

    /// <summary>"24 Feb", where there is room for no more.</summary>
    public static string Day(NamedVersion version) => version.At.UtcDateTime.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"24 Feb 2027".</summary>
    public static string Date(NamedVersion version) => Format.Date(DateOnly.FromDateTime(version.At.UtcDateTime));
}
