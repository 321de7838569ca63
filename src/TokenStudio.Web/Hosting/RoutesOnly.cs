using System.Diagnostics;
using OpenTelemetry;

namespace TokenStudio.Web.Hosting;

/// <summary>
/// A request is traced by its route's template, never by its address: the address of a shared page is its key (quality L-11). What matched no route says
/// nothing but that, since it may be a key mistyped.
/// </summary>
sealed class RoutesOnly : BaseProcessor<Activity>
{
    const string Route = "http.route";
    const string Unmatched = "(no route)";

    // Whatever holds an address or a query, by the names of today's and of earlier conventions.
    static readonly string[] Addresses = ["url.path", "url.full", "http.target", "http.url"];
    static readonly string[] Queries = ["url.query"];

    public override void OnEnd(Activity data)
    {
        if (data.Kind != ActivityKind.Server) return;
        var route = data.GetTagItem(Route) as string ?? Unmatched;
        foreach (var name in Addresses.Where(name => data.GetTagItem(name) is not null)) data.SetTag(name, route);
        foreach (var name in Queries) data.SetTag(name, null);
        if (route == Unmatched) data.DisplayName = data.GetTagItem("http.request.method") as string ?? Unmatched;
    }
}
