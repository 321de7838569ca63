using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Granting.Lifecycles;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>Everything the Grants page shows of one programme at a revision or preview, but what takes long to reckon.</summary>
public sealed record GrantsView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Choice> All { get; init; }
    public required ObjectNode Document { get; init; }
    public required ObjectNode Node { get; init; }
    public required GrantForm Form { get; init; }
    public required GrantTexts Texts { get; init; }
    public required GrantRegistry Registry { get; init; }
    public required GrantTimeline Timeline { get; init; }
    public required IReadOnlyList<GrantRole> Roles { get; init; }
    public required IReadOnlyList<GrantProjectRow> Projects { get; init; }

    /// <summary>Findings of the design that no field of the page shows.</summary>
    public required IReadOnlyList<Finding> Others { get; init; }

    /// <summary>Null while the document cannot be read whole.</summary>
    public GrantProgramme? Programme { get; init; }
    public Scenario? Scenario { get; init; }

    /// <summary>What its contracts answer; null while it cannot be played.</summary>
    public LifecycleStage? Stage { get; init; }

    /// <summary>The design's own token.</summary>
    public required string Symbol { get; init; }

    public bool IsPool => GrantDocument.IsPool(Node);

    public string Kind => IsPool ? GrantDocument.Pool : GrantDocument.Round;

    /// <summary>Of a pool whose strategy is known; else null.</summary>
    public PoolTraits? Traits => PoolTraits.Of(Node);

    /// <summary>The word of a pool's strategy.</summary>
    public string Strategy => (Node["strategy"] as ObjectNode)?.Text("kind") ?? "";

    /// <summary>What gifts of made-up donors bring is matched.</summary>
    public bool IsMatched => !IsPool || Traits is { TakesDonations: true };

    public long ChainNumber => Programme?.Chain ?? 1;

    public Phrase Chain => GrantChains.NameOf(ChainNumber);

    /// <summary>Where its files are, up to their format; null while the design has errors.</summary>
    public string? Files { get; init; }

    /// <summary>Where its name is typed.</summary>
    public string NamePath => GrantDocument.Path(Id, "name");

    /// <summary>Pools and rounds stand in the list: each says which it is.</summary>
    public bool IsMixed => GrantDocument.All(Document).Select(GrantDocument.IsPool).Distinct().Count() > 1;

    /// <summary>"v2" for a pool, beside its name in the list of all.</summary>
    public string VersionOf(string id) => GrantDocument.Find(Document, id) is { } other && GrantDocument.IsPool(other) ? "v2" : "v1";

    /// <param name="stands">The stored scenario: while a hand drags, what is shown is a preview.</param>
    /// <param name="intended">Whether a pool is played as its code was meant.</param>
    internal static GrantsView? Of(ShownScenario shown, string? id, Scenario? stands, IReadOnlyDictionary<string, Draft> drafts, bool intended)
    {
        var (document, findings, scenario) = (shown.Review.Document!, shown.Review.Findings, shown.Review.Scenario);
        if (id is null || GrantDocument.Find(document, id) is not { } node) return null;
        var form = new GrantForm(document, id, scenario, findings, drafts);
        var programme = scenario?.Grants.FirstOrDefault(g => g.Id == id);
        var projects = GrantProjects.Rows(node, form);
        var stage = programme is null ? null : LifecycleStages.Of(scenario!, programme, intended);
        var timeline = GrantWindows.Of(document, id, programme, stands?.Grants.FirstOrDefault(g => g.Id == id), findings, drafts);
        var (texts, registry) = (new GrantTexts(document, id, findings, drafts), GrantRegistry.Of(node, form, programme));
        ParameterField[] fields = [.. form.Fields, .. texts.Fields, .. registry.Fields, .. projects.SelectMany(p => p.Refused), .. GrantDocument.Items(node, "operators").SelectMany(o => form.OperatorFields(o.Id!))];
        return new()
        {
            Id = id,
            Name = node.Text("name") ?? id,
            All = [.. GrantDocument.All(document).Select(g => new Choice(g.Id!, Phrase.Verbatim(g.Text("name") ?? g.Id!)))],
            Document = document,
            Node = node,
            Form = form,
            Texts = texts,
            Registry = registry,
            Timeline = stage is PoolStage && timeline.Finding is not null ? timeline with { Refused = stage.Play([]).Refused } : timeline,
            Stage = stage,
            Roles = GrantRoles.Of(node, findings, drafts),
            Projects = projects,
            Others = [.. findings.Where(f => f.Code != "window-order" && !fields.Shows(f) && timeline.Windows.All(w => !f.Message.Equals(w.Finding?.Message)))],
            Programme = programme,
            Scenario = scenario,
            Symbol = (document["token"] as ObjectNode)?.Text("symbol") ?? "",
        };
    }
}
