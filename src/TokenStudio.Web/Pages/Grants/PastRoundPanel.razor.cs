using Microsoft.AspNetCore.Components;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>The votes that a round is reckoned from: loaded, renamed, left for made-up donors, removed.</summary>
public sealed partial class PastRoundPanel
{
    const int MostNames = 5;
    const int MostDecimals = 18;

    bool _loading;
    bool _renaming;

    [Parameter, EditorRequired] public GrantsPage Page { get; set; } = null!;
    [Parameter, EditorRequired] public GrantsView View { get; set; } = null!;

    /// <summary>The fields of made-up donors; none while votes stand in for them.</summary>
    [Parameter, EditorRequired] public GrantSection Section { get; set; } = null!;

    /// <summary>Null while there is none.</summary>
    [Parameter] public GrantTrial? Trial { get; set; }

    string? Named => View.Node.Text("votes");

    ObjectNode Document => Page.Session!.State.Document;

    IReadOnlyList<DataSet> Others => [.. DataSetEdits.Named(Document).Where(set => set.Kind == DataSet.Votes && set.Id != Named)];

    DataSet? Set => Named is { } id ? DataSetEdits.Named(Document).FirstOrDefault(set => set.Id == id) : null;

    int Decimals => Math.Min(MostDecimals, View.Programme?.Token?.Decimals ?? View.Scenario?.Token.Decimals ?? MostDecimals);

    bool IsHere(DataSet set) => Page.Session!.HasData(set.Sha256);

    // A file that was missing changes nothing of the document, and yet what is reckoned from it.
    void Taken()
    {
        _loading = false;
        Page.Refresh();
    }

    Task<bool> Use(DataSet set)
    {
        _loading = false;
        return Page.ApplyOrSay([DataSetEdits.Use(View.Id, set.Id)]);
    }

    async Task Leave()
    {
        _loading = _renaming = false;
        await Page.ApplyOrSay([DataSetEdits.Leave(View.Id)]);
    }

    async Task Remove(DataSet set)
    {
        _loading = _renaming = false;
        if (await Page.ApplyOrSay(DataSetEdits.Remove(Document, set.Id))) Page.Toasts.Show("Votes removed.", "Undo", Page.Undo);
    }

    async Task Rename(DataSet set, string name)
    {
        if (await Page.ApplyOrSay([DataSetEdits.Rename(set.Id, name.Trim())])) _renaming = false;
    }

    Task<bool> AddProjects(GrantTrial trial) => Page.ApplyOrSay([PastApplications.Add(View.Node, trial.Unknown)]);
}
