using TokenStudio.Presentation.Languages;

namespace TokenStudio.Web.Components.Commands;

/// <summary>
/// Every command, once. One more is a line here, listed in <see cref="All"/>, and a line in the page that can do it:
/// <c>Offer(StudioCommands.AddBurn, Add)</c>.
/// </summary>
public static class StudioCommands
{
    static readonly Phrase Everywhere = "Everywhere";
    static readonly Phrase Scenario = "In a scenario";
    static readonly Phrase Cursor = "Time cursor";
    static readonly Phrase Simulate = "Simulate";
    static readonly Phrase SectionPlace = "Sections";

    public static StudioCommand Find { get; } = new("find", "Find or run", Everywhere) { Keys = ["Ctrl K"], InBrowser = true, Does = "Looks for commands, parameters, checks, scenarios, kinds and terms." };
    public static StudioCommand Help { get; } = new("help", "Show the keys", Everywhere) { Keys = ["?"], InBrowser = true, Aliases = ["help", "shortcuts", "keyboard"] };
    public static StudioCommand Start { get; } = new("go-start", "Go to the start page", Everywhere) { Keys = ["G H"], Aliases = ["home", "my scenarios", "templates"] };
    public static StudioCommand Reference { get; } = new("go-reference", "Open kinds and formulas", Everywhere) { Aliases = ["reference", "help"] };
    public static StudioCommand Glossary { get; } = new("go-glossary", "Open the glossary", Everywhere) { Aliases = ["terms", "help"] };
    public static StudioCommand Theme { get; } = new("theme", "Switch between light and dark", Everywhere) { InBrowser = true, Aliases = ["theme", "dark mode"] };
    public static StudioCommand Blank { get; } = new("blank", "New blank scenario", "Start page") { Aliases = ["create", "add scenario"] };

    public static StudioCommand Undo { get; } = new("undo", "Undo", Scenario) { Keys = ["Ctrl Z"] };
    public static StudioCommand Redo { get; } = new("redo", "Redo", Scenario) { Keys = ["Ctrl Shift Z", "Ctrl Y"] };
    public static StudioCommand Share { get; } = new("share", "Share link", Scenario) { Keys = ["."], Does = "Makes and revokes links to view the scenario.", Aliases = ["link"] };
    public static StudioCommand NameVersion { get; } = new("name-version", "Name this version", Scenario) { Keys = ["Ctrl S"], Does = "Keeps what stands now, to compare with later.", Aliases = ["save version", "snapshot"] };
    public static StudioCommand Compare { get; } = new("compare", "Compare with a version, or stop", Scenario) { Keys = ["C"], Aliases = ["baseline"] };
    public static StudioCommand Settings { get; } = new("settings", "Name, token and timeline", Scenario) { Aliases = ["settings", "rename"] };
    public static StudioCommand ExportPdf { get; } = new("export-pdf", "Export the report, PDF", Scenario) { InBrowser = true, Aliases = ["download pdf"] };
    public static StudioCommand ExportCsv { get; } = new("export-csv", "Export the projection, CSV", Scenario) { InBrowser = true, Aliases = ["download csv"] };
    public static StudioCommand ExportXlsx { get; } = new("export-xlsx", "Export the workbook, XLSX", Scenario) { InBrowser = true, Aliases = ["download xlsx", Phrase.Verbatim("excel"), "spreadsheet"] };
    public static StudioCommand ExportJson { get; } = new("export-json", "Export the projection, JSON", Scenario) { InBrowser = true, Aliases = ["download json"] };
    public static StudioCommand ExportContracts { get; } = new("export-contracts", "Export contract parameters, JSON", Scenario) { InBrowser = true, Aliases = ["vesting contract", Phrase.Verbatim("OpenZeppelin"), Phrase.Verbatim("Sablier"), Phrase.Verbatim("Hedgey")] };
    public static StudioCommand ExportFile { get; } = new("export-file", "Export the scenario file, JSON", Scenario) { InBrowser = true, Aliases = ["download json", "save"] };

