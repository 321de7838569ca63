namespace TokenStudio.Web.Charts;

/// <summary>Where the files of a chart are.</summary>
/// <param name="Path">Without the dot and what follows.</param>
/// <param name="Query">As the chart is looked at: "?span=4y", or empty.</param>
public sealed record ChartAddress(string Path, string Query)
{
    public string Of(string extension) => $"{Path}.{extension}{Query}";
}
