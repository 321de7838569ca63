using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Comparing;

/// <summary>One of the designs that are held against one another.</summary>
/// <param name="Label">What it is called at the head of its column: "v13", "Now", or the scenario's name.</param>
/// <param name="Projection">Null where the design has errors, so that only its inputs are compared.</param>
public sealed record ComparedDesign(Phrase Label, ObjectNode Document, Projection? Projection)
{
    /// <summary>Palette keys of the lines, in the order of the designs.</summary>
    static readonly string[] Colours = ["accent", "compare-2", "compare-3", "compare-4"];

    // Dashes and gaps in px: lines are told apart without their colours.
    static readonly string[] Dashes = ["", "7 4", "2 3", "9 3 2 3"];

    public static string ColourOf(int design) => Colours[design % Colours.Length];

    public static string DashOf(int design) => Dashes[design % Dashes.Length];
}
