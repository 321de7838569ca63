using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>A list of addresses and amounts held against the allocation it is paid from.</summary>
/// <param name="List">Null with errors.</param>
/// <param name="Tokens">Whole tokens of the allocation.</param>
/// <param name="Left">Of them when all is claimed; below 0 where the list gives too much, "" without a list.</param>
public sealed record AirdropCheck(AirdropList? List, string Total, string Tokens, string Left, IReadOnlyList<Finding> Findings)
{
    public bool IsGood => List is not null && Findings.All(f => f.Severity != Severity.Error);

    /// <param name="allocation">Its place in the scenario.</param>
    public static AirdropCheck Of(ValidScenario valid, int allocation, Func<GrantsReader, AirdropList?> read)
    {
        var reader = new GrantsReader();
        var (decimals, tokens, name) = (valid.Scenario.Token.Decimals, valid.Sizes[allocation].BaseUnits, valid.Scenario.Allocations[allocation].Name);
        var list = read(reader);
        if (list?.Against(tokens, decimals, name) is { } finding) reader.Add(finding);
        return new(list, list is null ? "" : WholeTokens.Of(list.Total, decimals), WholeTokens.Of(tokens, decimals), list is null ? "" : WholeTokens.Of(tokens - list.Total, decimals), reader.Findings);
    }

    /// <summary>The list of a body: a table, or leaves as JSON.</summary>
    /// <param name="decimals">Of a table in whole tokens; null for base units.</param>
    public static AirdropList? Read(byte[] bytes, bool isTable, int? decimals, bool keepGood, GrantsReader reader)
    {
        if (isTable) return AirdropList.Read(bytes, decimals, reader, keepGood);
        using var document = reader.Parse(bytes);
        return document is null ? null : AirdropList.Read(document.RootElement, reader);
    }

    /// <summary>{ "root", "rows", "total", "allocation", "left", "findings" }: the root is null where nobody should be paid by it.</summary>
    public ObjectNode Statement() => ObjectNode.Of(
        ("root", IsGood ? Node.Of(Hex.Of(List!.Merkle().Tree().Root)) : Node.Null),
        ("rows", Node.Of((decimal)(List?.Entries.Count ?? 0))),
        ("total", Node.Of(Total)),
        ("allocation", Node.Of(Tokens)),
        ("left", Node.Of(Left)),
        (GrantsAnswer.Findings, FindingList.Of(Findings)));
}
