using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;

namespace TokenStudio.Web.Api;

/// <summary>What the API needs: problem documents, strict numbers, a description.</summary>
static class ApiHosting
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
    }

    /// <summary>Errors leak nothing: a problem document for programs, a page for people.</summary>
    public static void UseApiErrors(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(context =>
            Results.Problem(statusCode: 500, detail: "Something failed here. Nothing was changed.").ExecuteAsync(context)));

        // On the application itself: inside a branch the page would not be routed again, and its body stays empty.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(context => IsApi(context.Request.Path), api => api.Use(WithoutPage).UseStatusCodePages());
    }

    static Task WithoutPage(HttpContext context, RequestDelegate next)
    {
        context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
        return next(context);
    }

    static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || path.StartsWithSegments("/s");
}
