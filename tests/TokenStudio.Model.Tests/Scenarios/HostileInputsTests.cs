using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>
/// Malformed and absurd documents, imports and formulas, more than 200: each is answered with findings, within two
/// seconds and 256 MB. The seconds are a guard against work that explodes, not a measure of speed.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileInputsTests(ITestOutputHelper output)
{
    const long MostBytes = 256L << 20;
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    static readonly ObjectNode Meridian = PresetLibrary.Find("meridian")!.Document;

    // Never a value of any field of a scenario, whatever the field is.
    static readonly Node[] Absurd = [new NumberNode("1e400"), new NumberNode("-1e400"), new ListNode([new ListNode([])]), Node.Of(new string('9', 200_000)), ObjectNode.Of(("\ud800", Node.Null))];

    [Fact]
    public void Read_EveryAbsurdInput_IsAnsweredWithFindingsInTimeAndSpace()
    {
        var inputs = Documents().Concat(Files()).Concat(Unlocks()).Concat(Formulas()).ToArray();
        var worst = 0L;
        foreach (var (name, answer) in inputs)
        {
            var (findings, bytes) = Answer(name, answer);
            Assert.True(findings.Count > 0, $"{name}: no finding.");
            Assert.All(findings, f => Assert.True(f.Message.ToString().Length > 0 && (f.Path.Length == 0 || f.Path[0] == '/'), $"{name}: {f}"));
            Assert.True(bytes < MostBytes, $"{name}: {bytes:#,0} bytes.");
            worst = Math.Max(worst, bytes);
        }

        output.WriteLine($"{inputs.Length} inputs, at most {worst:#,0} bytes each.");
        Assert.True(inputs.Length >= 200, $"Only {inputs.Length} inputs.");
    }

    static (IReadOnlyList<Finding> Findings, long Bytes) Answer(string name, Func<IReadOnlyList<Finding>> answer)
    {
        (IReadOnlyList<Finding>, long) result = default;
        var worker = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            result = (answer(), GC.GetAllocatedBytesForCurrentThread() - before);
        }) { IsBackground = true };
        worker.Start();
        Assert.True(worker.Join(Longest), $"{name}: no answer.");
        return result;
    }

    // Every value of a real document, one at a time, by what cannot stand there.
    static IEnumerable<(string, Func<IReadOnlyList<Finding>>)> Documents() =>
        from path in Leaves(Meridian, "").Where(p => !p.EndsWith("/title", StringComparison.Ordinal) && !p.EndsWith("/url", StringComparison.Ordinal))
        from n in Enumerable.Range(0, Absurd.Length)
        let document = Replaced(Meridian, DocumentPath.Split(path)!, Absurd[n])
        select ($"{path} by {n}", (Func<IReadOnlyList<Finding>>)(() => ScenarioReview.Of(document).Findings));

    static IEnumerable<(string, Func<IReadOnlyList<Finding>>)> Files()
    {
        var good = NodeWriter.Write(Meridian);
        for (var cut = 0; cut < good.Length; cut += Math.Max(1, good.Length / 60)) yield return File($"cut at {cut}", good[..cut]);
        yield return File("deep lists", Encoding.UTF8.GetBytes(new string('[', 200_000)));
        yield return File("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))));
        yield return File("no UTF-8", [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        yield return File("nul bytes", new byte[1_000_000]);
        yield return File("past 10 MB", Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 10_500_000)}\"}}"));
        yield return File("many members", Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 120_000).Select(i => $"\"m{i}\":{i}")) + "}"));
        yield return File("many items", Encoding.UTF8.GetBytes("{\"allocations\":[" + string.Join(',', Enumerable.Repeat("{}", 120_000)) + "]}"));
        yield return File("one name again", Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Repeat("\"name\":1", 50_000)) + "}"));
        yield return File("long number", Encoding.UTF8.GetBytes($"{{\"schema\":{new string('1', 1_000_000)}}}"));
    }

    static (string, Func<IReadOnlyList<Finding>>) File(string name, byte[] bytes) => (name, () => ScenarioReview.Of(bytes).Findings);

    static IEnumerable<(string, Func<IReadOnlyList<Finding>>)> Unlocks()
    {
        foreach (var json in new[] { "", "[]", "{", "{\"protocols\":{}}", "{\"allocations\":[1,null]}", new string('[', 100_000), "{\"allocations\":[{\"schedule\":[" + string.Join(',', Enumerable.Repeat("{\"type\":\"x\"}", 50_000)) + "]}]}" })
        {
            yield return ($"unlocks {json[..Math.Min(20, json.Length)]}", () => UnlockImport.Read(Encoding.UTF8.GetBytes(json)).Findings);
        }
    }

    static IEnumerable<(string, Func<IReadOnlyList<Finding>>)> Formulas()
    {
        string[] hopeless =
        [
            "", "(", ")", "1+", "*1", "1..2", "t t", "min(", "min()", "pow(1)", "unknown", "supply(", "1;2", "\"x\"", "t = 1", "0x10", "1e", "√2", "exp(,)", "t^^2",
            new string('(', 5_000), new string('-', 5_000) + "1", string.Concat(Enumerable.Repeat("1+", 5_000)) + "1", string.Concat(Enumerable.Repeat("exp(", 300)) + "1" + new string(')', 300),
        ];
        foreach (var text in hopeless)
        {
            var document = Doc.Plain.WithEmissions($$"""{ "id": "f", "name": "F", "holder": "community", "kind": "formula", "expression": "1", "every": "P1M" }""");
            var emission = Replaced(document, ["emissions", "f", "expression"], Node.Of(text));
            yield return ($"formula {text[..Math.Min(20, text.Length)]}", () => ScenarioReview.Of(emission).Findings);
        }
    }

    static IEnumerable<string> Leaves(Node node, string path) => node switch
    {
        ObjectNode o => o.Members.SelectMany(m => Leaves(m.Value, DocumentPath.Join(path, m.Name))),
        ListNode list => list.Items.SelectMany((item, i) => Leaves(item, DocumentPath.Join(path, (item as ObjectNode)?.Id ?? $"{i}"))),
        _ => [path],
    };

    static ObjectNode Replaced(ObjectNode node, ReadOnlySpan<string> steps, Node value) =>
        node.With(steps[0], steps.Length == 1 ? value : node[steps[0]] switch
        {
            ObjectNode inner => Replaced(inner, steps[1..], value),
            ListNode list => Replaced(list, steps[1..], value),
            _ => throw new InvalidOperationException(),
        });

    static ListNode Replaced(ListNode list, ReadOnlySpan<string> steps, Node value)
    {
        var at = list.IndexOf(steps[0]) is >= 0 and var found ? found : int.Parse(steps[0], System.Globalization.CultureInfo.InvariantCulture);
        var item = steps.Length == 1 ? value : Replaced((ObjectNode)list.Items[at], steps[1..], value);
        return new([.. list.Items.Take(at), item, .. list.Items.Skip(at + 1)]);
    }
}