    public static StudioCommand MonthBack { get; } = new("month-back", "Move the cursor a month back", Cursor) { Keys = ["["], InBrowser = true };
    public static StudioCommand MonthOn { get; } = new("month-on", "Move the cursor a month on", Cursor) { Keys = ["]"], InBrowser = true };
    public static StudioCommand YearBack { get; } = new("year-back", "Move the cursor a year back", Cursor) { Keys = ["Shift ["], InBrowser = true };
    public static StudioCommand YearOn { get; } = new("year-on", "Move the cursor a year on", Cursor) { Keys = ["Shift ]"], InBrowser = true };

    public static StudioCommand AddGoal { get; } = new("add-goal", "Add a goal", "Overview") { Aliases = ["new goal", "objective"] };
    public static StudioCommand AddBucket { get; } = new("add-bucket", "Add a bucket", "Allocation") { Aliases = ["new allocation"] };
    public static StudioCommand AddEmission { get; } = new("add-emission", "Add an emission", "Emissions") { Aliases = ["new emission"] };
    public static StudioCommand AddBurn { get; } = new("add-burn", "Add a burn", "Supply") { Aliases = ["new burn"] };
    public static StudioCommand AddPool { get; } = new("add-pool", "Add a grants pool", "Grants") { Aliases = ["new pool", "quadratic funding", Phrase.Verbatim("Allo")] };
    public static StudioCommand AddRound { get; } = new("add-round", "Add a grants round", "Grants") { Aliases = ["new round", "quadratic funding", Phrase.Verbatim("Allo")] };
    public static StudioCommand Run { get; } = new("run", "Run the simulation", Simulate) { Keys = ["R"], Aliases = ["simulate", "monte carlo"] };
    public static StudioCommand CancelRun { get; } = new("cancel-run", "Cancel the simulation", Simulate);

    /// <summary>The headings of the sheet of keys, in their order; further ones follow.</summary>
    public static IReadOnlyList<Phrase> Places { get; } = [Everywhere, SectionPlace, Scenario, Cursor];

    /// <summary>Go to a section of the scenario, in the order of the rail.</summary>
    public static IReadOnlyList<StudioCommand> Sections { get; } = [.. StudioPages.All.Select(page =>
        new StudioCommand($"go-{page.Route}", $"Go to {page.Title}", SectionPlace) { Keys = page.Key.Length > 0 ? [$"G {page.Key}"] : [], Aliases = page.Route == "history" ? ["versions", "restore", "changes"] : [] })];

    /// <summary>Go to the history, which is not in the rail.</summary>
    public static StudioCommand History => Sections[StudioPages.All.Index().First(page => page.Item.Route == "history").Index];

    /// <summary>Reads the pages in a language; found by the word for language in each of them.</summary>
    public static IReadOnlyList<StudioCommand> Languages { get; } = [.. Language.All.Select(language =>
        new StudioCommand($"language-{language.Code}", $"Language: {language.Name}", Everywhere) { InBrowser = true, Aliases = [Phrase.Verbatim(language.Name), Phrase.Verbatim("language"), Phrase.Verbatim("Sprache"), Phrase.Verbatim("langue")] })];

    public static StudioCommand InLanguage(Language language) => Languages[Language.All.Index().First(l => l.Item == language).Index];

    public static IReadOnlyList<StudioCommand> All { get; } =
    [
        Blank, Run, CancelRun, .. Sections, AddGoal, AddBucket, AddEmission, AddBurn, AddPool, AddRound, Undo, Redo, Share, NameVersion, Compare, Settings, ExportPdf, ExportXlsx, ExportCsv, ExportJson, ExportContracts, ExportFile,
        MonthBack, MonthOn, YearBack, YearOn, Find, Help, Start, Reference, Glossary, Theme, .. Languages,
    ];
}
