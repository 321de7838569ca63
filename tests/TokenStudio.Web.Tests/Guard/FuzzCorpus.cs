using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Tests;

/// <param name="IsEdits">A list of edits, for PATCH; else a file for the start page.</param>
/// <param name="IsGood">Taken as it is.</param>
sealed record FuzzSource(string Name, byte[] Bytes, bool IsEdits = false, bool IsGood = true);

/// <summary>Good files of each kind that can be imported, and what is done to them.</summary>
static partial class FuzzCorpus
{
    static readonly string[] Hostile =
    [
        "null", "true", "{}", "[]", "\"\"", "-1", "0", "1e308", "1e-400", "-0", "9999999999999999999999999999999999999999", "1329227995784915872903807060280344576", "0.1", "\"1\"",
        "\"P0D\"", "\"P999999999Y\"", "\"-P1M\"", "\"PT1S\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"2027-02-30\"", "\"\\ud800\"", "\"\\u0000\"", "\"__proto__\"", "\"../..\"", "\"=1+1\"", "NaN",
    ];

    static readonly byte[][] Pieces = [.. new[] { "{", "}", "[", "]", ",", ":", "\"", "\\", "\0", "\r\n", "\uFEFF", ";", "\t", "%", "&lt;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "﷽", "1e9" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]];

    public static IReadOnlyList<FuzzSource> All { get; } =
    [
        .. PresetLibrary.All.Select(p => new FuzzSource($"scenario {p.Id}", NodeWriter.Write(p.Document))),
        new("unlocks", Text("""
            { "protocol": "p", "description": "d", "source": "s", "primarySources": ["https://x.example"], "notes": null, "partial": null, "flags": [], "start": "2027-03-01T00:00:00Z", "totalScheduled": 220,
              "allocations": [ { "name": "Team", "category": "insiders", "total": 220, "schedule": [
                { "type": "cliff", "start": "2027-03-01T00:00:00Z", "startUnix": 1803859200.0, "amount": 100 },
                { "type": "linear", "start": "2027-04-01T00:00:00Z", "startUnix": 1806537600.0, "end": "2028-04-01T00:00:00Z", "endUnix": 1838160000.0, "amount": 100 },
                { "type": "step", "start": "2027-03-01T00:00:00Z", "startUnix": 1803859200.0, "amount": 1, "steps": 20, "stepDurationSeconds": 2629743 } ] } ] }
            """)),
        new("table, commas", Text("Bucket,Share %,Tokens,Holder,TGE %,Cliff (months),Vesting,Every\r\nTeam,14.5,145000000,team,0,12,48,month\r\n\"Seed, round\",5.5,55000000,investors,10,6,18,quarter\r\nTreasury,80,800000000,treasury,5,,72,\r\n")),
        new("table, semicolons", Text("Bucket;Share %;Cliff (months);Vesting\nTeam;14,5 %;12;48\nSeed;5,5 %;6;18\n")),
        new("table, workbook", Workbook()),
        new("report", Report()),
        new("edits", Text("""
            [ { "op": "set", "path": "/name", "value": "New" }, { "op": "set", "path": "/allocations/team/vesting/cliff", "value": "P6M" },
              { "op": "insert", "path": "/allocations", "value": { "id": "more", "name": "More", "holder": "community", "share": 0.01, "vesting": { "kind": "immediate" } }, "before": "team" },
              { "op": "move", "path": "/allocations/seed", "before": null }, { "op": "remove", "path": "/allocations/more" } ]
            """), IsEdits: true),
    ];

    public static byte[] Mutate(byte[] good, IReadOnlyList<FuzzSource> others, Random chance)
    {
        var bytes = good;
        for (var times = chance.Next(1, 5); times > 0; times--) bytes = Once(bytes, others, chance);
        return bytes;
    }

    static byte[] Once(byte[] bytes, IReadOnlyList<FuzzSource> others, Random chance)
    {
        if (bytes.Length == 0) return Pieces[chance.Next(Pieces.Length)];
        var (at, length) = (chance.Next(bytes.Length), chance.Next(1, 64));
        var end = Math.Min(bytes.Length, at + length);
        switch (chance.Next(10))
        {
            case 0:   // a bit
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << chance.Next(8));
                return flipped;
            case 1: return [.. bytes[..at], .. bytes[end..]];
            case 2: return [.. bytes[..end], .. bytes[at..]];
            case 3: return [.. bytes[..at], .. Pieces[chance.Next(Pieces.Length)], .. bytes[at..]];
            case 4: return bytes[..at];
            case 5:   // part of another file
                var other = others[chance.Next(others.Count)].Bytes;
                var from = chance.Next(other.Length);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + chance.Next(1, 400))], .. bytes[at..]];
            case 6: return [.. bytes[..at], .. Enumerable.Repeat(chance.Next(2) == 0 ? (byte)'[' : (byte)'{', chance.Next(1, 2_000)), .. bytes[at..]];
            case 7:   // the same again, many times
                return [.. bytes[..at], .. Enumerable.Repeat(bytes[at..end], chance.Next(1, 200)).SelectMany(b => b), .. bytes[at..]];
            default: return Value(bytes, chance);
        }
    }

    // One value of a JSON or CSV file becomes a hostile one, so that what follows the reader is reached too.
    static byte[] Value(byte[] bytes, Random chance)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var values = Values().Matches(text);
        if (values.Count == 0) return bytes;
        var value = values[chance.Next(values.Count)];
        var hostile = chance.Next(3) == 0 ? values[chance.Next(values.Count)].Value : Hostile[chance.Next(Hostile.Length)];
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, value.Index), hostile, text.AsSpan(value.Index + value.Length)));
    }

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Workbook()
    {
        using var memory = new MemoryStream();
        memory.SaveAs(new[]
        {
            new Dictionary<string, object?> { ["Bucket"] = "Team", ["Share %"] = 14.5, ["Cliff (months)"] = 12, ["Vesting"] = 48 },
            new Dictionary<string, object?> { ["Bucket"] = "Treasury", ["Share %"] = 85.5, ["Cliff (months)"] = null, ["Vesting"] = 72 },
        });
        return memory.ToArray();
    }

    static byte[] Report()
    {
        var document = PresetLibrary.Find("uniswap")!.Document;
        var projection = Projector.Project(ScenarioReview.Of(document).Valid!);
        return PdfReport.Write(ReportBuilder.Of(projection, document, "version 1", DateTimeOffset.UnixEpoch));
    }

    [GeneratedRegex("(?<=[:,\\[]\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|true|false|null)(?=\\s*[,}\\]])", RegexOptions.CultureInvariant)]
    private static partial Regex Values();
}
