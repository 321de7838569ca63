using Microsoft.JSInterop;
using TokenStudio.Model.Documents;

namespace TokenStudio.Web.Pages.Design;

/// <summary>A section with a list whose chosen item is edited under it; on a phone in a sheet.</summary>
public abstract class ListPage : DesignPage
{
    /// <summary>The list's member of the document.</summary>
    internal abstract string List { get; }

    /// <summary>Id of the chosen item.</summary>
    internal string? Selected { get; private set; }

    /// <summary>Whether the sheet is up.</summary>
    internal bool Sheet { get; private set; }

    /// <summary>Keeps the choice while it is there, else takes the first.</summary>
    internal void Keep(IEnumerable<string> ids)
    {
        if (!ids.Contains(Selected)) Selected = ids.FirstOrDefault();
    }

    internal override bool Focused(string path)
    {
        if (IdIn(path) is not { } id || id == Selected) return false;
        Selected = id;
        return true;
    }

    internal override bool Reveal(string path)
    {
        if (IdIn(path) is not { } id) return false;
        (Selected, Sheet) = (id, true);
        return true;
    }

    internal void Open(string id)
    {
        (Selected, Sheet) = (id, true);
        Refresh();
    }

    internal void Close() => Sheet = false;

    /// <summary>Adds an item and opens it.</summary>
    internal Task AddItem(string id, Edit add)
    {
        (Selected, Sheet) = (id, true);
        return ApplyOrSay([add]);
    }

    /// <param name="done">"Bucket removed."</param>
    internal async Task RemoveItem(string id, Phrase done)
    {
        Sheet = false;
        if (await ApplyOrSay([Edit.Remove($"/{List}/{id}")])) Toasts.Show(done, "Undo", Undo);
    }

    [JSInvokable]
    public override async Task Move(string id, string? before, bool byKeys)
    {
        if (!await ApplyOrSay([Edit.Move($"/{List}/{id}", before)]) || !byKeys || Session!.State.Document[List] is not ListNode list) return;
        // Who moves by keys may not see where it went.
        Toasts.Show($"{(list.Items[list.IndexOf(id)] as ObjectNode)?.Text("name") ?? id} is {list.IndexOf(id) + 1} of {list.Items.Count}.");
    }

    string? IdIn(string path) => DocumentPath.Split(path) is [var list, var id, ..] && list == List ? id : null;
}
