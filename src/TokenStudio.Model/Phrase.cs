using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenStudio.Model;

/// <summary>A word or sentence for people: its English wording, with places for the values in it. It becomes a string where it is read, in the reader's language.</summary>
/// <remarks>
/// A literal or an interpolated string given where a Phrase is expected is one. What a person wrote (names, notes) belongs into the places
/// of an interpolated string, or into <see cref="Verbatim"/>. Two phrases are equal when wording and values are.
/// </remarks>
[InterpolatedStringHandler]
[JsonConverter(typeof(PhraseConverter))]
public sealed class Phrase : IEquatable<Phrase>
{
    static readonly object[] None = [];

    // While it is written; afterwards the wording says it.
    readonly StringBuilder? _open;
    string? _wording;
    readonly List<object?>? _values;
    readonly bool _verbatim;

    // Where a number chooses between two wordings.
    readonly (long Number, string One, string Many)? _counted;

    /// <summary>What the compiler calls for an interpolated string.</summary>
    public Phrase(int literalLength, int formattedCount)
    {
        _open = new(literalLength + 4 * formattedCount);
        _values = new(formattedCount);
    }

    Phrase(string wording, bool verbatim) => (_wording, _verbatim) = (wording, verbatim);

    Phrase(long number, string one, string many) => (_counted, _wording, _values) = ((number, one, many), number == 1 ? one : many, [number]);

    /// <summary>Where wordings of other languages come from; absent, everything is English and the same everywhere. Set once, at start.</summary>
    public static ITranslations? Translations { get; set; }

    /// <summary>The culture texts and figures are shown in: that of the reader where translations know it, else the invariant one.</summary>
    public static CultureInfo Culture => Translations?.Culture ?? CultureInfo.InvariantCulture;

    /// <summary>The English wording: values as {0}, {1:N0}; braces of a wording without values stand for themselves.</summary>
    public string Wording => _wording ??= _open!.ToString();

    /// <summary>Says nothing, in every language.</summary>
    public bool IsEmpty => Wording.Length == 0;

    /// <summary>The values of the places, in their order.</summary>
    public IReadOnlyList<object?> Values => _values ?? (IReadOnlyList<object?>)None;

    public static implicit operator Phrase(string wording) => new(wording, verbatim: false);

    [return: NotNullIfNotNull(nameof(phrase))]
    public static implicit operator string?(Phrase? phrase) => phrase?.ToString();

    /// <summary>What someone wrote, the same in every language.</summary>
    public static Phrase Verbatim(string written) => new(written, verbatim: true);

    /// <summary>A wording that is no literal of the sources but stands there all the same, such as the summary of a kind; <see cref="ITranslations"/> may know it.</summary>
    public static Phrase Of(string wording) => new(wording, verbatim: false);

    /// <summary>A number of things: <paramref name="one"/> for one, else <paramref name="many"/>, each a whole phrase with the number at {0}, such as "{0:N0} buckets". Languages with other rules for the plural choose by the number themselves.</summary>
    public static Phrase Count(long number, Phrase one, Phrase many) => new(number, one.Wording, many.Wording);

    public void AppendLiteral(string literal) => _open!.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value, string? format = null)
    {
        _open!.Append('{').Append(_values!.Count.ToString(CultureInfo.InvariantCulture));
        if (format is not null) _open.Append(':').Append(format);
        _open.Append('}');
        _values.Add(value);
    }

    /// <summary>In the reader's language.</summary>
    public override string ToString()
    {
        if (_verbatim) return _wording!;
        var wording = Translations is not { } translations ? Wording
            : _counted is { } count ? translations.Of(translations.IsOne(count.Number) ? count.One : count.Many)
            : translations.Of(Wording);
        return _values is null ? wording : string.Format(Culture, wording, [.. _values]);
    }

    public bool Equals(Phrase? other) => ReferenceEquals(this, other) || other is not null && _verbatim == other._verbatim && Wording == other.Wording && Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => Wording.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Scripts are given the words in the reader's language.</summary>
public sealed class PhraseConverter : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Phrase.Verbatim(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Wordings of other languages. The reader's language is that of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
public interface ITranslations
{
    /// <summary>The culture of the reader's language, or the invariant one where the language is not known.</summary>
    CultureInfo Culture { get; }

    /// <summary>The wording in the reader's language; the English one where none is known.</summary>
    string Of(string wording);

    /// <summary>Whether the reader's language says this number of things as it says one.</summary>
    bool IsOne(long number);
}
