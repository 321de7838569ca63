using System.Globalization;
using System.Text;

namespace TokenStudio.Model.Imports;

/// <summary>Ids made of names, unique in their list.</summary>
sealed class ImportIds(params IEnumerable<string> given)
{
    const int Longest = 40;

    // "mint" is the source of emissions that unlock nothing.
    readonly HashSet<string> taken = ["mint", .. given];
    readonly Dictionary<string, int> next = [];

    public string Of(string name, string otherwise)
    {
        var id = Slug(name);
        if (id.Length == 0) id = otherwise;
        if (taken.Add(id)) return id;
        for (var n = next.GetValueOrDefault(id, 2); ; n++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{n}");
            var tried = id[..Math.Min(id.Length, Longest - ending.Length)].TrimEnd('-') + ending;
            if (!taken.Add(tried)) continue;
            next[id] = n + 1;
            return tried;
        }
    }

    static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }

        return slug.ToString().Trim('-');
    }
}
