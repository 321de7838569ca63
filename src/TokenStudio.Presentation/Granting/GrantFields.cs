using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>The fields of a programme by their place in it, as rows of its form.</summary>
/// <param name="Symbol">Of what it pays in.</param>
/// <param name="Sums">What follows from its numbers; null while they cannot be read.</param>
sealed class GrantFields(string id, IEnumerable<ParameterField> all, Phrase symbol, GrantSums? sums)
{
    readonly Dictionary<string, ParameterField> fields = all.ToDictionary(f => f.Path, StringComparer.Ordinal);

    public string Id => id;

    public Phrase Symbol => symbol;

    public GrantSums? Sums => sums;

    public IEnumerable<ParameterField> All => fields.Values;

    public ParameterField? Field(params ReadOnlySpan<string> steps) => fields.GetValueOrDefault(GrantDocument.Path(id, steps));

    public ChoiceField? Choice(params ReadOnlySpan<string> steps) => Field(steps) as ChoiceField;

    public IEnumerable<GrantRow> Row(Phrase note, Phrase unit, params ReadOnlySpan<string> steps) => Field(steps) is { } field ? [new(field, note, unit)] : [];

    public IEnumerable<GrantRow> Wide(params ReadOnlySpan<string> steps) => Field(steps) is { } field ? [new(field, "", "") { IsWide = true }] : [];

    // A value beyond the slider's ends stays where it is typed; the slider stands at its end.
    public IEnumerable<GrantRow> Slid(double min, double max, double step, Phrase note, Phrase unit, params ReadOnlySpan<string> steps) => Field(steps) is not TypedField field ? []
        : [new(field, note, unit) { Slider = new(field.Path, field.Text.Length == 0 ? CellText.Plain((decimal)max) : field.Text, field.Label, unit, min, max, step) }];
}
