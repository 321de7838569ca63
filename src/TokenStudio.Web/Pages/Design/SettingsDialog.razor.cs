using Microsoft.AspNetCore.Components;
using MudBlazor;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>Name, token, timeline and launch price: saved together as one edit.</summary>
public sealed partial class SettingsDialog
{
    IReadOnlyList<SettingsField> _fields = [];

    [CascadingParameter] IMudDialogInstance Dialog { get; set; } = null!;
    [Parameter] public ScenarioSession? Session { get; set; }
    [Parameter] public string Author { get; set; } = "";

    protected override void OnInitialized() => _fields = SettingsField.Of(Session!.State.Document);

    void Cancel() => Dialog.Cancel();

    async Task Save()
    {
        foreach (var field in _fields) field.Problem = null;
        var edits = _fields.SelectMany(f => f.Edits(Session!.State.Document)).ToValueList();
        if (_fields.Any(f => f.Problem is not null)) return;
        if (edits.Count == 0 || await Session!.Apply(Author, edits) is not Refused { Finding: var finding })
        {
            Dialog.Close();
            return;
        }

        var at = _fields.FirstOrDefault(f => DocumentPath.Within(finding.Path, f.Path)) ?? _fields[0];
        at.Problem = finding.Message;
    }
}
