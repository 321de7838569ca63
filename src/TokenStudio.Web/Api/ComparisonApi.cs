using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;
using TokenStudio.Sessions;
using TokenStudio.Web.Pages.Comparing;

namespace TokenStudio.Web.Api;

/// <summary>Designs side by side: figures, checks, changed parameters and circulating supply, each against the first.</summary>
static class ComparisonApi
{
    public static void MapComparisons(this RouteGroupBuilder group) =>
        group.MapGet("{id}/compare", Compare);

    static async Task<IResult> Compare(string id, string? @base, string? with, string? format, HttpContext http, StudioDoor door)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        if (format is not (null or "csv" or "json")) return ApiProblems.Problem(400, "The format is csv or json.");
        if (ComparedPlaces.Read(id, @base, with) is not { Count: >= 2 and <= DesignComparison.Most } places)
        {
            return ApiProblems.Problem(400, $"Name one to {DesignComparison.Most - 1} designs in with=, separated by commas: now, v12 of this scenario, or another scenario's id.");
        }

        if (await door.CompareDesigns(caller, [.. places]) is not { } designs) return ApiProblems.Problem(404, "One of these designs is not in this workspace.");
        var comparison = DesignComparison.Of(ComparedPlaces.Named(id, designs));
        return format == "json"
            ? Results.Bytes(NodeWriter.Write(ComparisonNode.Of(comparison)), "application/json; charset=utf-8")
            : Results.Bytes(CsvTable.Write(ComparisonTable.Of(comparison)), "text/csv; charset=utf-8", Files.Name(state.Document.Text("name") ?? "", "comparison.csv"));
    }
}
