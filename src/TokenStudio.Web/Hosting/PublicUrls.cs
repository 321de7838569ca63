using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting;

/// <summary>Where an operator says what people type, every request counts as sent there: links, cookies and checks of where it came from then agree, whatever a proxy forwards.</summary>
static class PublicUrls
{
    public static void UsePublicUrl(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StudioSettings>().PublicUrl is not { } url) return;
        var host = HostString.FromUriComponent(url);
        app.Use((context, next) =>
        {
            (context.Request.Scheme, context.Request.Host) = (url.Scheme, host);
            return next(context);
        });
    }
}
