using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Imports;

/// <summary>Something about one cell: its row as a spreadsheet counts, its column from 0, or null for the whole row.</summary>
public sealed record CellFinding(int Row, int? Column, Severity Severity, string Code, Phrase Message);

/// <param name="Allocations">As a scenario file writes them; rows with an error are left out.</param>
public sealed record TableResult(ValueList<ObjectNode> Allocations, ValueList<CellFinding> Findings)
{
    /// <summary>Adds them to a scenario, in order.</summary>
    public ValueList<Edit> Edits => Allocations.Select(a => Edit.Insert("/allocations", a)).ToValueList();
}

/// <summary>Rows of a spreadsheet to allocations: a name, an amount or a share, and vesting in months.</summary>
public static class TableImport
{
    /// <param name="takenIds">Ids the scenario has already.</param>
    public static TableResult Read(TableSheet sheet, TableMapping mapping, int decimals, params IEnumerable<string> takenIds)
    {
        var findings = new List<CellFinding>();
        if (sheet.Problem is { } problem) return new([], [new(1, null, problem.Severity, problem.Code, problem.Message)]);
        if (mapping.Name is null) return new([], [new(1, null, Severity.Error, "no-name", "No column holds the names.")]);
        if (mapping is { Amount: null, Share: null }) return new([], [new(1, null, Severity.Error, "no-size", "No column holds an amount or a share.")]);
        var ids = new ImportIds(takenIds);
        var reader = new TableRowReader(sheet, mapping, decimals, findings);
        var allocations = new List<ObjectNode>();
        foreach (var line in sheet.Rows)
        {
            if (reader.Read(line, ids) is { } allocation) allocations.Add(allocation);
        }

        return new(allocations.ToValueList(), findings.ToValueList());
    }
}

/// <summary>One row after another, with the findings of its cells.</summary>
sealed class TableRowReader(TableSheet sheet, TableMapping mapping, int decimals, List<CellFinding> findings)
{
    readonly bool commaDecimals = sheet.Separator == ';';
    readonly bool sharesInPercent = InPercent(sheet, mapping.Share);
    readonly bool unlocksInPercent = InPercent(sheet, mapping.AtLaunch);
    TableLine line = new(0, []);
    bool failed;

    public ObjectNode? Read(TableLine row, ImportIds ids)
    {
        (line, failed) = (row, false);
        var name = UnlockImport.Short(row[mapping.Name], 200);
        if (name.StartsWith("total", StringComparison.OrdinalIgnoreCase) || name.StartsWith("sum", StringComparison.OrdinalIgnoreCase))
        {
            Note(mapping.Name, Severity.Info, "total", "A row of totals is left out.");
            return null;
        }

        if (name.Length == 0) Error(mapping.Name, "name", "This row has no name.");
        var size = Size();
        var vesting = Vesting();
        var holder = Holder(name);
        if (failed || size is not { } sized || vesting is null) return null;
        return ObjectNode.Of(("id", Node.Of(ids.Of(name, $"row-{row.Number}"))), ("name", Node.Of(name)), ("holder", Node.Of(holder)), sized, ("vesting", vesting));
    }

    // The amount decides where both are given: a share is often rounded.
    (string, Node)? Size()
    {
        if (line[mapping.Amount].Length > 0)
        {
            if (TableCells.Number(line[mapping.Amount], commaDecimals) is >= 0 and var tokens)
            {
                var text = Node.Of(tokens).Literal;
                if (TokenAmount.TryParse(text, decimals, out _, out var problem)) return ("amount", Node.Of(text));
                Error(mapping.Amount, "amount", problem);
                return null;
            }

            Error(mapping.Amount, "amount", $"\"{SourceNumbers.Shown(line[mapping.Amount])}\" is no amount of tokens.");
            return null;
        }

        if (TableCells.Share(line[mapping.Share], commaDecimals, sharesInPercent) is >= 0 and <= 1 and var share) return ("share", Node.Of(share));
        Error(line[mapping.Share].Length > 0 ? mapping.Share : mapping.Amount ?? mapping.Share, "share",
            line[mapping.Share].Length > 0 ? (Phrase)$"\"{SourceNumbers.Shown(line[mapping.Share])}\" is no share from 0 to 100 %." : (Phrase)"This row has neither an amount nor a share.");
        return null;
    }

