using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Web.Api;

/// <summary>What a body says of a link's terms; what it does not name stays as it is.</summary>
sealed class LinkBody
{
    public const int LongestName = 200;
    public const int MostUses = 1_000_000;
    public const int MostParents = 20;

    static readonly Dictionary<string, Func<Node, DateTimeOffset, LinkBody, string?>> Members = new()
    {
        ["role"] = (node, _, _) => node is TextNode { Text: "view" } ? null : "The role of a link is view.",
        ["name"] = (node, _, body) => node is TextNode { Text: { Length: <= LongestName } name } ? body.Set(t => t with { Name = name }) : "A link's name has at most 200 characters.",
        ["expires"] = Expires,
        ["maxUses"] = MaxUses,
        ["password"] = Password,
        ["frozen"] = (node, _, body) => node is TruthNode { Value: var frozen } ? Set(() => body.Freeze = frozen) : "frozen is true or false.",
        ["allowFork"] = (node, _, body) => node is TruthNode { Value: var allows } ? body.Set(t => t with { AllowsFork = allows }) : "allowFork is true or false.",
        ["allowExport"] = (node, _, body) => node is TruthNode { Value: var allows } ? body.Set(t => t with { AllowsExport = allows }) : "allowExport is true or false.",
        ["hide"] = Hide,
        ["parents"] = Parents,
    };

    readonly List<Func<LinkTerms, LinkTerms>> changes = [];

    /// <summary>True: show what stands now for ever; false: what stands at each time; null: not said.</summary>
    public bool? Freeze { get; private set; }

    public LinkTerms On(LinkTerms terms) => changes.Aggregate(terms, (t, change) => change(t));

    /// <summary>Null with the reason when the body cannot be meant.</summary>
    public static LinkBody? Read(ObjectNode body, DateTimeOffset now, out string problem)
    {
        var read = new LinkBody();
        foreach (var (name, value) in body.Members.Select(m => (m.Name, m.Value)))
        {
            problem = Members.TryGetValue(name, out var member) ? member(value, now, read) ?? "" : $"A link has no \"{name}\"; it has {string.Join(", ", Members.Keys)}.";
            if (problem.Length > 0) return null;
        }

        problem = "";
        return read;
    }

    static string? Expires(Node node, DateTimeOffset now, LinkBody body)
    {
        if (node is NullNode) return body.Set(t => t with { Expires = null });
        if (node is not TextNode { Text: var text } || !UtcInstants.TryParse(text, out var instant)) return "expires is an instant such as 2027-03-01T00:00:00Z, or null.";
        var at = instant.ToDateTimeOffset();
        return at <= now ? "expires lies in the past." : body.Set(t => t with { Expires = at });
    }

    static string? MaxUses(Node node, DateTimeOffset now, LinkBody body)
    {
        if (node is NullNode) return body.Set(t => t with { MostUses = null });
        return node is NumberNode { Literal: var literal } && int.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var uses) && uses is >= 1 and <= MostUses
            ? body.Set(t => t with { MostUses = uses })
            : "maxUses is a whole number from 1 to 1,000,000, or null.";
    }

    static string? Password(Node node, DateTimeOffset now, LinkBody body)
    {
        if (node is NullNode) return body.Set(t => t with { PasswordHash = null });
        if (node is not TextNode { Text: { Length: >= LinkPassword.Shortest and <= LinkPassword.Longest } password }) return $"password is a text of {LinkPassword.Shortest} to {LinkPassword.Longest} characters, or null.";
        var hash = LinkPassword.Hash(password);
        return body.Set(t => t with { PasswordHash = hash });
    }

    static string? Hide(Node node, DateTimeOffset now, LinkBody body)
    {
        var hides = HiddenParts.None;
        foreach (var part in node is ListNode list ? list.Items : [Node.Null])
        {
            var known = part is TextNode { Text: var name } ? LinkAnswer.Parts.FirstOrDefault(p => p.Name == name).Part : HiddenParts.None;
            if (known == HiddenParts.None) return "hide is a list of \"holders\" and \"prices\".";
            hides |= known;
        }

        return body.Set(t => t with { Hides = hides });
    }

    static string? Parents(Node node, DateTimeOffset now, LinkBody body)
    {
        const string problem = "parents is a list of at most 20 origins such as \"https://example.org\".";
        if (node is not ListNode { Items: { Count: <= MostParents } items }) return problem;
        var origins = new List<string>();
        foreach (var item in items)
        {
            if (item is not TextNode { Text: var text } || LinkParents.Origin(text) is not { } origin) return problem;
            origins.Add(origin);
        }

        return body.Set(t => t with { Parents = string.Join(' ', origins.Distinct()) });
    }

    string? Set(Func<LinkTerms, LinkTerms> change)
    {
        changes.Add(change);
        return null;
    }

    static string? Set(Action act)
    {
        act();
        return null;
    }
}
