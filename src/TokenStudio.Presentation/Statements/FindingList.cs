using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Statements;

/// <summary>Findings as the public contract writes them.</summary>
public static class FindingList
{
    public static ListNode Of(IEnumerable<Finding> findings) => new(findings.Select(f => (Node)ObjectNode.Of(
        ("severity", Node.Of(Severity(f.Severity))), ("code", Node.Of(f.Code)), ("path", Node.Of(f.Path)), ("message", Node.Of(f.Message)))).ToValueList());

    /// <summary>One line a finding, for terminals.</summary>
    public static string Line(Finding finding) => $"{Severity(finding.Severity)}: {(finding.Path.Length == 0 ? "/" : finding.Path)}: {finding.Message} [{finding.Code}]";

    static string Severity(Severity severity) => severity switch
    {
        Model.Documents.Severity.Error => "error",
        Model.Documents.Severity.Warning => "warning",
        _ => "info",
    };
}
