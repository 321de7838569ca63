using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The strategies a pool of a scenario may have: those there are, each with the members its contract is initialized with, and one's own contract.</summary>
public static class PoolStrategies
{
    public static Family<PoolStrategy> All { get; } = new("kind", [.. StrategyKinds.All.Append(CustomStrategy.Listed).Select(Of)]);

    /// <summary>The strategy of a word; null where it names none.</summary>
    public static StrategyKind? KindOf(string? word) => StrategyKinds.All.Append(CustomStrategy.Listed).FirstOrDefault(k => WordOf(k) == word);

    /// <summary>The word of a strategy in a scenario: its contract's name in small letters, its words parted by dashes, without "Strategy".</summary>
    public static string WordOf(StrategyKind kind)
    {
        var name = kind.Name.EndsWith("Strategy", StringComparison.Ordinal) ? kind.Name[..^"Strategy".Length] : kind.Name;
        return string.Concat(name.Select((c, i) => (Begins(name, i) ? "-" : "") + char.ToLowerInvariant(c)));
    }

    // QVSimple is qv-simple: a run of capitals is one word, and its last belongs to the next where a small letter follows.
    static bool Begins(string name, int i) => i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));

    static Kind<PoolStrategy> Of(StrategyKind kind)
    {
        StrategyField[] fields = [.. kind.Parameters.SelectMany(p => p.Leaves).Select(StrategyField.Of).OfType<StrategyField>(), .. StrategyExtras.Of(kind)];
        var word = WordOf(kind);
        return new(word, kind.Title, kind.HasModel ? (Phrase)"allo-protocol/allo-v2 d262e7e" : (Phrase)"your own contract", $$"""{ "kind": "{{word}}" }""", fields.Select(f => f.Parameter).ToValueList(),
            read => new(kind, fields.Select(f => new StrategyValue(f.Parameter.Name, f.Read(read))).ToValueList()));
    }
}
