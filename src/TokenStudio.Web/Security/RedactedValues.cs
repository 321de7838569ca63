using System.Collections;

namespace TokenStudio.Web.Security;

/// <summary>The named values of a log entry or a scope, without tokens.</summary>
sealed class RedactedValues(IReadOnlyList<KeyValuePair<string, object?>> values, string text) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => values.Count;

    public KeyValuePair<string, object?> this[int index] => values[index];

    /// <summary>Null where there is nothing to name.</summary>
    public static RedactedValues? Of(object? state) => state is IEnumerable<KeyValuePair<string, object?>> named
        ? new([.. named.Select(v => new KeyValuePair<string, object?>(v.Key, Clean(v.Value)))], SharedAddresses.Redact(state.ToString() ?? ""))
        : null;

    // Numbers and the like hold no token; anything that may become text is read as such.
    public static object? Clean(object? value) => value switch
    {
        null or bool or byte or short or int or long or double or decimal or Guid or DateTime or DateTimeOffset or TimeSpan or Enum => value,
        _ => SharedAddresses.Redact(value.ToString() ?? ""),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => text;
}
