using System.Text.RegularExpressions;
using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Vesting;
using System.Xml.Linq;

namespace TokenStudio.Presentation.Reference;

/// <summary>What the studio can model, read from the kinds themselves: nothing of this is written twice.</summary>
public static partial class KindReference
{
    static readonly Lazy<IReadOnlyDictionary<string, KindRemarks>> Remarks = new(ReadRemarks);

    public static IReadOnlyList<FamilyReference> All { get; } =
    [
        Family("vesting", "Vesting", "How an allocation is released.", VestingKinds.All),
        Family("emissions", "Emissions", "How tokens are minted, or an allocation unlocked, over time.", EmissionKinds.All),
        Family("burns", "Burns", "How tokens are destroyed.", BurnKinds.All),
        Family("prices", "Prices", "What a token is assumed to be worth. An assumption, not a forecast.", PriceKinds.All),
    ];

    static FamilyReference Family<T>(string id, Phrase title, Phrase line, Family<T> family) => new(id, title, line, [.. family.All.Select(kind => Entry(id, kind))]);

    static KindEntry Entry<T>(string family, Kind<T> kind)
    {
        var remarks = Remarks.Value.GetValueOrDefault($"{typeof(T).Name}/{kind.Id}") ?? new("", "");
        return new($"{family}-{kind.Id}", kind.Id, kind.Label, Phrase.Of(remarks.Summary), remarks.Formula, kind.Source.IsEmpty ? "This studio's scenario file" : kind.Source, kind.Example, [.. Members(kind.Shape, "")]);
    }

    static IEnumerable<ParameterEntry> Members(ObjectShape shape, string before)
    {
        foreach (var member in shape.Members)
        {
            var name = before + member.Name;
            if (member.Shape is LeafShape { Parameter: var parameter })
            {
                yield return new(name, parameter.Label, parameter.Unit, RangeText.Of(parameter), parameter.Help, member.Optional);
                continue;
            }

            if (member.Shape is not ListShape list) continue;
            yield return new(name, MemberWords.Of(member.Name), "list", "rows of:", "", member.Optional);
            var rows = list.Item switch
            {
                ObjectShape row => Members(row, $"{name}[].").ToArray(),
                FamilyShape types => [.. types.Kinds().SelectMany(type => Members(type.Shape, $"{name}[{type.Id}]."))],
                _ => [],
            };
            foreach (var row in rows) yield return row;
        }
    }

    // The compiler writes the remarks beside the assembly; a kind is known by the static property that makes it.
    static Dictionary<string, KindRemarks> ReadRemarks()
    {
        var model = typeof(VestingKinds).Assembly;
        var file = Path.Combine(AppContext.BaseDirectory, $"{model.GetName().Name}.xml");
        var texts = XDocument.Load(file).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);
        var found = new Dictionary<string, KindRemarks>();
        foreach (var type in model.GetTypes())
        {
            if (type.GetProperty("Kind", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public) is not { PropertyType: { IsGenericType: true } kind } property || kind.GetGenericTypeDefinition() != typeof(Kind<>)) continue;
            var id = (string)kind.GetProperty(nameof(Kind<>.Id))!.GetValue(property.GetValue(null))!;
            if (texts.TryGetValue($"T:{type.FullName}", out var member)) found[$"{kind.GenericTypeArguments[0].Name}/{id}"] = new(Text(member.Element("summary"), lines: false), Text(member.Element("remarks"), lines: true));
        }

        return found;
    }

    static string Text(XElement? element, bool lines)
    {
        if (element is null) return "";
        foreach (var see in element.Descendants("see").ToArray()) see.ReplaceWith(((string?)see.Attribute("cref") ?? "").Split('.')[^1]);
        var rows = element.Value.Split('\n').Select(l => l.TrimEnd()).ToArray();
        var indent = rows.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines ? string.Join('\n', rows.Select(l => l.Length >= indent ? l[indent..] : l.Trim())).Trim('\n') : Spaces().Replace(element.Value.Trim(), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

sealed record KindRemarks(string Summary, string Formula);

/// <param name="Line">What the family is for.</param>
public sealed record FamilyReference(string Id, Phrase Title, Phrase Line, IReadOnlyList<KindEntry> Kinds);

/// <param name="Anchor">Id of its place on the page.</param>
/// <param name="Word">What the file calls it.</param>
/// <param name="Formula">Several lines, symbols with their units.</param>
public sealed record KindEntry(string Anchor, string Word, Phrase Label, Phrase Summary, string Formula, Phrase Source, string Example, IReadOnlyList<ParameterEntry> Parameters);

public sealed record ParameterEntry(string Name, Phrase Label, Phrase Unit, Phrase Range, Phrase Help, bool Optional);
