using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Languages;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;
using TokenStudio.Reports.Csv;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>The files a scenario gives, the same from the API, the studio and a shared page.</summary>
static class Files
{
    public static IResult Csv(ValidScenario valid, CsvForm? form = null) => Csv(valid.Scenario.Name, "projection.csv", ProjectionTable.Of(Projector.Project(valid)), form);

    public static IResult Csv(string scenario, string ending, TableModel table, CsvForm? form = null) =>
        Results.Bytes(CsvTable.Write(table, form), "text/csv; charset=utf-8", Name(scenario, ending));

    public static IResult Json(string scenario, string ending, Node node) =>
        Results.Bytes(NodeWriter.Write(node), "application/json; charset=utf-8", Name(scenario, ending));

    /// <summary>The figures of a scenario that can be projected, as a workbook; without what is hidden from whom the state is for.</summary>
    public static IResult Xlsx(SessionState state)
    {
        var book = SheetBooks.Of(state.Projection!, state.Document, state.Revision, state.SavedAt);
        return Results.Bytes(Reports.Xlsx.XlsxBook.Write(book), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Name(book.Title, "figures.xlsx"));
    }

    /// <summary>What is released in each step, by allocation.</summary>
    public static IResult Unlocks(SessionState state) => Csv(state.Review.Scenario!.Name, "unlocks.csv", UnlockCalendarTable.Of(state.Projection!));

    public static IResult Scenario(SessionState state) => Json(state.Review.Scenario!.Name, "tokenstudio.json", state.Document);

    /// <param name="parts">What is told, and on which paper; null for all of it on A4.</param>
    /// <param name="language">What it is written in; null for English.</param>
    public static IResult Report(SessionState state, ReportParts? parts = null, Language? language = null)
    {
        var bytes = (language ?? Language.English).Said(() => Reports.Pdf.PdfReport.Write(
            ReportBuilder.Of(state.Projection!, state.Document, $"version {state.Revision}", state.SavedAt, parts)));
        return Results.Bytes(bytes, "application/pdf", Name(state.Review.Scenario!.Name, "report.pdf"));
    }

    /// <summary>Reads votes of data sets that are at hand.</summary>
    /// <param name="open">Opens the file under a hash.</param>
    public static Func<DataSet, Func<CancellationToken, PastVotes>?> Votes(VoteShelf shelf, Func<string, Stream?> open) => set =>
    {
        var file = open(set.Sha256);
        if (file is null) return null;
        file.Dispose();
        return stop => shelf.Read(set.Sha256, () => open(set.Sha256), stop);
    };

    /// <summary>"a4" or "letter", A4 unless asked; null for any other word.</summary>
    public static ReportPaper? PaperOf(string? word) => word switch
    {
        null or "a4" => ReportPaper.A4,
        "letter" => ReportPaper.Letter,
        _ => null,
    };

    /// <summary>"meridian-base-case-report.pdf": letters and digits only, whatever the scenario is called.</summary>
    public static string Name(string scenario, string ending)
    {
        var words = new StringBuilder();
        foreach (var c in scenario.ToLowerInvariant().Take(60))
        {
            if (char.IsAsciiLetterOrDigit(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }

        return $"{words.ToString().Trim('-')}-{ending}".TrimStart('-');
    }
}
