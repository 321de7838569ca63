using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Searching;

/// <summary>What of a scenario can be found: its parameters with their values, and what the checks say of it.</summary>
public static class ScenarioSearch
{
    public static IEnumerable<SearchItem> Parameters(ObjectNode document)
    {
        var form = new FormFields(document, [], new Dictionary<string, Draft>());
        IEnumerable<SearchItem> Named(string path, Phrase before, params string[] but) => form.Of(path, but).Select(f => Item(f, before));
        return
        [
            .. Named("/token", "Token"),
            .. Named("/timeline", "Timeline"),
            .. Named("/market/price", "Price"),
            .. Listed("allocations").SelectMany(a => Named(a.Path, a.Name, "id").Concat(Named($"{a.Path}/vesting", a.Name))),
            .. Listed("emissions").SelectMany(e => Named(e.Path, e.Name, "id")),
            .. Listed("burns").SelectMany(b => Named(b.Path, b.Name, "id")),
        ];

        IEnumerable<(string Path, Phrase Name)> Listed(string list) =>
            ((document[list] as ListNode)?.Items ?? []).OfType<ObjectNode>().Where(o => o.Id is not null).Select(o => ($"/{list}/{o.Id}", Phrase.Verbatim(o.Text("name") ?? o.Id!)));
    }

    public static IEnumerable<SearchItem> Checks(Projection projection) => CheckList.Of(projection).Rows.Select(row => new SearchItem(SearchGroup.Checks, PlaceOf(row), row.Title)
    {
        Note = row.State == CheckState.DoesNotApply ? row.Word : (Phrase)$"{row.Word}: {row.Sentence}",
        Aliases = [row.Sentence, row.Word],
    });

    // As its jump goes; a check without one is looked at itself.
    static string PlaceOf(CheckRow row) => row.Jump switch
    {
        { Month: { } month } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month:{month}"),
        { } jump => jump.Path,
        null => $"check:{row.Code}",
    };

    static SearchItem Item(ParameterField field, Phrase before) => new(SearchGroup.Parameters, field.Path, $"{before}, {Lower(field.Label)}")
    {
        Note = field switch
        {
            TypedField typed => typed.Text.Length == 0 ? typed.Placeholder : Phrase.Verbatim($"{typed.Text} {typed.Unit.ToString().Split(',')[0]}".Trim()),
            ChoiceField choice => choice.Options.FirstOrDefault(o => o.Value == choice.Value)?.Text ?? Phrase.Verbatim(choice.Value),
            SwitchField toggle => toggle.Value ? (Phrase)"on" : (Phrase)"off",
            TableField table => Phrase.Count(table.Rows.Count + table.Hidden, "{0} row", "{0} rows"),
            _ => (Phrase)"",
        },
        ShortTitle = field.Label,
    };

    // "Cliff" in a sentence; "TGE" stays, and so does every German noun.
    static string Lower(string label) => Language.Current == Language.German || label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
