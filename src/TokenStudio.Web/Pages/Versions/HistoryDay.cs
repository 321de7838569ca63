using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;
using TokenStudio.Storage.Versions;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Versions;

/// <summary>What happened in a day, newest first.</summary>
public sealed record HistoryDay(string Date, IReadOnlyList<HistoryLine> Lines)
{
    internal static IReadOnlyList<HistoryDay> Of(IEnumerable<HistoryLine> lines) =>
        [.. lines.GroupBy(l => DateOnly.FromDateTime(l.At.UtcDateTime)).Select(day => new HistoryDay(Format.Date(day.Key), [.. day]))];
}

/// <summary>One change in words.</summary>
/// <param name="Title">"Undo of v12"; empty where the changes say it.</param>
/// <param name="Changes">The first few.</param>
/// <param name="More">So many further ones.</param>
public sealed record HistoryLine(long Revision, DateTimeOffset At, Phrase Who, string Icon, Phrase Title, IReadOnlyList<ChangeRow> Changes, int More)
{
    const int Most = 3;

    internal static HistoryLine Of(HistoryEntry entry, string own)
    {
        var (edit, restores) = (entry.Change.Edit, entry.Change.Restores);
        var changes = ChangeList.Between(entry.Before, entry.After);
        var (icon, title) = (edit, restores) switch
        {
            (_, { } back) => ("clock", (Phrase)$"Restored v{back}"),
            ({ Undoes: { } undone }, _) => ("undo", (Phrase)$"Undo of v{undone}"),
            ({ Redoes: not null }, _) => ("redo", (Phrase)"Redo"),
            _ when edit.Edits.Any(e => e.Path.Length == 0) => ("file", (Phrase)"The whole design replaced"),
            _ => ("sliders", (Phrase)""),
        };
        return new(entry.Revision, entry.Change.At, VersionWords.Who(edit.Author, own), icon, title, [.. changes.Take(Most)], Math.Max(0, changes.Count - Most));
    }
}
