using System.Globalization;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>What a person typed, chose or dragged in a field of a programme, as edits; or why it is refused.</summary>
public static class GrantEntry
{
    /// <param name="path">A window's path takes dates as people write them; with <see cref="GrantWindows.Seconds"/> at its end, Unix seconds.</param>
    public static CellEntry Read(ObjectNode document, string path, string text)
    {
        if (WindowOf(path) is not { } window) return FieldEntry.Read(document, path, text);
        var dragged = window != path;
        var instant = dragged ? Second(text) : WindowText.Read(text);
        if (text.Trim().Length == 0 && IsOwn(window)) return FieldEntry.Read(document, window, "");   // left out: the pool's own times say it
        return instant is { } at
            ? new([FieldPlace.Change(document, window, Node.Of(UtcInstants.ToText(at)))], null)
            : new([], new CellFinding("A time in UTC such as 2027-04-05 12:00, or Unix seconds.", []));
    }

    /// <summary>How a field shows what stands, or null where it is no window.</summary>
    public static string? Show(ObjectNode document, string path)
    {
        if (WindowOf(path) is not { } window || DocumentPath.Split(window) is not ["grants", var id, .., var member] || GrantDocument.Find(document, id) is not { } programme) return null;
        if ((IsOwn(window) ? programme["strategy"] as ObjectNode : programme)?.Text(member) is not { } raw || WindowText.Read(raw) is not { } instant) return null;
        return window == path ? WindowText.Show(instant) : instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    // The window itself, or null where the path leads elsewhere.
    static string? WindowOf(string path)
    {
        var plain = path.EndsWith(GrantWindows.Seconds, StringComparison.Ordinal) ? path[..^GrantWindows.Seconds.Length] : path;
        return IsOwn(plain) || DocumentPath.Split(plain) is ["grants", _, var member] && GrantWindows.All.Any(m => m.Member == member) ? plain : null;
    }

    // A time that the strategy holds beside those of its pool.
    static bool IsOwn(string path) => DocumentPath.Split(path) is ["grants", _, "strategy", var member] && GrantWindows.OfStrategies.Any(m => m.Member == member);

    static Instant? Second(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second <= UtcInstants.Far ? Instant.FromUnixTimeSeconds(second) : null;
}
