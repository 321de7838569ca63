using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace TokenStudio.Web.Security;

/// <summary>What circuits may take (quality S-11): so many pages, small messages, one call at a time; a page too many says so.</summary>
static class CircuitLimits
{
    public const int MessageBytes = 32 * 1024;
    static readonly TimeSpan ScriptPatience = TimeSpan.FromSeconds(10);
    static readonly PathString Hub = "/_blazor";

    public static void AddCircuitLimits(this WebApplicationBuilder builder, StudioLimits limits)
    {
        builder.Services.AddSingleton<CircuitGate>();
        builder.Services.Configure<CircuitOptions>(options =>
        {
            options.DetailedErrors = false;
            options.JSInteropDefaultCallTimeout = ScriptPatience;
            options.DisconnectedCircuitMaxRetained = limits.LostCircuits;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(limits.LostCircuitSeconds);
        });
        builder.Services.Configure<HubOptions>(options =>
        {
            options.MaximumReceiveMessageSize = MessageBytes;
            options.MaximumParallelInvocationsPerClient = 1;
            options.EnableDetailedErrors = false;
        });
    }

    public static void UseCircuitLimits(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<CircuitGate>();
        app.Use(async (context, next) =>
        {
            var from = Peers.Of(context);
            if (IsLine(context.Request))
            {
                if (!gate.TryEnter(from))
                {
                    await Refusals.Full(context, gate.Full(from) ?? "The studio is full.");
                    return;
                }

                try
                {
                    await next(context);
                }
                finally
                {
                    gate.Leave(from);
                }
            }
            else if (IsPage(context) && gate.Full(from) is { } why)
            {
                await Refusals.Full(context, why);
            }
            else
            {
                await next(context);
            }
        });
    }

    // The one long request of a line; negotiation and the goodbye are short posts.
    static bool IsLine(HttpRequest request) => request.Path == Hub && HttpMethods.IsGet(request.Method);

    static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
