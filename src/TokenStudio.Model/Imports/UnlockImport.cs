using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>A public unlock schedule of one protocol to a scenario, second by second, with a report of everything odd in it.</summary>
public static class UnlockImport
{
    const int LeastMonths = 12;

    /// <summary>Bad input gives findings, never an exception.</summary>
    public static ImportResult Read(ReadOnlySpan<byte> utf8)
    {
        if (NodeReader.Read(utf8, out var problem) is { } source) return Read(source);
        return new(null, [Finding.Error(problem.Code, "", problem.Code == "json" && problem.Message.Wording.StartsWith("This is no scenario", StringComparison.Ordinal)
            ? "This is no unlock schedule: one is a JSON object." : problem.Message)]);
    }

    public static ImportResult Read(ObjectNode source)
    {
        var report = new ImportReport();
        foreach (var name in source.Repeated) report.Warning("duplicate", DocumentPath.Join("", name), $"\"{SourceNumbers.Shown(name)}\" stands here more than once; the first is read.");
        if (OneProtocol(source, report) is not { } protocol) return new(null, report.Findings);
        if (protocol["allocations"] is not ListNode list)
        {
            report.Error("missing", "/allocations", "There is no list of allocations, so there is nothing to import.");
            return new(null, report.Findings);
        }

        Notes(protocol, report);
        var allocations = UnlockAllocation.ReadAll(list, report);
        var sections = allocations.SelectMany(a => a.Sections).ToArray();
        if (Launch(protocol, sections, report) is not { } launch) return new(null, report.Findings);
        UnlockLints.Early(sections, launch, report);
        var sum = sections.Aggregate(TokenAmount.Zero, (total, s) => TokenAmount.AddUpToLargest(total, s.Total));
        if (sum >= TokenAmount.Largest)
        {
            report.Error("limit", "/allocations", "The sections together pass 2^120 base units, the most a scenario can hold.");
            return new(null, report.Findings);
        }

        var max = UnlockCap.Of(protocol, sum, report, out var assumption);
        UnlockLints.Cap(sum, max, report);
        var document = Document(protocol, allocations, launch, max, assumption, report);
        if (NodeWriter.Write(document).Length <= NodeReader.MostBytes) return new(document, report.Findings);
        report.Error("limit", "", "The scenario would be larger than a scenario file may be.");
        return new(null, report.Findings);
    }

    static ObjectNode? OneProtocol(ObjectNode source, ImportReport report)
    {
        if (source["allocations"] is not null || source["protocols"] is not ListNode list) return source;
        if (list.Items is [ObjectNode only]) return only;
        report.Error("protocols", "/protocols", "The file holds several protocols (or none); give the object of one.");
        return null;
    }

    static void Notes(ObjectNode protocol, ImportReport report)
    {
        if (protocol["partial"] is TruthNode { Value: true }) report.Warning("partial", "/partial", "The source says it is not complete.");
        else if (protocol.Text("partial") is { Length: > 0 } partial) report.Warning("partial", "/partial", $"The source is not complete: {partial}");
        if (protocol["flags"] is not ListNode flags) return;
        for (var i = 0; i < flags.Items.Count; i++)
        {
            if (flags.Items[i] is TextNode { Text: var flag }) report.Warning("flag", $"/flags/{i}", $"The source is flagged: {flag}");
        }
    }

    static long? Launch(ObjectNode protocol, UnlockSection[] sections, ImportReport report)
    {
        if (protocol["start"] is not (null or NullNode) || protocol["startUnix"] is not (null or NullNode))
        {
            // An unreadable start falls back to the sections below, and says so there.
            var quiet = new ImportReport();
            if (SourceDates.Read(protocol, "start", "startUnix", "", quiet) is { } start)
            {
                foreach (var finding in quiet.Findings) report.Warning(finding.Code, finding.Path, finding.Message);
                return start;
            }
        }

        if (sections.Length == 0)
        {
            report.Error("missing", "/start", "There is no start that is a date, and no section to take one from.");
            return null;
        }

        var first = sections.Min(s => s.Start);
        report.Warning("start-assumed", "/start", $"There is no start that is a date; the first section's is used, {SourceDates.Text(first)}.");
        return first;
    }

    static ObjectNode Document(ObjectNode protocol, IReadOnlyList<UnlockAllocation> allocations, long launch, TokenAmount? max, string assumption, ImportReport report)
    {
        var name = Short(protocol.Text("protocol") is { Length: > 0 } given ? given : protocol.Text("name") is { Length: > 0 } other ? other : "Imported schedule", 100);
        var symbol = new string([.. name.Where(char.IsAsciiLetterOrDigit).Take(20)]).ToUpperInvariant();
        if (symbol.Length == 0) symbol = "TOKEN";
        report.Info("assumption", "/token", "The source names no symbol and no decimals: the symbol is made of the name, decimals are 18.");
        string[] description = [protocol.Text("description") ?? "", protocol.Text("notes") ?? "", protocol.Text("partial") is { } partial ? $"Not complete: {partial}" : "", assumption];
        return ObjectNode.Of(
            ("schema", Node.Of((decimal)ScenarioShape.Schema)),
            ("name", Node.Of(name)),
            ("description", Node.Of(Short(string.Join("\n", description.Where(line => line.Length > 0)), 20_000))),
            ("token", ObjectNode.Of(("name", Node.Of(name)), ("symbol", Node.Of(symbol)), ("decimals", Node.Of((decimal)SourceNumbers.Decimals)),
                ("maxSupply", max is { } cap ? Node.Of(cap.ToText(SourceNumbers.Decimals)) : Node.Null))),
            ("timeline", ObjectNode.Of(("launch", Node.Of(SourceDates.Text(launch))), ("horizon", Node.Of(Horizon(launch, allocations))), ("step", Node.Of("P1M")))),
            ("allocations", new ListNode(allocations.Select(a => (Node)a.ToNode()).ToValueList())),
            ("emissions", new ListNode([])),
            ("sources", Sources(protocol)));
    }

    // Whole months that hold the last payment, at least a year.
    static string Horizon(long launch, IReadOnlyList<UnlockAllocation> allocations)
    {
        var last = allocations.SelectMany(a => a.Sections).Select(s => s.End).DefaultIfEmpty(launch).Max();
        var months = new PaymentClock(Anchor.At(Instant.FromUnixTimeSeconds(launch)), CalendarPeriod.OfMonths(1)).CountBy(last) + 1;
        return CalendarPeriod.OfMonths((int)Math.Clamp(months, LeastMonths, CalendarPeriod.LongestMonths)).ToString();
    }

    static ListNode Sources(ObjectNode protocol)
    {
        var kind = protocol.Text("sourceKind") ?? "";
        var own = protocol.Text("source") is { Length: > 0 } source ? new[] { (Title: $"{source} {kind}".Trim(), Url: "") } : [];
        var primary = protocol["primarySources"] is ListNode list ? list.Items.OfType<TextNode>().Select(t => (Title: "Primary source", Url: t.Text)) : [];
        return new([.. own.Concat(primary).Take(100).Select(s => (Node)ObjectNode.Of(("title", Node.Of(Short(s.Title, 500))), ("url", Node.Of(Short(s.Url, 2_000)))))]);
    }

    /// <summary>The first characters of a text, pairs of surrogates kept whole.</summary>
    internal static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
