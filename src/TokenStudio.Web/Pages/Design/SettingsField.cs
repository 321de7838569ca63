using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Web.Pages.Design;

/// <summary>One field of the settings: how it is shown, and how what is typed becomes a value of the document.</summary>
sealed class SettingsField(string path, string label, string unit, Func<Node?, string> show, Func<string, ObjectNode, Node?> read, string sentence)
{
    static readonly IReadOnlyList<Choice> Steps = [new("P1M", "Months"), new("P7D", "Weeks"), new("P1D", "Days")];

    string shown = "";

    public string Path => path;
    public string Label => label;
    public string Unit => unit;
    public string Text { get; set; } = "";
    public string? Problem { get; set; }
    public string ProblemId => "problem" + path.Replace('/', '-');
    public bool Wide { get; private init; }
    public IReadOnlyList<Choice>? Options { get; private init; }

    public static IReadOnlyList<SettingsField> Of(ObjectNode document)
    {
        SettingsField[] fields =
        [
            new("/name", "Scenario name", "", Plain, (t, _) => Node.Of(t.Trim()), "") { Wide = true },
            new("/token/name", "Token name", "", Plain, (t, _) => Node.Of(t.Trim()), ""),
            new("/token/symbol", "Symbol", "", Plain, (t, _) => Node.Of(t.Trim()), ""),
            new("/token/maxSupply", "Max supply", "tokens; empty for no cap", Plain, Amount, "An amount such as 1000000000, 1bn or 21m; empty for no cap."),
            new("/market/price/initialPrice", "Launch price", "USD; empty for none", Plain, (t, _) => Number(t), "A number of dollars such as 0.12."),
            new("/timeline/launch", "Launch", "UTC date", Plain, (t, d) => UtcInstants.TryParse(t.Trim(), out _) ? Node.Of(t.Trim()) : null, "A date that exists, such as 2027-03-01."),
            new("/timeline/horizon", "Horizon", "months", n => n is TextNode { Text: var p } && CalendarPeriod.TryParse(p, out var period) ? CellText.Period(period) : Plain(n), (t, _) => CellText.ReadPeriod(t) is { } p ? Node.Of(p.ToString()) : null, "A time such as 120 or 10y."),
            new("/timeline/step", "Step", "", Plain, (t, _) => Node.Of(t), "") { Options = Steps },
        ];
        foreach (var field in fields) field.Text = field.shown = show(field, document);
        return fields;

        static string show(SettingsField field, ObjectNode document) => field.Show(At(document, field.Path));
    }

    /// <summary>What this field changes; sets the problem when its text is no value.</summary>
    public IEnumerable<Edit> Edits(ObjectNode document)
    {
        if (Text.Trim() == shown) return [];
        if (path == "/market/price/initialPrice") return PriceEdits(document);
        if (read(Text, document) is { } value) return [Edit.Set(path, value)];
        Problem = sentence;
        return [];
    }

    IEnumerable<Edit> PriceEdits(ObjectNode document)
    {
        var priced = (document["market"] as ObjectNode)?["price"] is not null;
        if (Text.Trim().Length == 0) return priced ? [Edit.Remove("/market/price")] : [];
        if (read(Text, document) is not { } value)
        {
            Problem = sentence;
            return [];
        }

        if (priced) return [Edit.Set(path, value)];
        var price = ObjectNode.Of(("kind", Node.Of("constant")), ("initialPrice", value));
        return document["market"] is null ? [Edit.Set("/market", ObjectNode.Of(("price", price)))] : [Edit.Set("/market/price", price)];
    }

    string Show(Node? node) => show(node);

    static Node? Amount(string text, ObjectNode document)
    {
        if (text.Trim().Length == 0) return Node.Null;
        var decimals = (document["token"] as ObjectNode)?["decimals"] is NumberNode number && number.TryDecimal(out var d) ? (int)d : 18;
        return CellText.ReadAmount(text, decimals) is { } amount ? Node.Of(amount) : null;
    }

    static NumberNode? Number(string text) =>
        decimal.TryParse(text.Trim().TrimStart('$').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Node.Of(number) : null;

    static string Plain(Node? node) => node switch { TextNode text => text.Text, NumberNode number => number.Literal, _ => "" };

    static Node? At(ObjectNode document, string path) =>
        DocumentPath.Split(path)!.Aggregate((Node?)document, (node, step) => (node as ObjectNode)?[step]);
}
