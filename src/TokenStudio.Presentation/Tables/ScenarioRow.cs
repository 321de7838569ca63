namespace TokenStudio.Presentation.Tables;

/// <summary>One scenario of the start page, already as text.</summary>
/// <param name="Revision">"v14".</param>
/// <param name="Circulating">Share of the end value, 0 to 1, at even steps: the sparkline.</param>
/// <param name="Findings">"2 errors", or empty when there are none.</param>
/// <param name="Sharing">"3 links" or "Private".</param>
/// <param name="Edited">"12 s ago".</param>
public sealed record ScenarioRow(
    string Id, string Name, string Revision, string Project, string Href, IReadOnlyList<double> Circulating,
    string MaxSupply, string Findings, string Sharing, string Edited);
