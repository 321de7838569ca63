using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TokenStudio.Sessions;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting;

/// <summary>Meters and traces by OTLP, once a collector is named; until then nothing is gathered and nothing leaves the host.</summary>
static class Telemetry
{
    const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // "Components*" is Blazor's: circuits, navigation, events, render batches.
    static readonly string[] Meters =
        [StudioMeters.Name, StudioMeters.Name + ".*", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Components*"];

    /// <exception cref="StudioSettingException">It is no address.</exception>
    public static Uri? Endpoint(IConfiguration configuration) =>
        configuration[EndpointVariable] is not { Length: > 0 } said ? null
        : Uri.TryCreate(said, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" ? endpoint
        : throw new StudioSettingException($"{EndpointVariable} is an http or https address, not \"{said}\".");

    public static void AddTelemetry(this WebApplicationBuilder builder, StudioSettings settings)
    {
        if (Endpoint(builder.Configuration) is null) return;
        var version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "tokenstudio", serviceVersion: version))
            .WithMetrics(meters => meters.AddMeter(Meters).AddOtlpExporter(Credentials));
        if (settings.Telemetry.Traces)
        {
            telemetry.WithTracing(traces => traces.AddSource(StudioMeters.Name).AddAspNetCoreInstrumentation().AddProcessor(new RoutesOnly()).AddOtlpExporter(Credentials));
        }

        void Credentials(OtlpExporterOptions options)
        {
            if (settings.Telemetry.Headers is { } headers) options.Headers = headers;
        }
    }
}
