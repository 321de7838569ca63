namespace TokenStudio.Presentation.Editing;

/// <summary>One input of a form, made from its parameter.</summary>
/// <param name="Path">Where the value stands; steps into lists without ids are positions.</param>
/// <param name="Help">One sentence more, or empty.</param>
public abstract record ParameterField(string Path, Phrase Label, Phrase Help, CellFinding? Finding)
{
    /// <summary>Ties the message to its field.</summary>
    public string FindingId => "finding" + Path.Replace('/', '-');
}

public static class ParameterFields
{
    /// <summary>Whether one of the fields says this finding, so that no list need repeat it.</summary>
    public static bool Shows(this IEnumerable<ParameterField> fields, TokenStudio.Model.Documents.Finding finding) =>
        fields.Any(f => finding.Message.Equals(f.Finding?.Message) && TokenStudio.Model.Documents.DocumentPath.Within(finding.Path, f.Path));
}

/// <param name="Text">The value as shown; the person's own text while it is refused.</param>
/// <param name="Placeholder">What stands for nothing typed.</param>
public sealed record TypedField(string Path, Phrase Label, Phrase Unit, Phrase Help, string Text, Phrase Placeholder, CellFinding? Finding) : ParameterField(Path, Label, Help, Finding)
{
    /// <summary>Text of several lines.</summary>
    public bool IsLong { get; init; }
}

public sealed record ChoiceField(string Path, Phrase Label, Phrase Help, string Value, IReadOnlyList<Choice> Options, CellFinding? Finding) : ParameterField(Path, Label, Help, Finding);

public sealed record SwitchField(string Path, Phrase Label, Phrase Help, bool Value, CellFinding? Finding) : ParameterField(Path, Label, Help, Finding);

/// <summary>Rows of a list without ids; the list is set whole.</summary>
/// <param name="Columns">Heads; a row of another shape leaves out what it has not.</param>
/// <param name="Add">A row more, as the last one is; null while the list is full.</param>
public sealed record TableField(string Path, Phrase Label, Phrase Help, IReadOnlyList<Phrase> Columns, IReadOnlyList<TableFieldRow> Rows, CellFix? Add, int Hidden, CellFinding? Finding) : ParameterField(Path, Label, Help, Finding);

/// <param name="Cells">One a column; null where this row has no such member.</param>
public sealed record TableFieldRow(IReadOnlyList<ParameterField?> Cells, CellFix Remove);
