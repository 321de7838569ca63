using TokenStudio.Presentation.Searching;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Commands;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What every section of a scenario offers: the same commands, and its parameters and checks to find.</summary>
static class DesignCommands
{
    // Made of a projection, so only while there is one.
    static readonly StudioCommand[] Files = [StudioCommands.ExportPdf, StudioCommands.ExportXlsx, StudioCommands.ExportCsv, StudioCommands.ExportJson, StudioCommands.ExportContracts];
    static readonly StudioCommand[] Cursor = [StudioCommands.MonthBack, StudioCommands.MonthOn, StudioCommands.YearBack, StudioCommands.YearOn];

    public static void Offer(DesignPage page)
    {
        var board = page.Board;
        page.Offer(StudioCommands.Undo, page.Undo, () => page.CanUndo);
        page.Offer(StudioCommands.Compare, page.ToggleCompare, () => page.Session!.State.Versions.All.Count > 0);
        page.Offer(StudioCommands.Redo, page.Redo, () => page.CanRedo);
        foreach (var (section, command) in StudioPages.All.Zip(StudioCommands.Sections)) page.Offer(command, () => page.GoToSection(section.Route));
        foreach (var command in Cursor) board.Offer(page, command);
        foreach (var command in Files) board.Offer(page, command, when: () => page.Head is { IsCurrent: true });
        board.Offer(page, StudioCommands.ExportFile);
        board.Offer(page, () => Found(page), page.Visit);
    }

    static IEnumerable<SearchItem> Found(DesignPage page)
    {
        var state = page.Session!.State;
        return ScenarioSearch.Parameters(state.Document).Concat(state.Projection is { } projection ? ScenarioSearch.Checks(projection) : []);
    }
}
