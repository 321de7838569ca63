using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>What an import made of a source, and everything it noticed there.</summary>
/// <param name="Document">The scenario, or null where the source could not become one.</param>
/// <param name="Findings">Paths are places of the source, lists stepped by position. Errors are parts that were left out.</param>
public sealed record ImportResult(ObjectNode? Document, ValueList<Finding> Findings);

/// <summary>Collects findings, up to a number people could still read.</summary>
sealed class ImportReport
{
    const int Most = 1_000;

    readonly List<Finding> findings = [];
    int more;

    public void Error(string code, string path, Phrase message) => Add(Finding.Error(code, path, message));

    public void Warning(string code, string path, Phrase message) => Add(Finding.Warning(code, path, message));

    public void Info(string code, string path, Phrase message) => Add(new(Severity.Info, code, path, message));

    public ValueList<Finding> Findings => more == 0
        ? findings.ToValueList()
        : [.. findings, Finding.Warning("more", "", $"{more:N0} more findings are not listed.")];

    void Add(Finding finding)
    {
        if (findings.Count < Most) findings.Add(finding);
        else more++;
    }
}
