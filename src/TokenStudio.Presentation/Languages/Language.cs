using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Json;

namespace TokenStudio.Presentation.Languages;

/// <summary>A language of the studio: its wordings, and how it writes numbers and dates.</summary>
/// <remarks>Wordings lie in Areas/*.LANGUAGE.resx, each under its English wording as name; a test names what is missing.</remarks>
public sealed class Language
{
    const string NarrowSpace = "\u202f";
    const string HardSpace = "\u00a0";
    static readonly string[] Areas = ["Model", "Presentation", "Web", "Glossary"];

    // Names of resources differ in more than case: a second one that does not has this behind it.
    const char Twin = '~';

    readonly Lazy<FrozenDictionary<string, string>> _wordings;

    Language(string code, string name, CultureInfo culture)
    {
        (Code, Name, Culture) = (code, name, culture);
        _wordings = new(Read);
    }

    // Invariant figures, so that English pages and the files agree to the letter.
    public static Language English { get; } = new("en", "English", CultureInfo.InvariantCulture);

    public static Language German { get; } = new("de", "Deutsch", CultureInfo.GetCultureInfo("de-DE"))
    {
        Suffixes = ["k", "M", "Mrd", "Bio"], Percent = $"{HardSpace}%", Dollars = ("", $"{HardSpace}$"), DatePattern = "d. MMM yyyy", LongDatePattern = "d. MMMM yyyy",
        Scales = new Dictionary<string, string> { ["tsd"] = "k", ["mio"] = "m", ["mrd"] = "b", ["bio"] = "t" },
        Spans = new Dictionary<string, string>
        {
            ["mon"] = "mo", ["monat"] = "mo", ["monate"] = "mo", ["monaten"] = "mo", ["jahr"] = "y", ["jahre"] = "y", ["jahren"] = "y", ["j"] = "y", ["tag"] = "d", ["tage"] = "d", ["tagen"] = "d", ["t"] = "d",
            ["woche"] = "w", ["wochen"] = "w", ["stunde"] = "h", ["stunden"] = "h", ["std"] = "h", ["minuten"] = "min", ["sekunden"] = "s",
        },
    };

    public static Language French { get; } = new("fr", "Français", CultureInfo.GetCultureInfo("fr-FR"))
    {
        Suffixes = ["k", "M", "Md", "T"], Percent = $"{NarrowSpace}%", Dollars = ("", $"{NarrowSpace}$"), NoneIsOne = true,
        Scales = new Dictionary<string, string> { ["mio"] = "m", ["md"] = "b", ["mds"] = "b", ["mrd"] = "b" },
        Spans = new Dictionary<string, string>
        {
            ["mois"] = "mo", ["an"] = "y", ["ans"] = "y", ["a"] = "y", ["jour"] = "d", ["jours"] = "d", ["j"] = "d", ["semaine"] = "w", ["semaines"] = "w", ["sem"] = "w", ["heure"] = "h", ["heures"] = "h", ["secondes"] = "s",
        },
    };

    /// <summary>What a person can choose.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, German, French];

    /// <summary>The reader's.</summary>
    public static Language Current => Of(Phrase.Culture);

    /// <summary>As in lang="de".</summary>
    public string Code { get; }

    /// <summary>In the language itself: "Deutsch".</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    /// <summary>Signs of thousands, millions, 10^9 and 10^12: the language's own where a letter would mislead (a German Billion is 10^12), short enough for an axis.</summary>
    public IReadOnlyList<string> Suffixes { get; private init; } = ["k", "M", "B", "T"];

    /// <summary>Words people type behind a number for its size, each as English fields take it: "mrd" for "b". Beside these k, m, bn and t are understood.</summary>
    public IReadOnlyDictionary<string, string> Scales { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The same behind a time: "jahre" for "y".</summary>
    public IReadOnlyDictionary<string, string> Spans { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What follows the number of a percentage.</summary>
    public string Percent { get; private init; } = "%";

    /// <summary>Around an amount in US dollars.</summary>
    public (string Before, string After) Dollars { get; private init; } = ("$", "");

    public string DatePattern { get; private init; } = "d MMM yyyy";

    public string LongDatePattern { get; private init; } = "d MMMM yyyy";

    /// <summary>Says no things as it says one.</summary>
    public bool NoneIsOne { get; private init; }

    /// <summary>How scripts write numbers, as JSON; null where they need not be told.</summary>
    public string? ForScripts => this == English ? null : JsonSerializer.Serialize(new
    {
        @decimal = Culture.NumberFormat.NumberDecimalSeparator, group = Culture.NumberFormat.NumberGroupSeparator, percent = Percent, before = Dollars.Before, after = Dollars.After, suffixes = Suffixes,
    });

    /// <summary>Every wording it has, by the English one.</summary>
    public IReadOnlyDictionary<string, string> Wordings => _wordings.Value;

    /// <summary>Runs what makes a file in this language, whatever the caller's is; nothing else of the process notices.</summary>
    public T Said<T>(Func<T> make)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Culture;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The language of a culture; English where it is none of ours.</summary>
    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "de" => German,
        "fr" => French,
        _ => English,
    };

    FrozenDictionary<string, string> Read()
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in Areas)
        {
            var manager = new ResourceManager($"TokenStudio.Presentation.Languages.Areas.{area}", Assembly.GetExecutingAssembly());
            if (this == English || manager.GetResourceSet(CultureInfo.GetCultureInfo(Code), createIfNotExists: true, tryParents: false) is not { } set) continue;
            foreach (DictionaryEntry entry in set) own[((string)entry.Key).TrimEnd(Twin)] = (string)entry.Value!;
        }

        return own.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
