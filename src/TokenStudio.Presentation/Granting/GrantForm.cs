using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Every value of a programme in the order of the page, with what follows from it.</summary>
public sealed class GrantForm
{
    static readonly string[] Parts = ["", "token", "payouts", "matching", "donors", "strategy", "lockup"];

    readonly FormFields form;
    readonly GrantFields fields;
    readonly bool isPool;

    /// <param name="scenario">Null while the document cannot be read whole: then nothing follows.</param>
    public GrantForm(ObjectNode document, string id, Scenario? scenario, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var programme = scenario?.Grants.FirstOrDefault(g => g.Id == id);
        form = new(GrantDocument.Filled(document, id, programme), findings, drafts);
        var node = GrantDocument.Find(document, id);
        var token = node?["token"] as ObjectNode;
        var all = Parts.SelectMany(part => form.Of(part.Length == 0 ? GrantDocument.Path(id) : GrantDocument.Path(id, part)));
        fields = new(id, all, Phrase.Verbatim((token ?? document["token"] as ObjectNode)?.Text("symbol") ?? ""), programme is null ? null : new(scenario!, programme));
        if (node is null) return;
        isPool = GrantDocument.IsPool(node);
        Sections = isPool ? PoolSections.Of(fields, PoolTraits.Of(node)) : RoundSections.Of(fields);
        Segments = PoolTraits.Of(node) is { LocksBySegments: true } ? SegmentForm.Of(fields, programme) : null;
        Milestones = PoolTraits.Of(node) is { PaysByMilestones: true } ? [.. GrantDocument.Items(node, "milestones").Select(m => new PoolMilestoneRow(m.Id!, m.Text("title") ?? m.Id!, form.Of(GrantDocument.Path(id, "milestones", m.Id!), "id")))] : [];
        Prizes = PoolTraits.Of(node) is { HasPrizes: true } ? PrizeList.Of(node, drafts, findings) : null;
    }

    public IReadOnlyList<GrantSection> Sections { get; } = [];

    /// <summary>Symbol, decimals and contract of another token; none where the programme pays in the design's own.</summary>
    public IReadOnlyList<GrantRow> Token => [.. fields.Row("", "", "token", "symbol"), .. fields.Row("", "", "token", "decimals"), .. fields.Wide("token", "address")];

    /// <summary>The parts each grant of a pool is paid in.</summary>
    public IReadOnlyList<PoolMilestoneRow> Milestones { get; } = [];

    /// <summary>What part of the pool each rank gets; null where the strategy has no ranks.</summary>
    public PrizeList? Prizes { get; }

    /// <summary>How each grant of a pool streams, where recipients say it by segments.</summary>
    public SegmentForm? Segments { get; }

    /// <summary>The schedule that payouts are released by; empty for at once.</summary>
    public IReadOnlyList<ParameterField> Vesting => form.Of(GrantDocument.Path(fields.Id, "payouts", "vesting"), "start", "kind");

    public IReadOnlyList<ParameterField> OperatorFields(string role) =>
        [.. form.Of(GrantDocument.Path(fields.Id, "operators", role), "id").Select(f => isPool && f is ChoiceField choice ? choice with { Options = [.. choice.Options.Select(o => o.Value == "operator" ? new Choice(o.Value, GrantRoles.Manager) : o)] } : f)];

    public IReadOnlyList<ParameterField> ProjectFields(string project) => form.Of(GrantDocument.Path(fields.Id, "projects", project), "id");

    /// <summary>The contract its projects are numbered by.</summary>
    public IReadOnlyList<ParameterField> Registry => fields.Field("registry") is { } registry ? [registry] : [];

    /// <summary>All fields of the form, to know what findings are shown by one.</summary>
    public IEnumerable<ParameterField> Fields => fields.All.Concat(Vesting).Concat(Milestones.SelectMany(m => m.Fields)).Concat(Prizes?.Fields ?? []);
}

/// <summary>A milestone as a line: its title, share and time.</summary>
public sealed record PoolMilestoneRow(string Id, string Label, IReadOnlyList<ParameterField> Fields);
