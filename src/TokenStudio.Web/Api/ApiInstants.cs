using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;

namespace TokenStudio.Web.Api;

/// <summary>Instants as the API writes and reads them.</summary>
static class ApiInstants
{
    public static string? Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The member "expires": absent means never, as null does.</summary>
    public static IResult? Expiry(ObjectNode body, DateTimeOffset now, out DateTimeOffset? expires)
    {
        expires = null;
        if (body["expires"] is null or NullNode) return null;
        if (body.Text("expires") is not { } text || !UtcInstants.TryParse(text, out var instant)) return ApiProblems.Problem(422, "expires is an instant such as 2027-03-01T00:00:00Z, or null.");
        expires = instant.ToDateTimeOffset();
        return expires <= now ? ApiProblems.Problem(422, "expires lies in the past.") : null;
    }
}
