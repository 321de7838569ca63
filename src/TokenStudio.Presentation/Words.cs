namespace TokenStudio.Presentation;

/// <summary>Lists in sentences.</summary>
public static class Words
{
    /// <summary>Names as someone wrote them: "Team, Seed and Advisors".</summary>
    public static Phrase List(IEnumerable<string> names) => List(names.Select(Phrase.Verbatim));

    /// <summary>"Team, advisors and investors".</summary>
    public static Phrase List(IEnumerable<Phrase> items)
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            2 => (Phrase)$"{all[0]} and {all[1]}",
            _ => (Phrase)$"{new Commas(all[..^1])} and {all[^1]}",
        };
    }

    /// <summary>Side by side, without an "and": "Treasury, Foundation".</summary>
    public static Phrase Row(IEnumerable<Phrase> items)
    {
        var all = items.Where(i => !i.IsEmpty).ToArray();
        return all.Length == 0 ? "" : (Phrase)$"{new Commas(all)}";
    }

    // Said where it is read, as the phrase around it.
    sealed class Commas(Phrase[] items) : IEquatable<Commas>
    {
        readonly Phrase[] _items = items;

        public override string ToString() => string.Join(", ", _items.Select(i => i.ToString()));

        public bool Equals(Commas? other) => other is not null && _items.SequenceEqual(other._items);

        public override bool Equals(object? obj) => Equals(obj as Commas);

        public override int GetHashCode() => _items.Length;
    }
}
