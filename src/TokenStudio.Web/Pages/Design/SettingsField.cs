using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Web.Pages.Design;

/// <summary>One field of the settings. All of them are saved together, so each keeps its text until then.</summary>
sealed class SettingsField(string path, Phrase label, Phrase? unit = null)
{
    const string Price = "/market/price/initialPrice";

    string _shown = "";

    public string Path => path;
    public Phrase Label => label;
    public Phrase? Unit => unit;
    public string Text { get; set; } = "";
    public Phrase? Problem { get; set; }
    public string InputId => "setting" + path.Replace('/', '-');
    public string ProblemId => "problem" + path.Replace('/', '-');
    public bool Wide => path == "/name";
    public IReadOnlyList<Choice>? Options { get; private set; }

    public static IReadOnlyList<SettingsField> Of(ObjectNode document)
    {
        SettingsField[] fields =
        [
            new("/name", "Scenario name"), new("/token/name", "Token name"), new("/token/symbol", "Symbol"), new("/token/maxSupply", "Max supply", "tokens; empty for no cap"),
            new(Price, "Launch price", "USD; empty for none"), new("/timeline/launch", "Launch", "UTC date"), new("/timeline/horizon", "Horizon", "months"), new("/timeline/step", "Step"),
        ];
        var form = new FormFields(document, [], new Dictionary<string, Draft>());
        var choices = form.Of("/timeline").OfType<ChoiceField>().ToArray();
        foreach (var field in fields)
        {
            field.Text = field._shown = form.At(field.Path) ?? "";
            field.Options = choices.FirstOrDefault(c => c.Path == field.Path)?.Options;
        }

        return fields;
    }

    /// <summary>What this field changes; sets the problem when its text is no value.</summary>
    public IEnumerable<Edit> Edits(ObjectNode document)
    {
        if (Text.Trim() == _shown) return [];
        if (path == Price && Text.Trim().Length == 0) return [Edit.Remove("/market/price")];
        // A price that is not there yet is added first, then typed into.
        IEnumerable<Edit> first = path == Price && _shown.Length == 0 ? PriceEditor.Add(document).Edits : [];
        var entry = FieldEntry.Read(EditApplier.Apply(document, first).Document!, path, Text);
        Problem = entry.Refusal?.Message;
        return entry.Refusal is null ? [.. first, .. entry.Edits] : [];
    }
}
