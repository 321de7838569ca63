namespace TokenStudio.Web.Api;

/// <summary>The pages that may frame a link's chart.</summary>
static class LinkParents
{
    /// <summary>"https://example.org": scheme, host and port as a policy header takes them, or null when the text is none.</summary>
    public static string? Origin(string text)
    {
        if (text.Length > 300 || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) return null;
        // What a policy would read as something else, and an address that is more than an origin.
        return uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && uri.IdnHost.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']') ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}" : null;
    }
}
