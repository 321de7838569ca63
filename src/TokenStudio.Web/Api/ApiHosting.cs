using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>What the API needs: problem documents, strict numbers, a description.</summary>
static class ApiHosting
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Detail ??= problem.ProblemDetails.Status switch
        {
            404 => "Nothing is at this address.",
            405 => $"This address takes no {problem.HttpContext.Request.Method}.",
            _ => "This was refused.",
        });
        builder.Services.AddOpenApi(options =>
        {
            options.AddOperationTransformer<ApiDescription>();
            options.AddDocumentTransformer<ApiDescription>();
        });
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
    }

    /// <summary>Errors leak nothing: a problem document for programs, a page for people.</summary>
    public static void UseApiErrors(this WebApplication app)
    {
        // In a scope of its own: half of what failed may still stand in the request's.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Refusals.Failed, CreateScopeForErrors = true });

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