    ObjectNode? Vesting()
    {
        var unlocked = line[mapping.AtLaunch].Length == 0 ? 0m : TableCells.Share(line[mapping.AtLaunch], commaDecimals, unlocksInPercent);
        if (unlocked is not (>= 0 and <= 1)) Error(mapping.AtLaunch, "unlock", $"\"{SourceNumbers.Shown(line[mapping.AtLaunch])}\" is no share from 0 to 100 %.");
        var (cliff, duration, every) = (TableCells.Period(line[mapping.Cliff]), TableCells.Period(line[mapping.Vesting]), TableCells.Every(line[mapping.Every]));
        if (cliff is null) Error(mapping.Cliff, "cliff", $"\"{SourceNumbers.Shown(line[mapping.Cliff])}\" is no number of months.");
        if (duration is null) Error(mapping.Vesting, "vesting", $"\"{SourceNumbers.Shown(line[mapping.Vesting])}\" is no number of months.");
        if (every is null) Error(mapping.Every, "every", $"\"{SourceNumbers.Shown(line[mapping.Every])}\" is no cadence such as monthly, quarterly or continuous.");
        if (failed) return null;
        if (duration!.Value.IsZero) return AtOnce(unlocked!.Value, cliff!.Value);
        var node = ObjectNode.Of(
            ("kind", Node.Of("linear")), ("unlockAtLaunch", Node.Of(unlocked!.Value)), ("cliff", Node.Of(cliff!.Value.ToString())), ("atCliff", Node.Of("nothing")),
            ("duration", Node.Of(duration.Value.ToString())), ("durationFrom", Node.Of("cliff")), ("every", Node.Of(every!)));

        // A cadence that does not fit is the scenario's own finding, with its fixes; here the cell is named.
        foreach (var problem in VestingKinds.All.Read(node, new ReadContext(decimals)).Problems(TokenAmount.Zero, Anchor.At(Instant.FromUtc(2024, 1, 1, 0, 0)), decimals))
        {
            Note(problem.Code == "cadence" ? mapping.Every ?? mapping.Vesting : mapping.Vesting, Severity.Warning, problem.Code, problem.Message);
        }

        return node;
    }

    // No vesting time: all at launch, or what is left at the cliff.
    static ObjectNode AtOnce(decimal unlocked, CalendarPeriod cliff)
    {
        if (cliff.IsZero || unlocked == 1m) return ObjectNode.Of(("kind", Node.Of("immediate")));
        var first = unlocked > 0 ? new[] { Tranche("P0M", unlocked) } : [];
        return ObjectNode.Of(("kind", Node.Of("tranches")), ("tranches", new ListNode([.. first, Tranche(cliff.ToString(), 1m - unlocked)])));
    }

    static ObjectNode Tranche(string at, decimal share) => ObjectNode.Of(("at", Node.Of(at)), ("share", Node.Of(share)));

    string Holder(string name)
    {
        var said = line[mapping.Holder];
        if (HolderWords.Of(said.Length > 0 ? said : name) is { } holder) return holder;
        Note(mapping.Holder ?? mapping.Name, Severity.Info, "holder", said.Length > 0 ? (Phrase)$"Nothing tells who holds \"{SourceNumbers.Shown(said)}\"; it is \"other\"." : (Phrase)"Nothing tells who holds this; it is \"other\".");
        return "other";
    }

    void Error(int? column, string code, Phrase message)
    {
        failed = true;
        Note(column, Severity.Error, code, message);
    }

    void Note(int? column, Severity severity, string code, Phrase message) => findings.Add(new(line.Number, column, severity, code, message));

    // Percent where any cell is above one, since nobody has 20 times the supply, or where the header says so and the cells are no
    // fractions that make the whole.
    static bool InPercent(TableSheet sheet, int? column)
    {
        if (column is not { } c || c < 0 || c >= sheet.Header.Count) return false;
        var bare = sheet.Rows.Where(r => !r[c].EndsWith('%')).Select(r => TableCells.Number(r[c], sheet.Separator == ';') ?? 0m).ToArray();
        return bare.Any(n => n > 1m) || (sheet.Header[c].Contains('%', StringComparison.Ordinal) && bare.Where(n => n is >= 0 and <= 1).Sum() is not (>= 0.99m and <= 2.01m));
    }
}
