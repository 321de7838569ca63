using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Metrics;

/// <summary>A headline figure that explains itself.</summary>
/// <param name="Id">Stable id: <c>float</c>, <c>fdv</c>.</param>
/// <param name="Label">"TGE float".</param>
/// <param name="Value">Compact: "11.8%", "$120M".</param>
/// <param name="Unit">Set small behind the value ("MRD"), or empty.</param>
/// <param name="Note">Small line under it: "118M MRD".</param>
/// <param name="Full">The definition with the exact numbers that make it, for tooltip and report.</param>
public sealed record MetricCard(string Id, Phrase Label, Phrase Value, string Unit, Phrase Note, Phrase Full)
{
    /// <summary>The number itself in the invariant culture: whole tokens, dollars, or a ratio where <see cref="Scale"/> is percent. Empty where there is none.</summary>
    public string Exact { get; init; } = "";

    /// <summary>What the number counts.</summary>
    public ValueScale Scale { get; init; }
}
