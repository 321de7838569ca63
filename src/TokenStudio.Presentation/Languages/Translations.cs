using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TokenStudio.Presentation.Languages;

/// <summary>Gives every phrase its wording in the reader's language. Pages set the reader's culture; files, the API and the command line leave the invariant one and stay English.</summary>
public sealed class Translations : ITranslations
{
    /// <summary>A language of tests: English in accented letters, which shows words that came past the resource files.</summary>
    public const string Pseudo = "qps-ploc";

    const string Plain = "aceinosuyzACEINOSUYZ";
    const string Accented = "áçéíñöšúýžÁÇÉÍÑÖŠÚÝŽ";

    static readonly ConditionalWeakTable<SynchronizationContext, CultureInfo> Readers = [];

    public CultureInfo Culture => Language.Of(Reader).Culture;

    // Whoever is drawn for is the reader, whosever edit or run it is that set the drawing going.
    static CultureInfo Reader => SynchronizationContext.Current is { } here && Readers.TryGetValue(here, out var own) ? own : CultureInfo.CurrentUICulture;

    public string Of(string wording) => Pseudo.Equals(Reader.Name, StringComparison.OrdinalIgnoreCase) ? Accent(wording) : Language.Of(Reader).Wordings.GetValueOrDefault(wording, wording);

    public bool IsOne(long number) => number == 1 || (number == 0 && Language.Of(Reader).NoneIsOne);

    /// <summary>All that runs in this context from here on speaks the language of now: what another person or a thread of the server calls into it would bring theirs along.</summary>
    public static void Keep(SynchronizationContext reader) => Readers.AddOrUpdate(reader, CultureInfo.CurrentUICulture);

    /// <summary>From here on phrases speak the reader's language.</summary>
    public static void Use() => Phrase.Translations ??= new Translations();

    // Letters between braces are formats.
    static string Accent(string wording)
    {
        var (text, inside) = (new StringBuilder(wording.Length), false);
        foreach (var letter in wording)
        {
            inside = letter == '{' || (inside && letter != '}');
            var at = inside ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            text.Append(at < 0 ? letter : Accented[at]);
        }

        return text.ToString();
    }
}
