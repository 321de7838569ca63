using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>Tables as the sheets of one file, each named by its title.</summary>
/// <param name="MadeAt">Of the version, not of the clock, so that the same version gives the same file.</param>
public sealed record SheetBook(string Title, DateTimeOffset MadeAt, IReadOnlyList<TableModel> Sheets);
