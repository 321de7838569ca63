using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Imports;

/// <summary>A spreadsheet on its way to a scenario: its columns, what each is taken for, and what comes of that.</summary>
public sealed record TableDraft
{
    const int PreviewRows = 5;
    const string DefaultSupply = "1000000000";

    public required TableSheet Sheet { get; init; }
    public required TableMapping Mapping { get; init; }

    /// <summary>The max supply as typed.</summary>
    public required string MaxSupply { get; init; }
    public required TableResult Result { get; init; }

    /// <param name="blank">The scenario the rows are added to: its decimals are the token's.</param>
    public static TableDraft Of(TableSheet sheet, ObjectNode blank) => Of(sheet, TableMapping.Guess(sheet), null, blank);

    public TableDraft With(TableMapping mapping, ObjectNode blank) => Of(Sheet, mapping, null, blank);

    public TableDraft WithSupply(string text, ObjectNode blank) => Of(Sheet, Mapping, text, blank);

    static TableDraft Of(TableSheet sheet, TableMapping mapping, string? supply, ObjectNode blank)
    {
        var result = TableImport.Read(sheet, mapping, FieldEntry.Decimals(blank));
        return new() { Sheet = sheet, Mapping = mapping, Result = result, MaxSupply = supply ?? Sum(result, FieldEntry.Decimals(blank)) ?? DefaultSupply };
    }

    /// <summary>What each field of an allocation may be taken from.</summary>
    public IReadOnlyList<(string Field, Phrase Label, int? Column)> Fields =>
    [
        ("name", "Name", Mapping.Name), ("amount", "Tokens", Mapping.Amount), ("share", "Share", Mapping.Share), ("holder", "Holder", Mapping.Holder),
        ("atLaunch", "Unlocked at TGE", Mapping.AtLaunch), ("cliff", "Cliff, months", Mapping.Cliff), ("vesting", "Vesting, months", Mapping.Vesting), ("every", "Paid every", Mapping.Every),
    ];

    /// <summary>The mapping with one field taken from another column, or from none.</summary>
    public TableMapping Map(string field, int? column) => field switch
    {
        "name" => Mapping with { Name = column },
        "amount" => Mapping with { Amount = column },
        "share" => Mapping with { Share = column },
        "holder" => Mapping with { Holder = column },
        "atLaunch" => Mapping with { AtLaunch = column },
        "cliff" => Mapping with { Cliff = column },
        "vesting" => Mapping with { Vesting = column },
        "every" => Mapping with { Every = column },
        _ => Mapping,
    };

    /// <summary>The first rows under their heads.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Preview => [.. Sheet.Rows.Take(PreviewRows).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, Sheet.Header.Count).Select(c => row[c])])];

    /// <summary>Where a finding stands, as a spreadsheet says it: "Row 3, Tokens".</summary>
    public Phrase Where(TokenStudio.Model.Imports.CellFinding finding) =>
        finding.Column is { } column && column < Sheet.Header.Count ? (Phrase)$"Row {finding.Row}, {Sheet.Header[column]}" : (Phrase)$"Row {finding.Row}";

    /// <summary>The scenario these rows make, or null while none can be.</summary>
    public ObjectNode? Document(ObjectNode blank, string name)
    {
        if (Result.Allocations.Count == 0 || Sheet.Problem is not null) return null;
        if (CellText.ReadAmount(MaxSupply, FieldEntry.Decimals(blank)) is not { } supply && MaxSupply.Trim().Length > 0) return null;
        var cap = MaxSupply.Trim().Length == 0 ? (Node)Node.Null : Node.Of(CellText.ReadAmount(MaxSupply, FieldEntry.Decimals(blank))!);
        var token = ((ObjectNode)blank["token"]!).With("maxSupply", cap);
        return blank.With("name", Node.Of(name.Length > 200 ? name[..200] : name)).With("token", token).With("allocations", new ListNode([.. Result.Allocations]));
    }

    // Rows of amounts add up to the supply when nothing else is said.
    static string? Sum(TableResult result, int decimals)
    {
        var sum = TokenAmount.Zero;
        foreach (var allocation in result.Allocations)
        {
            if (allocation.Text("amount") is not { } text || !TokenAmount.TryParse(text, decimals, out var amount, out _)) return null;
            sum = TokenAmount.AddUpToLargest(sum, amount);
        }

        return sum.IsZero || sum == TokenAmount.Largest ? null : CellText.Literal(sum.ToText(decimals));
    }
}
