using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Granting.Pools;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>What only pools of Allo v2 have: the tab they stand in, their strategy, tokens, milestones, and how their lifecycle is played.</summary>
public sealed partial class GrantsPage
{
    // The tab that was asked for and has no programme yet; else the shown programme says it.
    string? _wanted;
    Phrase? _noToken;
    bool _intended;

    // How often strategies were asked to be compared: each time the panel opens and is gone to.
    int _compared;

    // What the panels of results try with a crowd; null while the design cannot be read whole.
    PoolTestInput? PoolToTry => _view is { Programme: { } programme, Scenario: { } scenario } && PoolTestInput.Of(scenario, programme) is { } input ? input with { IsAsIntended = _intended } : null;

    void Choose(IReadOnlyList<ObjectNode> all)
    {
        if (_wanted is { } kind && (all.Count == 0 || all.Any(g => KindOf(g) == kind))) _wanted = null;
        Keep(all.Select(g => g.Id!));
    }

    void ShowKind(string kind)
    {
        var first = GrantDocument.All(Session!.State.Document).FirstOrDefault(g => KindOf(g) == kind);
        _wanted = first is null ? kind : null;
        if (first is null) Refresh();
        else if (_view?.Kind != kind) Open(first.Id!);
    }

    async Task ChooseStrategy(string word)
    {
        var entry = PoolChoices.Change(Session!.State.Document, Node, word);
        if (entry.Refusal is { } refusal) Toasts.Show(refusal.Message);
        else await ApplyOrSay(entry.Edits);
    }

    async Task AddToken(string text)
    {
        var entry = PoolTokens.Add(Node, _view!.ChainNumber, text);
        _noToken = entry.Refusal?.Message;
        if (entry.Edits.Count > 0) await ApplyOrSay(entry.Edits);
    }

    Task<bool> RemoveToken(string address) => ApplyOrSay(PoolTokens.Remove(Node, address));

    Task<bool> AddMilestone() => ApplyOrSay(NewGrant.Milestone(Node));

    Task<bool> AddSegment() => ApplyOrSay([NewGrant.Segment(Session!.State.Document, Node)]);

    Task RemoveMilestone(string milestone) => RemoveWithin("milestones", milestone, "Milestone removed.");

    Task<bool> AddPrize() => ApplyOrSay([PrizeList.Add(Node)]);

    Task<bool> RemovePrize(int place) => ApplyOrSay([PrizeList.Remove(Node, place)]);

    void Intend(bool intended)
    {
        _intended = intended;
        Refresh();
    }

    static string KindOf(ObjectNode programme) => GrantDocument.IsPool(programme) ? GrantDocument.Pool : GrantDocument.Round;
}
