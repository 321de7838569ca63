using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Editing;

/// <summary>The emissions or burns of a document as rows, also while it has errors.</summary>
public static class StreamEditor
{
    const int SparkPoints = 60;

    public static IReadOnlyList<StreamRow> Emissions(ObjectNode document, ValueList<Finding> findings, Projection? shown)
    {
        var colours = shown is null ? null : BucketColours.Of(shown.Scenario);
        return Rows(document, "emissions", findings, shown, shown?.Scenario.Emissions.Select(e => e.Id).ToArray() ?? [], shown?.EmittedBy ?? [], at => colours![shown!.Scenario.Allocations.Count + at]);
    }

    /// <summary>Burned tokens have no palette colour of their own: they are no holder's.</summary>
    public static IReadOnlyList<StreamRow> Burns(ObjectNode document, ValueList<Finding> findings, Projection? shown) =>
        Rows(document, "burns", findings, shown, shown?.Scenario.Burns.Select(b => b.Id).ToArray() ?? [], shown?.BurnedBy ?? [], _ => ("other", false));

    static IReadOnlyList<StreamRow> Rows(ObjectNode document, string list, ValueList<Finding> findings, Projection? shown, string[] ids, TokenAmount[][] columns, Func<int, (string Colour, bool Hatched)> colour) =>
        [.. ((document[list] as ListNode)?.Items ?? []).OfType<ObjectNode>().Where(node => node.Id is not null).Select(node =>
        {
            var at = Array.IndexOf(ids, node.Id);
            var column = at < 0 ? null : columns[at];
            var (hue, hatched) = at < 0 ? ("other", false) : colour(at);
            var total = column is null ? (TokenAmount?)null : column[shown!.Grid.Rows[^1]];
            var decimals = shown?.Scenario.Token.Decimals ?? 0;
            return new StreamRow(node.Id!, node.Text("name") ?? node.Id!, KindLabel(document, list, node), Source(document, list, node),
                total is { } sum ? Format.CompactOneDecimal(sum.ToTokens(decimals)) : "–",
                total is { } exact ? (Phrase)$"{ExactText.Amount(exact, decimals)} {shown!.Scenario.Token.Symbol} by the end of the horizon" : "",
                hue, hatched, column is null ? [] : Spark(shown!, column), findings.Count(f => f.Severity == Severity.Error && DocumentPath.Within(f.Path, $"/{list}/{node.Id}")));
        })];

    static Phrase KindLabel(ObjectNode document, string list, ObjectNode node) =>
        ScenarioShape.At(document, $"/{list}/{node.Id}") is FamilyShape family && family.Kinds().FirstOrDefault(k => k.Id == node.Text("kind")) is { } kind ? kind.Label : Phrase.Verbatim(node.Text("kind") ?? "");

    static Phrase Source(ObjectNode document, string list, ObjectNode node)
    {
        var from = node.Text("from");
        var bucket = ((document["allocations"] as ListNode)?.Items ?? []).OfType<ObjectNode>().FirstOrDefault(a => a.Id == from);
        return bucket is not null ? Phrase.Verbatim(bucket.Text("name") ?? from!) : list == "emissions" ? (Phrase)"New tokens" : (Phrase)"Circulating";
    }

    static double[] Spark(Projection shown, TokenAmount[] column)
    {
        var rows = shown.Grid.Rows;
        var last = column[rows[^1]];
        if (last.IsZero) return [];
        return [.. Enumerable.Range(0, SparkPoints + 1).Select(i => (double)column[rows[i * (rows.Length - 1) / SparkPoints]].BaseUnits / (double)last.BaseUnits)];
    }

    /// <summary>A monthly stream as it is added: one thousandth of the cap, or a thousand tokens.</summary>
    public static ObjectNode NewEmission(ObjectNode document) => ObjectNode.Of(
        [.. Named(document, "emissions", "emission", n => $"Emission {n}"), ("holder", Node.Of("community")), ("kind", Node.Of("constant")), ("amount", Node.Of(Thousandth(document))), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Of("P48M"))]);

    /// <summary>A monthly burn as it is added. The list itself may not be there yet.</summary>
    public static (string Id, Edit Add) NewBurn(ObjectNode document)
    {
        var burn = ObjectNode.Of([.. Named(document, "burns", "burn", n => $"Burn {n}"), ("kind", Node.Of("fixed")), ("amount", Node.Of("1000")), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Null)]);
        return (burn.Id!, document["burns"] is ListNode ? Edit.Insert("/burns", burn) : Edit.Set("/burns", new ListNode([burn])));
    }

    static (string, Node)[] Named(ObjectNode document, string list, string id, Func<int, Phrase> name)
    {
        var number = 1;
        while ((document[list] as ListNode)?.IndexOf($"{id}-{number}") >= 0) number++;
        return [("id", Node.Of($"{id}-{number}")), ("name", Node.Of(name(number)))];
    }

    static string Thousandth(ObjectNode document)
    {
        var whole = ((document["token"] as ObjectNode)?.Text("maxSupply") ?? "").Split('.')[0];
        return whole.Length is > 3 and < 38 && whole.All(char.IsAsciiDigit) ? whole[..^3] : "1000";
    }
}
