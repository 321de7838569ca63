using System.Collections.Immutable;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Sessions;

/// <summary>For each author, the changes undo and redo would take back next. Immutable, so that it can be read while an edit is under way.</summary>
sealed record UndoHistory(ImmutableDictionary<string, UndoStacks> Authors)
{
    static readonly UndoHistory Empty = new(ImmutableDictionary<string, UndoStacks>.Empty);

    /// <summary>From stored changes, oldest first.</summary>
    public static UndoHistory Of(IEnumerable<StoredEdit> edits) => edits.Aggregate(Empty, (so, edit) => so.After(edit));

    public UndoStacks Of(string author) => Authors.GetValueOrDefault(author, UndoStacks.Empty);

    public UndoHistory After(StoredEdit edit) => With(edit.Author, Of(edit.Author).After(edit));

    public UndoHistory With(string author, UndoStacks stacks) => new(Authors.SetItem(author, stacks));
}

/// <summary>Last is next. An undo waits to be redone, and a redo to be undone, as a change like any other.</summary>
sealed record UndoStacks(ImmutableList<StoredEdit> Undo, ImmutableList<StoredEdit> Redo)
{
    public static UndoStacks Empty { get; } = new([], []);

    public UndoStacks After(StoredEdit edit) => edit switch
    {
        { Undoes: { } undone } => new(Without(Undo, undone), Push(Redo, edit)),
        { Redoes: { } redone } => new(Push(Undo, edit), Without(Redo, redone)),
        _ => new(Push(Undo, edit), []),
    };

    public UndoStacks Skipping(StoredEdit edit) => new(Without(Undo, edit.Revision), Without(Redo, edit.Revision));

    static ImmutableList<StoredEdit> Push(ImmutableList<StoredEdit> stack, StoredEdit edit) =>
        (stack.Count < ScenarioStore.HistoryLength ? stack : stack.RemoveAt(0)).Add(edit);

    static ImmutableList<StoredEdit> Without(ImmutableList<StoredEdit> stack, long revision) => stack.RemoveAll(e => e.Revision == revision);
}
