using System.Globalization;
using Microsoft.AspNetCore.Localization;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Web.Hosting;

/// <summary>The language of pages: the one chosen, else the browser's. Files, the API and everything stored stay English and invariant.</summary>
static class PageLanguages
{
    const string Choose = "/language";
    const string Shared = "s/";
    public const string InAddress = "ui-culture";

    /// <summary>The same of a frame, whose address people write by hand.</summary>
    public const string InEmbed = "lang";

    /// <summary>A setting of tests: pages also come in the pseudo-language that shows untranslated words.</summary>
    const string PseudoSetting = "Languages:Pseudo";

    public static void UsePageLanguages(this WebApplication app)
    {
        // What no request set: the machine's own language must not reach a file.
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
        Translations.Use();

        string[] known = [.. Language.All.Select(l => l.Code), .. app.Configuration.GetValue<bool>(PseudoSetting) ? [Translations.Pseudo] : Array.Empty<string>()];
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = false }
            .SetDefaultCulture(Language.English.Code).AddSupportedUICultures(known).AddSupportedCultures(Language.English.Code);
        options.RequestCultureProviders = [new QueryStringRequestCultureProvider { UIQueryStringKey = InAddress }, new QueryStringRequestCultureProvider { UIQueryStringKey = InEmbed }, new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        app.UseWhen(context => IsPage(context.Request.Path), pages => pages.UseRequestLocalization(options));
    }

    public static void MapLanguageChoice(this WebApplication app) =>
        app.MapGet($"{Choose}/{{code}}", (string code, string? back, HttpContext context) =>
        {
            if (Language.All.FirstOrDefault(l => l.Code == code) is not { } language) return Results.NotFound();
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(Language.English.Code, language.Code)),
                new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400), Path = "/" });
            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        }).ExcludeFromDescription();

    /// <summary>The address that chooses a language and comes back to this page. The address of a shared page is its key, which no other address may hold: there the choice lasts for the page.</summary>
    public static string Address(Language language, string uri, string root)
    {
        var page = uri[Math.Min(root.Length, uri.Length)..];
        return page.StartsWith(Shared, StringComparison.Ordinal) ? $"/{page.Split('?', '#')[0]}?{InAddress}={language.Code}" : $"{Choose}/{language.Code}?back={Uri.EscapeDataString("/" + page)}";
    }

    // One slash and no second or backslash: a path of this site, whatever a link says.
    static bool IsLocal(string? back) => back is ['/', ..] && back is not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);

    static bool IsPage(PathString path) =>
        !path.StartsWithSegments("/api") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi") && !Path.HasExtension(path.Value);
}
