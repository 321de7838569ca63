using System.Globalization;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>Every check with its number and limit as numbers, worst first.</summary>
static class ChecksSheet
{
    public static TableModel Of(Projection projection)
    {
        var words = CheckList.Of(projection).Rows.ToDictionary(row => row.Code);
        return new()
        {
            Id = "checks",
            Title = "Checks",
            Columns = [new("state", "State", CellKind.Text), new("check", "Check", CellKind.Text), new("number", "Number", CellKind.Number), new("bound", "Must be", CellKind.Text), new("limit", "Limit", CellKind.Number), new("sentence", "Result", CellKind.Text), new("reason", "Why", CellKind.Text), new("code", "Code", CellKind.Text)],
            Rows = [.. Checks.Run(projection).OrderBy(r => r.State).Select(result => Row(result, words[result.Check.Code]))],
        };
    }

    static TableRow Row(CheckResult result, CheckRow row)
    {
        var kind = result.Check.Measure == Measure.Share ? CellKind.Ratio : CellKind.Number;
        return new([Say(row.Word), Say(row.Title), Text(result.Number), row.Limit is { } limit ? Say(limit.Bound) : "", result.Number is null ? "" : Text(result.Limit), Say(row.Sentence), Say(row.Reason), row.Code])
        {
            Kinds = [CellKind.Text, CellKind.Text, kind, CellKind.Text, kind, CellKind.Text, CellKind.Text, CellKind.Text],
        };
    }

    static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
