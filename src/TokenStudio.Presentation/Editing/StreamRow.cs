namespace TokenStudio.Presentation.Editing;

/// <summary>One line of the list of emissions or of burns.</summary>
/// <param name="Kind">What the kind is called.</param>
/// <param name="Source">"New tokens", or the bucket it comes from.</param>
/// <param name="Total">Over the whole horizon, compact; a dash while it cannot be projected.</param>
/// <param name="TotalExact">The same with every digit.</param>
/// <param name="Share">Cumulative share of its total over the horizon, 0 to 1: the sparkline.</param>
/// <param name="Wrong">How many findings it has.</param>
public sealed record StreamRow(string Id, string Name, Phrase Kind, Phrase Source, string Total, Phrase TotalExact, string Colour, bool Hatched, IReadOnlyList<double> Share, int Wrong);
