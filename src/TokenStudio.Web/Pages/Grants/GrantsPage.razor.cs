using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>Pools and rounds that a design gives grants by: their terms, and what made-up donors would make of them.</summary>
public sealed partial class GrantsPage
{
    GrantsView? _view;
    int _openChecks;
    bool _counted;

    [Inject] IDialogService Dialogs { get; set; } = null!;

    internal override string List => "grants";

    internal override bool HasChecks => false;

    internal override int OpenChecks => _openChecks;

    internal override void OfferCommands()
    {
        Offer(StudioCommands.AddPool, () => Add(GrantDocument.Pool));
        Offer(StudioCommands.AddRound, () => Add(GrantDocument.Round));
    }

    internal override void Build(ShownScenario shown)
    {
        Choose(GrantDocument.All(shown.Review.Document!));
        _view = _wanted is not null ? null : GrantsView.Of(shown, Selected, Session!.State.Review.Scenario, Drafts, _intended);
        if (_view is not null && Session!.State.Review.Valid is not null) _view = _view with { Files = $"/api/v1/scenarios/{Id}/grants/{_view.Id}?format=" };
        Try();
        if (!shown.SameResults || !_counted) (_openChecks, _counted) = (shown.Projection is { } checks ? CheckList.Of(checks).Failed.Count : 0, true);
    }

    internal override CellEntry Entry(string path, string text) => GrantEntry.Read(Session!.State.Document, path, text);

    internal override string? TextAt(string path) => GrantEntry.Show(Session!.State.Document, path)
        ?? (Selected is { } id ? new FormFields(GrantDocument.Filled(Session.State.Document, id), [], Drafts).At(path) : base.TextAt(path));

    /// <summary>Rows of a spreadsheet, over the table of projects and past its end, as one undo step.</summary>
    [JSInvokable]
    public override async Task Paste(string path, string tsv)
    {
        if (Session is not null) await Take(ProjectPaste.Read(Session.State.Document, path, tsv));
    }

    Task Add(string kind)
    {
        var (id, add) = kind == GrantDocument.Pool ? NewGrant.Pool(Session!.State.Document) : NewGrant.Programme(Session!.State.Document);
        return AddItem(id, add);
    }

    Task Copy()
    {
        var (id, add) = NewGrant.Copy(Session!.State.Document, Node);
        return AddItem(id, add);
    }

    Task Remove() => RemoveItem(Selected!, _view!.IsPool ? (Phrase)"Pool removed." : "Round removed.");

    Task<bool> AddRole() => ApplyOrSay([GrantDocument.Add(Node, "operators", NewGrant.Operator(Node))]);

    Task RemoveRole(string role) => RemoveWithin("operators", role, "Role removed.");

    Task<bool> AddProject() => ApplyOrSay([GrantDocument.Add(Node, "projects", NewGrant.Project(Node))]);

    Task<bool> AddExamples() => ApplyOrSay([NewGrant.ExampleProjects(Node)]);

    Task RemoveProject(string project) => RemoveWithin("projects", project, "Project removed.");

    Task Import(string text) => Take(ProjectPaste.Read(Session!.State.Document, GrantDocument.Path(Selected!, "projects"), text));

    Task<bool> PayIn(bool another) => ApplyOrSay(another ? PayoutChoice.Another(Node) : PayoutChoice.Own(Node));

    Task<bool> Vest(string kind) => ApplyOrSay(PayoutChoice.Vesting(Session!.State.Document, Node, kind));

    Task<IDialogReference> ShowParameters()
    {
        var (scenario, programme) = (_view!.Scenario!, _view.Programme!);
        return PoolArguments.Of(scenario, programme) is { } pool
            ? Show(Say("Pool parameters"), Say(pool.Intro), pool.Members, pool.Encoded)
            : Show(Say("Round parameters"), Say("In the order of RoundImplementation.initialize. What is made at deployment is left empty."), RoundArguments.Of(scenario, programme), null);
    }

    Task<IDialogReference> Show(string title, string intro, IReadOnlyList<RoundArgument> lines, string? encoded) =>
        Dialogs.ShowAsync<ContractDialog>(title, new DialogParameters<ContractDialog> { { d => d.Title, title }, { d => d.Intro, intro }, { d => d.Lines, lines }, { d => d.Encoded, encoded } },
            new() { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true });

    ObjectNode Node => GrantDocument.Find(Session!.State.Document, Selected!)!;

    async Task RemoveWithin(string list, string item, Phrase done)
    {
        if (await ApplyOrSay([Edit.Remove(GrantDocument.Path(Selected!, list, item))])) Toasts.Show(done, "Undo", Undo);
    }

    async Task Take(ProjectPaste pasted)
    {
        Keep(pasted.Refused);
        if (pasted.Edits.Count > 0 && !await ApplyOrSay(pasted.Edits)) return;
        Refresh();
        Toasts.Show(pasted.Problems.Count > 0
            ? (Phrase)$"{Phrase.Count(pasted.Projects, "{0} project taken", "{0} projects taken")}; {pasted.Problems[0]}"
            : Phrase.Count(pasted.Projects, "{0} project taken.", "{0} projects taken."));
    }
}
