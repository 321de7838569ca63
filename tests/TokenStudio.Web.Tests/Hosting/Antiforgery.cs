using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TokenStudio.Tests;

/// <summary>Antiforgery tokens by the keys of a studio's folder: no page of it has a plain form that would show one.</summary>
static class Antiforgery
{
    const string Field = "__RequestVerificationToken";

    public static (string Cookie, string Token) Make(string keys)
    {
        using var services = Of(keys);
        var context = new DefaultHttpContext { RequestServices = services };
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return (context.Response.Headers.SetCookie.ToString().Split(';')[0], tokens.RequestToken!);
    }

    public static async Task<bool> Takes(string keys, string cookie, string token)
    {
        using var services = Of(keys);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "POST";
        context.Request.Headers.Cookie = cookie;
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Form = new FormCollection(new() { [Field] = token });
        return await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    static ServiceProvider Of(string keys)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("TokenStudio").PersistKeysToFileSystem(new DirectoryInfo(keys));
        return services.AddAntiforgery().BuildServiceProvider();
    }
}
