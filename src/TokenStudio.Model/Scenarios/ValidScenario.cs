using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Economy;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Scenarios;

/// <summary>A scenario without errors, its schedules resolved to instants and clipped. Only <see cref="ScenarioRules"/> makes one.</summary>
public sealed class ValidScenario
{
    readonly SupplyPlan plan;
    SupplyHistory? further;

    internal ValidScenario(Scenario scenario, TokenAmount[] sizes)
    {
        Scenario = scenario;
        Sizes = sizes;
        var timeline = scenario.Timeline;
        MintedAt = [.. scenario.Allocations.Select(a => Math.Max(timeline.LaunchSecond, a.Vesting.Origin(timeline.Origin).Second))];
        plan = PlanOf(scenario, sizes, MintedAt);
        Supply = SupplyRun.Of(plan, timeline.EndSecond);
    }

    public Scenario Scenario { get; }

    /// <summary>Warnings of the rules, such as a schedule that is clipped; none is an error.</summary>
    public ValueList<Finding> Findings { get; internal set; } = [];

    /// <summary>Tokens of each allocation.</summary>
    public IReadOnlyList<TokenAmount> Sizes { get; }

    /// <summary>When each allocation's tokens come to be: launch, or its vesting's later start.</summary>
    public IReadOnlyList<long> MintedAt { get; }

    /// <summary>What moves the supply, to the horizon at least.</summary>
    public SupplyHistory Supply { get; }

    /// <summary>Vested in total of each allocation.</summary>
    public IReadOnlyList<CumulativeSchedule> Vested => Supply.Vested;

    /// <summary>Emitted in total of each emission, clipped where its room is full.</summary>
    public IReadOnlyList<CumulativeSchedule> Emitted => Supply.Emitted;

    /// <summary>When minting reaches the max supply and is clipped, or null.</summary>
    public long? CapReachedAt => Supply.FilledAt;

    /// <summary>The same history to an instant behind the horizon.</summary>
    public SupplyHistory SupplyUntil(long second)
    {
        if (second <= Supply.Last) return Supply;

        // Two callers at once work out the same: whichever is kept is right.
        if (further is { } known && second <= known.Last) return known;
        return further = SupplyRun.Of(plan, second);
    }

    /// <summary>Up to an instant behind the horizon so much would fall due that it is not worked out.</summary>
    public bool IsTooFar(long second) => second > Supply.Last && SupplyRun.EventsUntil(plan, second).Skip(SupplyRules.MostEvents * 10).Any();

    static SupplyPlan PlanOf(Scenario scenario, TokenAmount[] sizes, IReadOnlyList<long> mintedAt)
    {
        var (timeline, circulation) = (scenario.Timeline, scenario.Circulation);
        var places = scenario.Allocations.Select((a, i) => (a.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return new()
        {
            Timeline = timeline,
            MaxSupply = scenario.Token.MaxSupply,
            Allocations = [.. scenario.Allocations.Select((a, i) => new PlannedAllocation(sizes[i], mintedAt[i], a.Vesting is EmissionVesting ? null : a.Vesting.VestedOf(sizes[i], timeline.Origin), circulation.Counts(a.Holder, a.Id)))],
            Emissions = [.. scenario.Emissions.Select(e => new PlannedEmission(() => e.Emission.Emitted(timeline), e.Mints ? null : places[e.From], circulation.Counts(e.Holder, null)))],
            Burns = [.. scenario.Burns.Select(b => new PlannedBurn(b.Burn, b.From == TokenBurn.Circulating ? null : places[b.From]))],
            Grants = [.. scenario.Grants.Select(g => GrantPlan(g, g.MovesSupply ? places[g.From] : null, timeline))],
        };
    }

    // What pays in other tokens, or from elsewhere, pays nothing here.
    static PlannedGrant GrantPlan(GrantProgramme programme, int? from, Timeline timeline)
    {
        if (from is not { } account) return new(0, []);
        var flows = Enumerable.Range(0, programme.Rounds).SelectMany(programme.Flows).Where(f => f.PutUpAt.Second >= timeline.LaunchSecond);
        return new(account, [.. flows.SelectMany(Moves).Where(m => m.Second < UtcInstants.Far).OrderBy(m => m.Second)]);
    }

    static IEnumerable<GrantMove> Moves(GrantFlow flow, int pot)
    {
        yield return new PotFilled(flow.PutUpAt.Second, pot, flow.Needed, flow.Fees);
        foreach (var payment in flow.Payments) yield return new PotPaid(payment.At.Second, pot, payment.Amount, payment.Released?.Invoke(payment.At.Second));
        if (flow.BackAt is { } back) yield return new PotReturned(back.Second, pot);
    }
}
