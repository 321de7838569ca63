using System.Globalization;
using NodaTime;
using TokenStudio.Model.Deploying;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Deploying;

/// <summary>Contract parameters as files hold them.</summary>
public static class ContractStatements
{
    /// <summary>One object an allocation, in the scenario's order: <c>{ id, name, amount, contracts: [ { contract, label, source, exact, difference, differenceAt, outside, warnings, arguments } ] }</c>; amounts in base units as texts.</summary>
    /// <param name="only">Of one allocation, or null for all.</param>
    public static ListNode Of(ValidScenario valid, string? only = null) =>
        new(Asked(valid, only).Select(allocation => (Node)ObjectNode.Of(
            ("id", Node.Of(allocation.Id)), ("name", Node.Of(allocation.Name)), ("amount", Units(allocation.Amount.BaseUnits)),
            ("contracts", new ListNode(allocation.Terms.Select(terms => (Node)One(terms, allocation, valid.Scenario.Token)).ToValueList())))).ToValueList());

    /// <summary>The same one argument a row, as CSV writes it; warnings are rows without a type.</summary>
    public static TableModel Table(ValidScenario valid, string? only = null) => new()
    {
        Id = "contracts",
        Title = "Contract parameters",
        Columns = [new("allocation", "Allocation", CellKind.Text), new("contract", "Contract", CellKind.Text), new("argument", "Argument", CellKind.Text), new("type", "Type", CellKind.Text), new("value", "Value", CellKind.Text), new("meaning", "Meaning", CellKind.Text)],
        Rows = [.. Asked(valid, only).SelectMany(allocation => allocation.Terms.SelectMany(terms => Rows(terms, allocation, valid.Scenario.Token)))],
    };

    static IEnumerable<AllocationContracts> Asked(ValidScenario valid, string? only) => ContractForms.Of(valid).Where(allocation => only is null || allocation.Id == only);

    /// <summary>A call's arguments, in no language: what is copied to be called with.</summary>
    internal static ListNode Call(ContractTerms terms) =>
        new(terms.Arguments.Select(a => (Node)ObjectNode.Of(("name", Node.Of(a.Name)), ("type", Node.Of(a.Type)), ("value", a.Value))).ToValueList());

    static IEnumerable<TableRow> Rows(ContractTerms terms, AllocationContracts allocation, Token token)
    {
        foreach (var (name, type, value, meaning) in ContractWords.Lines(terms)) yield return new([allocation.Id, terms.Form.Id, name, type, value, meaning]);
        foreach (var warning in ContractWords.Warnings(terms, allocation, token)) yield return new([allocation.Id, terms.Form.Id, "warning", "", warning, ""]);
    }

    static ObjectNode One(ContractTerms terms, AllocationContracts allocation, Token token) => ObjectNode.Of(
        ("contract", Node.Of(terms.Form.Id)), ("label", Node.Of(terms.Form.Label.Wording)), ("source", Node.Of(terms.Form.Source.Wording)),
        ("possible", Node.Of(terms.Refusal is null)), ("exact", Node.Of(terms.IsExact)),
        ("difference", Units(terms.Distance.BaseUnits)), ("differenceAt", terms.DistantAt is { } at ? (Node)Node.Of(UtcInstants.ToText(Instant.FromUnixTimeSeconds(at))) : Node.Null),
        ("outside", Units(terms.Outside.BaseUnits)),
        ("warnings", new ListNode(ContractWords.Warnings(terms, allocation, token).Select(w => (Node)Node.Of(w.ToString())).ToValueList())),
        ("arguments", new ListNode(terms.Arguments.Select(a => (Node)ObjectNode.Of(("name", Node.Of(a.Name)), ("type", Node.Of(a.Type)), ("value", a.Value), ("meaning", Node.Of(a.Meaning.ToString())))).ToValueList())));

    static TextNode Units(Int128 units) => Node.Of(units.ToString(CultureInfo.InvariantCulture));
}
