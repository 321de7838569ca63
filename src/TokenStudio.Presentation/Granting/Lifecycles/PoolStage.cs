using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>A pool of Allo v2.</summary>
/// <param name="asIntended">Whether strategies do what was meant where the deployed code does something else.</param>
public sealed class PoolStage(Scenario scenario, GrantProgramme programme, AlloV2Protocol pool, bool asIntended) : LifecycleStage<AlloWorld>
{
    readonly PoolPlot plot = new(scenario, programme, pool);
    IReadOnlyList<PoolAction>? offered;

    public override IReadOnlyList<LifecycleMoment> Moments => PoolCourse.Moments(plot);

    public override IReadOnlyList<(string Id, Phrase Label)> Roles => PoolCast.Roles;

    public override IReadOnlyList<LifecycleAction> Actions => [.. Offered.Select(a => new LifecycleAction(a.Function, a.Label, a.Role, PoolActions.NameOf(a, plot.Kind)))];

    public override IReadOnlyList<LifecycleStep> Usual => PoolCourse.Usual(plot, Offered);

    IReadOnlyList<PoolAction> Offered => offered ??= PoolActions.Of(plot.Kind);

    /// <summary>What of the strategy surprises in this pool; all that may while it cannot be made.</summary>
    public IReadOnlyList<Quirk> Quirks => Create(long.MaxValue) is { Error: null, World: var world } ? AlloLints.Of(world.StrategyOf(1)!) : [.. plot.Kind.Quirks.Where(q => q.When is null)];

    private protected override LifecycleTurn<AlloWorld>? Create(long first)
    {
        var cast = plot.Cast;
        var setup = new AlloSetup
        {
            Allo = new(AlloWorld.AlloAddress) { Owner = cast[LifecycleCast.Admin], Registry = AlloWorld.RegistryAddress, Treasury = AlloWorld.TreasuryAddress, PercentFee = pool.PercentFee },
            Profiles = cast.Profiles,
            Outside = PoolOutside.Of(plot),
            Pool = new(plot.Kind, plot.Parameters, cast[LifecycleCast.Admin], cast.Profiles[0].Id, cast.Token, plot.Amount, cast.Managers, null),
            IsAsIntended = asIntended,
        };
        return Turn(setup.Create(Math.Min(PoolCourse.Made(plot), first)));
    }

    private protected override LifecycleTurn<AlloWorld> Call(AlloWorld world, LifecycleStep step, JsonElement arguments)
    {
        var scene = SceneOf(world, step);
        var action = ActionOf(step);
        var sender = step.Role != PoolCast.Recipient ? plot.Cast[step.Role] : plot.Cast.GranteeOf(action.Id == "registerRecipient" ? scene.Next : scene.One);
        return Turn(AlloPlay.Try(world, new(new(sender, step.At, scene.ValueOf(action.Id)), action.Function, arguments, 1)));
    }

    private protected override object ArgumentsOf(AlloWorld world, LifecycleStep step) => PoolValues.For(Offered.FirstOrDefault(a => a.Function == step.Action) ?? Offered[0], SceneOf(world, step));

    private protected override Wallets WalletsOf(AlloWorld world) => world.Wallets;

    private protected override Phrase Flow(MoneyFlow flow)
    {
        var (from, to) = (plot.Cast.NameOf(flow.From), plot.Cast.NameOf(flow.To));
        if (flow.Token == plot.Cast.Token) return $"{from} to {to}: {GrantAmounts.Exact(flow.Amount, plot.Cast.Decimals)} {plot.Symbol}";
        return flow.Token == AlloWorld.Native ? (Phrase)$"{from} to {to}: {GrantAmounts.Exact(flow.Amount, 18)} of the native token" : (Phrase)$"{from} to {to}: {GrantAmounts.Exact(flow.Amount, 0)} base units of {plot.Cast.NameOf(flow.Token)}";
    }

    private protected override IReadOnlyList<(Phrase, Phrase)> StateOf(AlloWorld world, long at) => PoolState.Of(new(plot, world, at, LifecycleCast.Stranger));

    private protected override Phrase CheckOf(LifecycleTurn<AlloWorld> refused, LifecycleAction? action) =>
        PoolChecks.Of(refused.Error!, refused.About, Offered.FirstOrDefault(a => a.Function == action?.Id), plot.Cast);

    PoolScene SceneOf(AlloWorld world, LifecycleStep step) => new(plot, world, step.At, step.Role);

    static LifecycleTurn<AlloWorld> Turn(AlloResult result) => new(result.World, result.Error, result.Detail);
}
