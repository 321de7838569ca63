using System.Text.RegularExpressions;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Editing;

/// <summary>Numbers as people type them in their language, brought into the form that English fields take: 1.234,5 Mio as 1234.5m.</summary>
/// <remarks>
/// In English nothing changes. Elsewhere both the language's own form and the invariant one are understood; where the two disagree
/// the language decides: 1.234 is one thousand two hundred and thirty-four in German, and 1.234 in French, which groups by spaces.
/// </remarks>
static partial class TypedNumber
{
    /// <summary>The text in the form of English fields; a text that is no number of the language comes back so that no field takes it.</summary>
    public static string Plain(string text)
    {
        var language = Language.Current;
        if (language == Language.English) return text;
        var word = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '\u2019' or '_')));
        if (Parts().Match(word) is not { Success: true } parts) return text;
        var number = Number(parts.Groups["number"].Value, language.Culture.NumberFormat.NumberGroupSeparator == ".");
        var rest = parts.Groups["rest"].Value;
        var unit = language.Scales.GetValueOrDefault(rest.TrimEnd('.').ToLowerInvariant(), rest);
        return number is null ? $"?{text}" : parts.Groups["lead"].Value + number + (unit == "$" ? "" : unit);
    }

    static string? Number(string digits, bool dotsGroup)
    {
        var (dot, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (dot >= 0 && comma >= 0)
        {
            // The last of them is the decimal sign, whichever language wrote it.
            var (group, sign) = dot > comma ? (',', '.') : ('.', ',');
            var at = digits.IndexOf(sign, StringComparison.Ordinal);
            return at == Math.Max(dot, comma) && IsGrouped(digits[..at], group) ? $"{digits[..at].Replace(group.ToString(), "", StringComparison.Ordinal)}.{digits[(at + 1)..]}" : null;
        }

        if (dot >= 0 && (digits.IndexOf('.', StringComparison.Ordinal) < dot || dotsGroup) && IsGrouped(digits, '.')) return digits.Replace(".", "", StringComparison.Ordinal);
        if (comma >= 0 && digits.IndexOf(',', StringComparison.Ordinal) < comma) return IsGrouped(digits, ',') ? digits.Replace(",", "", StringComparison.Ordinal) : null;
        return digits.Replace(',', '.');
    }

    // 1.234 and 12.345.678, but not 0.123 or 1234.567.
    static bool IsGrouped(string digits, char by)
    {
        var groups = digits.Split(by);
        return groups[0].Length is > 0 and <= 3 && (groups.Length == 1 || groups[0][0] != '0') && groups.Skip(1).All(g => g.Length == 3) || !digits.Contains(by, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<lead>[-+\u2212$]*)(?<number>[0-9.,]*[0-9])(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
