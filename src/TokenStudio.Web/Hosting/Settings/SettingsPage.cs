using System.Globalization;
using System.Text;

namespace TokenStudio.Web.Hosting.Settings;

/// <summary>docs/settings.md, made from the settings.</summary>
public static class SettingsPage
{
    public static string Markdown()
    {
        var page = new StringBuilder("""
            # Settings

            Made by `dotnet run --project src/TokenStudio.Web -- settings > docs/settings.md`; a test compares. Every setting is an environment variable; in a
            configuration file it stands in the section `TokenStudio`. An unknown name or a value that cannot be stops the start and is named. The verb
            `doctor` prints what holds. A secret can also be read from a file: its name with `_FILE` says where.

            | setting | value | unset | meaning |
            |---|---|---|---|

            """);
        foreach (var setting in Setting.All)
        {
            var file = setting.IsSecret ? $" (secret; or `{setting.Variable}_FILE`)" : "";
            page.Append(CultureInfo.InvariantCulture, $"| `{setting.Variable}` | {setting.Wants} | {Usual(setting)} | {setting.Meaning}{file} |\n");
        }

        return page.Append("""

            Where it listens is ASP.NET's to say: `ASPNETCORE_URLS` or `--urls`, `http://localhost:5080` unless set. Telemetry follows OpenTelemetry's own
            variables: nothing leaves the host until `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector; `OTEL_EXPORTER_OTLP_PROTOCOL`, `OTEL_SERVICE_NAME`,
            `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_METRIC_EXPORT_INTERVAL` and `OTEL_TRACES_SAMPLER` work too.

            """).ToString();
    }

    /// <summary>A value as people write it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string Usual(Setting setting) => Text(setting.Usual) is { Length: > 0 } usual ? $"`{usual}`" : "";
}
