namespace TokenStudio.Web.Components;

/// <summary>The sections of a scenario, in the order of the rail. A section is listed once it exists.</summary>
static class StudioPages
{
    public static readonly IReadOnlyList<StudioPage> All =
    [
        new("", "overview", "Overview", "overview"),
        new("Design", "supply", "Supply", "supply"),
        new("Design", "emissions", "Emissions", "emissions"),
        new("Design", "allocation", "Allocation", "allocation"),
        new("Test", "simulate", "Simulate", "simulate"),
    ];
}

/// <param name="Group">Heading over the entry in the rail.</param>
/// <param name="Route">Last part of the address.</param>
/// <param name="Title">What people read.</param>
/// <param name="Icon">Name in Symbols.razor.</param>
sealed record StudioPage(string Group, string Route, string Title, string Icon);
