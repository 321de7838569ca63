namespace TokenStudio.Presentation.Editing;

/// <summary>How much of the supply is given out.</summary>
/// <param name="Assigned">Percent, 0 to 100 and above.</param>
/// <param name="AssignedText">"98.5%".</param>
/// <param name="RestText">"1.5% left, 15.0M MRD"; empty at exactly 100 %.</param>
/// <param name="Fix">The press that settles the rest, or null.</param>
public sealed record AllocationMeter(
    IReadOnlyList<MeterPart> Parts, double Assigned, string AssignedText, Phrase RestText, MeterState State, CellFix? Fix);

/// <param name="Percent">Percent of the supply.</param>
public sealed record MeterPart(string Name, string Colour, bool Hatched, double Percent);

public enum MeterState
{
    Exact,
    Under,
    Over,
}
