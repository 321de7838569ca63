using System.Globalization;
using TokenStudio.Presentation.Charts;
using TokenStudio.Web.Hosting;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>The address of a shared page: its key, what the supply is counted in, how far the charts reach, and the language where it is said. What is usual is not said.</summary>
public sealed record SharedAddress(string Token, ChartLook Look, string Language)
{
    public static SharedAddress Read(string token, HttpRequest request)
    {
        var (query, chosen) = (request.Query, request.Query[PageLanguages.InAddress].ToString());
        return new(token, DesignAddress.Read(query["unit"], query["span"], null, null).Look, Presentation.Languages.Language.All.Any(l => l.Code == chosen) ? chosen : "");
    }

    /// <summary>A file beside the page: "report.pdf".</summary>
    public string File(string name) => $"/s/{Token}/{name}";

    public SharedAddress In(SupplyUnit unit) => this with { Look = Look with { Unit = unit } };

    public SharedAddress Over(int? years) => this with { Look = Look with { Years = years } };

    public override string ToString()
    {
        string[] said =
        [
            .. Look.Unit switch { SupplyUnit.Share => ["unit=share"], SupplyUnit.Usd => ["unit=usd"], _ => Array.Empty<string>() },
            .. Look.Years is { } years ? [string.Create(CultureInfo.InvariantCulture, $"span={years}y")] : Array.Empty<string>(),
            .. Language.Length > 0 ? [$"{PageLanguages.InAddress}={Language}"] : Array.Empty<string>(),
        ];
        return $"/s/{Token}{(said.Length > 0 ? "?" : "")}{string.Join('&', said)}";
    }
}
