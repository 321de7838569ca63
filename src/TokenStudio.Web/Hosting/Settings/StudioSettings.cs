using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Hosting.Settings;

/// <summary>All that an operator can set, each as TOKENSTUDIO__NAME; docs/settings.md is made from this.</summary>
public sealed record StudioSettings
{
    /// <summary>What they are called in a configuration file.</summary>
    public const string Section = "TokenStudio";

    [Description("Folder of the database and of the keys of cookies. Unset: `/data` where that can be written, else a folder of the user who starts it.")]
    public string? Data { get; init; }

    [Description("Address at which people reach the studio, such as `https://studio.example.org`: every request counts as sent there, so that links and cookies are made for it. Unset: what each request says.")]
    public Uri? PublicUrl { get; init; }

    [Description("MB that must be free on the disk of the data folder for the studio to be ready."), Range(1, 1_000_000)]
    public int LeastFreeMegabytes { get; init; } = 64;

    [Description("Addresses or networks of the proxies before it, such as `10.0.0.7,fd00::/8`: only they may say whom they forward for. Unset: nobody may.")]
    public string? Proxies { get; init; }

    public DrainSettings Drain { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public StudioLimits Limits { get; init; } = new();
}

/// <summary>How the studio ends when asked to (SIGTERM).</summary>
public sealed record DrainSettings
{
    [Description("Seconds it goes on taking requests while it says that it is not ready, for a proxy to notice."), Range(0, 60)]
    public int NoticeSeconds { get; init; } = 2;

    [Description("Seconds after which it ends whatever is still open, counted from the signal. Docker kills after 10."), Range(1, 600)]
    public int MostSeconds { get; init; } = 8;
}

/// <summary>What is sent to a collector, once OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
public sealed record TelemetrySettings
{
    [Description("Whether traces are sent beside the meters.")]
    public bool Traces { get; init; } = true;

    [Secret, Description("Headers for the collector, such as `authorization=Bearer abc`, parted by commas.")]
    public string? Headers { get; init; }
}

/// <summary>Nobody is shown this value; NAME_FILE names a file that holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
