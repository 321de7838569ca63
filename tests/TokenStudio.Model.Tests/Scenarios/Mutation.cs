using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>Random damage to a document: of its bytes, or of one node of its tree.</summary>
static class Mutation
{
    static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "1e-400", "0.1", "1.0000000000000000000000000000000001", "99999999999999999999999999999999999999", "\"\"", "\"x\"", "\"1\"", "\"P1M\"", "\"P0M\"", "\"P1000Y\"", "\"PT1S\"",
        "\"2027-03-01\"", "\"0001-01-01\"", "\"9999-12-31T23:59:59Z\"", "\"1329227995784915872903807060280344576\"", "[]", "{}", "[null]", "{ \"id\": \"x\" }", "{ \"kind\": \"emission\" }", "\"cliff\"", "\"launch\"", "\"fixed\"", "\"atStart\"", "\"continuous\"",
    ];

    public static byte[] OfBytes(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                case 2: bytes.Insert(at, (byte)"{}[],:\"0"[random.Next(8)]); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))); break;
            }
        }

        return [.. bytes];
    }

    public static Node OfTree(Node node, Random random)
    {
        if (random.Next(7) == 0) return Doc.Value(Values[random.Next(Values.Length)]);
        switch (node)
        {
            case ObjectNode { Members.Count: > 0 } o:
                var member = o.Members[random.Next(o.Members.Count)];
                return random.Next(10) switch
                {
                    0 => o.Without(member.Name),
                    1 => o.With(member.Name + "x", member.Value),
                    _ => o.With(member.Name, OfTree(member.Value, random)),
                };
            case ListNode { Items.Count: > 0 } list:
                var at = random.Next(list.Items.Count);
                return random.Next(6) switch
                {
                    0 => new ListNode([.. list.Items, list.Items[at]]),
                    1 => new ListNode([.. list.Items.Where((_, i) => i != at)]),
                    _ => new ListNode([.. list.Items.Select((item, i) => i == at ? OfTree(item, random) : item)]),
                };
            default:
                return Doc.Value(Values[random.Next(Values.Length)]);
        }
    }
}
