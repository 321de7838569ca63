using System.Collections.Immutable;

namespace TokenStudio.Web.Components;

/// <summary>The sections of a scenario, in the order of the rail. A section is listed once it exists.</summary>
static class StudioPages
{
    public static readonly ImmutableArray<StudioPage> All =
    [
        new(null, "overview", "Overview", "overview") { Key = "O" },
        new("Design", "supply", "Supply", "supply") { Key = "S" },
        new("Design", "emissions", "Emissions", "emissions") { Key = "E" },
        new("Design", "allocation", "Allocation", "allocation") { Key = "A" },
        new("Design", "grants", "Grants", "grants") { Key = "R" },
        new("Test", "simulate", "Simulate", "simulate") { Key = "I" },
        new("Test", "compare", "Compare", "compare") { Key = "C" },
        new("Test", "history", "History", "clock") { Key = "V", InRail = false },
    ];
}

/// <param name="Group">Heading over the entry in the rail, or null.</param>
/// <param name="Route">Last part of the address.</param>
/// <param name="Title">What people read.</param>
/// <param name="Icon">Name in Symbols.razor.</param>
sealed record StudioPage(Phrase? Group, string Route, Phrase Title, string Icon)
{
    /// <summary>The letter after G that goes there, or empty.</summary>
    public string Key { get; init; } = "";

    /// <summary>False where other ways lead there.</summary>
    public bool InRail { get; init; } = true;
}
