using System.Globalization;
using TokenStudio.Presentation;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>How versions are called.</summary>
static class VersionWords
{
    /// <summary>"v13".</summary>
    public static string Label(NamedVersion version) => Say($"v{version.Revision}");

    /// <summary>"24 Feb", where there is room for no more.</summary>
    public static string Day(NamedVersion version) => version.At.UtcDateTime.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"24 Feb 2027".</summary>
    public static string Date(NamedVersion version) => Format.Date(DateOnly.FromDateTime(version.At.UtcDateTime));
}
