using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Web.Api;
using TokenStudio.Web.Pages;

namespace TokenStudio.Web.Security;

/// <summary>How the guard says no: an RFC 9457 problem for programs, a page for people.</summary>
static class Refusals
{
    public static Task TooMany(HttpContext context, Phrase why, TimeSpan wait)
    {
        RetryAfter(context, wait);
        return Say(context, StatusCodes.Status429TooManyRequests, "Too many at once", why);
    }

    public static Task Full(HttpContext context, Phrase why)
    {
        RetryAfter(context, TimeSpan.FromMinutes(1));
        return Say(context, StatusCodes.Status503ServiceUnavailable, "The studio is full", why);
    }

    public static Task Forbidden(HttpContext context, Phrase why) => Say(context, StatusCodes.Status403Forbidden, "This may not be done here", why);

    /// <summary>What went wrong is in the log under the trace's id, and nowhere else.</summary>
    public static Task Failed(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        // What was sent could not be read: too slow, too much, no form.
        BadHttpRequestException bad => Say(context, bad.StatusCode, "This was not understood", "What was sent could not be read."),
        StudioStorageException { Trouble: var trouble } => NotStored(context, StorageFindings.Of(trouble)),
        InvalidDataException => Say(context, StatusCodes.Status400BadRequest, "This was not understood", "What was sent could not be read."),
        _ => Broken(context),
    };

    // Programs are told which trouble it is.
    static Task NotStored(HttpContext context, Model.Documents.Finding finding)
    {
        if (context.Request.Path.StartsWithSegments("/api")) return ApiProblems.Storage(context, finding).ExecuteAsync(context);
        RetryAfter(context, TimeSpan.FromSeconds(2));
        return Say(context, finding.Code == StorageFindings.Full ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable, "Something failed", finding.Message);
    }

    static Task Broken(HttpContext context) => Say(context, StatusCodes.Status500InternalServerError, "Something failed", "Something failed here. Nothing was changed.", Activity.Current?.Id ?? context.TraceIdentifier);

    /// <summary>Whole seconds, upwards: whoever comes back then is let in.</summary>
    public static void RetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    static Task Say(HttpContext context, int status, Phrase title, Phrase why, string trace = "")
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api") && context.Request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.Ordinal);
        IResult result = page
            ? new RazorComponentResult<RefusedPage>(new { Title = title, Why = why, Trace = trace }) { StatusCode = status }
            : ApiProblems.Problem(status, why);
        return result.ExecuteAsync(context);
    }
}

/// <summary>The same as a result.</summary>
sealed class TooMany(Phrase why, TimeSpan wait) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Refusals.TooMany(httpContext, why, wait);
}
