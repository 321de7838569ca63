namespace TokenStudio.Presentation.Metrics;

/// <summary>One view of the supply at an instant, with what makes it.</summary>
/// <param name="Value">Exact, with its unit.</param>
/// <param name="Definition">What it means, in words.</param>
/// <param name="Reckoning">The numbers that make it: "1,000 − 600 − 0".</param>
public sealed record CirculationFigure(string Id, Phrase Label, string Value, Phrase Definition, Phrase Reckoning);
