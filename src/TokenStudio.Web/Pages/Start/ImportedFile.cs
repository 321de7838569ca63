using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation;
using TokenStudio.Reports.Pdf;
using TokenStudio.Reports.Xlsx;

namespace TokenStudio.Web.Pages.Start;

/// <summary>What a chosen file turned out to be.</summary>
public abstract record ImportedFile(string Name)
{
    /// <summary>By what is in it, not by its ending.</summary>
    public static ImportedFile Of(string name, byte[] bytes)
    {
        if (PdfScenario.IsPdf(bytes)) return Report(name, bytes);
        if (XlsxSheet.IsXlsx(bytes)) return Table(name, XlsxSheet.Read(bytes));
        return StartsAnObject(bytes) ? Json(name, bytes) : Table(name, TableSheet.Read(bytes));
    }

    // A report carries its scenario, so that what was printed can be worked on.
    static ImportedFile Report(string name, byte[] bytes) =>
        PdfScenario.Read(bytes, out var problem) is { } scenario ? Json(name, scenario) : new RefusedFile(name, problem, []);

    static ImportedFile Json(string name, byte[] bytes)
    {
        var reading = ScenarioReader.Read(bytes);
        if (reading is { Document: { } document, Scenario: not null }) return new ScenarioFile(name, document);
        var unlocks = NodeReader.Read(bytes, out _) is { } node && node["schema"] is null && (node["allocations"] ?? node["protocols"]) is ListNode;
        if (!unlocks) return new RefusedFile(name, $"{name} was not taken: {Phrase.Count(reading.Findings.Count, "{0} finding", "{0} findings")}.", reading.Findings);
        var import = UnlockImport.Read(bytes);
        return import.Document is { } made
            ? new UnlockFile(name, made, import.Findings)
            : new RefusedFile(name, $"{name} holds no unlock schedule that can be read.", import.Findings);
    }

    static ImportedFile Table(string name, TableSheet sheet) =>
        sheet.Problem is { } problem ? new RefusedFile(name, problem.Message, []) : new TableFile(name, sheet);

    static bool StartsAnObject(byte[] bytes) => bytes.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}

public sealed record ScenarioFile(string Name, ObjectNode Document) : ImportedFile(Name);

/// <param name="Lint">What the source has odd, to be read before it is taken.</param>
public sealed record UnlockFile(string Name, ObjectNode Document, ValueList<Finding> Lint) : ImportedFile(Name);

public sealed record TableFile(string Name, TableSheet Sheet) : ImportedFile(Name);

public sealed record RefusedFile(string Name, Phrase Message, ValueList<Finding> Findings) : ImportedFile(Name);
