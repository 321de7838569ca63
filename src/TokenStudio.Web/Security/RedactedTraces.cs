using System.Diagnostics;

namespace TokenStudio.Web.Security;

/// <summary>Takes tokens out of what a trace says of a request, however it is exported: what stands there when the request begins and when it ends.</summary>
static class RedactedTraces
{
    public static void UseRedactedTraces(this WebApplication app) => app.Use(async (context, next) =>
    {
        var activity = Activity.Current;
        Redact(activity);
        try
        {
            await next(context);
        }
        finally
        {
            Redact(activity);
        }
    });

    static void Redact(Activity? activity)
    {
        if (activity is null) return;
        foreach (var (name, value) in activity.TagObjects.ToList())
        {
            if (value is string text && SharedAddresses.Redact(text) is var clean && clean != text) activity.SetTag(name, clean);
        }

        if (SharedAddresses.Redact(activity.DisplayName) is var shown && shown != activity.DisplayName) activity.DisplayName = shown;
    }
}
