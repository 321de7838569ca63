namespace TokenStudio.Presentation.Searching;

/// <summary>How well a text answers what was typed: the lower, the better.</summary>
public static class SearchRank
{
    public const int Whole = 0;
    public const int Prefix = 1;
    public const int WordStarts = 2;
    public const int Inside = 3;
    public const int Scattered = 4;

    // A title that fits beats another name that fits as well.
    const int Steps = 2;

    static readonly char[] Gaps = [' ', ',', '.', '-', '/', '(', ')', '·', '\'', ':'];

    /// <summary>Null when the item does not answer.</summary>
    public static int? Of(string typed, SearchItem item)
    {
        var best = Better(OfText(typed, item.Title.ToString()), item.ShortTitle.IsEmpty ? null : OfText(typed, item.ShortTitle.ToString())) * Steps;
        foreach (var alias in item.Aliases)
        {
            best = Better(best, (OfText(typed, alias.ToString()) * Steps) + 1);
        }

        return best;
    }

    /// <summary>Exact, then as a prefix, then every word typed begins a word, then inside, then its letters in their order.</summary>
    public static int? OfText(string typed, string text)
    {
        if (text.Equals(typed, StringComparison.OrdinalIgnoreCase)) return Whole;
        if (text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return Prefix;
        if (EveryWordBegins(typed, text)) return WordStarts;
        if (text.Contains(typed, StringComparison.OrdinalIgnoreCase)) return Inside;
        return IsScattered(typed, text) ? Scattered : null;
    }

    static int? Better(int? one, int? other) => one is null || other < one ? other : one;

    static bool EveryWordBegins(string typed, string text)
    {
        var words = text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        var parts = typed.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(part => words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    // One letter, or two, are in order in nearly every text. The first must begin a word, else anything fits anything.
    static bool IsScattered(string typed, string text)
    {
        var letters = string.Concat(typed.Where(char.IsLetterOrDigit));
        if (letters.Length < 3) return false;
        for (var start = 0; start < text.Length; start++)
        {
            if ((start == 0 || Gaps.Contains(text[start - 1])) && Follows(letters, text.AsSpan(start))) return true;
        }

        return false;
    }

    static bool Follows(string letters, ReadOnlySpan<char> text)
    {
        if (char.ToUpperInvariant(text[0]) != char.ToUpperInvariant(letters[0])) return false;
        var next = 0;
        foreach (var c in text)
        {
            if (next < letters.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(letters[next])) next++;
        }

        return next == letters.Length;
    }
}
