using System.Globalization;

namespace TokenStudio.Model.Emissions;

enum FormulaToken
{
    Number,
    Name,
    Sign,
    End,
}

/// <summary>Splits a formula into numbers, names and signs, one ahead of the parser.</summary>
sealed class FormulaTokens(string text)
{
    static readonly string[] Signs = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "^", "(", ")", ","];

    // What people write for a sign we know.
    static readonly (string Written, string Meant)[] Lookalikes = [("**", "^"), ("\u00d7", "*"), ("\u00b7", "*"), ("\u00f7", "/"), ("\u2212", "-"), ("\u2264", "<="), ("\u2265", ">="), ("\u2260", "!="), ("=", "=="), ("[", "("), ("]", ")"), (";", ",")];

    int next;

    public FormulaToken Kind { get; private set; }

    /// <summary>The token as written.</summary>
    public string Word { get; private set; } = "";

    public double Number { get; private set; }

    /// <summary>Where the token begins, from 0.</summary>
    public int At { get; private set; }

    /// <summary>The next token, or a problem with it.</summary>
    public FormulaProblem? Move()
    {
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        At = next;
        if (next == text.Length) return Take(FormulaToken.End, 0);
        if (char.IsAsciiDigit(text[next]) || (text[next] == '.' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]))) return TakeNumber();
        if (char.IsLetter(text[next]) || text[next] == '_') return Take(FormulaToken.Name, Run(next, c => char.IsLetterOrDigit(c) || c == '_'));
        foreach (var (written, meant) in Lookalikes)
        {
            if (Here(written) && !(written == "=" && Here("=="))) return new(At, $"\"{written}\" is written \"{meant}\" here.", $"Write {meant}", Replace(At, written.Length, meant));
        }

        foreach (var sign in Signs) if (Here(sign)) return Take(FormulaToken.Sign, sign.Length);
        return new(At, $"\"{text[next]}\" means nothing in a formula.");
    }

    public string Replace(int at, int length, string by) => string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + length));

    bool Here(string sign) => string.CompareOrdinal(text, next, sign, 0, sign.Length) == 0;

    int Run(int from, Func<char, bool> belongs)
    {
        var end = from;
        while (end < text.Length && belongs(text[end])) end++;
        return end - from;
    }

    // 12, 0.5, .5, 1.5e6: a point needs a digit behind it, an exponent as well.
    FormulaProblem? TakeNumber()
    {
        var end = next + Run(next, char.IsAsciiDigit);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end += 1 + Run(end + 1, char.IsAsciiDigit);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (Run(digits, char.IsAsciiDigit) is > 0 and var count) end = digits + count;
        }

        Number = double.Parse(text.AsSpan(next, end - next), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(Number) ? Take(FormulaToken.Number, end - next) : new(At, "The number is too large.");
    }

    FormulaProblem? Take(FormulaToken kind, int length)
    {
        Kind = kind;
        Word = text.Substring(next, length);
        next += length;
        return null;
    }
}

/// <param name="At">The place in the text, from 0.</param>
/// <param name="FixText">The whole text mended, when there is a nearest way.</param>
sealed record FormulaProblem(int At, Phrase Message, Phrase? FixLabel = null, string? FixText = null);
