using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>A round of Allo v1.</summary>
public sealed class RoundStage(Scenario scenario, GrantProgramme programme, AlloV1Protocol round) : LifecycleStage<RoundWorld>
{
    const int MostProjects = 3;

    readonly RoundCast cast = new(programme, scenario.Token.Decimals);
    readonly RoundTimes times = round.Times;
    readonly string symbol = programme.Token?.Symbol ?? scenario.Token.Symbol;

    public override IReadOnlyList<LifecycleMoment> Moments =>
    [
        new(times.ApplicationsStart - Day, "A day before applications"),
        new(times.ApplicationsStart, "Applications start"),
        new(times.ApplicationsEnd, "Applications end"),
        new(times.ApplicationsEnd + 1, "A second after applications"),
        new(times.RoundStart, "Round starts"),
        new(times.RoundEnd, "Round ends"),
        new(times.RoundEnd + 1, "A second after the round"),
        new(times.RoundEnd + (7 * Day), "A week after the round"),
    ];

    public override IReadOnlyList<(string Id, Phrase Label)> Roles => RoundCast.Roles;

    public override IReadOnlyList<LifecycleAction> Actions => RoundActions.All;

    public override IReadOnlyList<LifecycleStep> Usual =>
    [
        .. Enumerable.Range(0, Math.Clamp(cast.Projects.Count, 1, MostProjects)).Select(_ => Step(times.ApplicationsStart, "apply")),
        Step(times.ApplicationsEnd + 1, "approve"),
        Step(times.RoundStart, "vote"),
        Step(times.RoundEnd + 1, "fund"),
        Step(times.RoundEnd + 1, "root"),
        Step(times.RoundEnd + 1, "ready"),
        Step(times.RoundEnd + Day, "pay"),
    ];

    static LifecycleStep Step(long at, string action) => new(at, RoundActions.All.First(a => a.Id == action).Role, action);

    private protected override LifecycleTurn<RoundWorld>? Create(long first)
    {
        if (GrantMoney.Of(programme.MatchAmount, scenario.Token.Decimals, cast.Decimals) is not { } amount) return null;
        var terms = new RoundTerms
        {
            Times = times, MatchAmount = amount, Token = programme.Token?.Contract ?? default, RoundFeePercentage = round.RoundFeePercentage, RoundFeeAddress = round.RoundFeeAddress,
            Admins = [cast[LifecycleCast.Admin]], Operators = [cast[RoundCast.Operator]], Vault = round.Vault,
        };
        var settings = new AlloSettings { ProtocolFeePercentage = round.ProtocolFeePercentage, ProtocolTreasury = round.ProtocolTreasury };
        try
        {
            var created = Round.Create(new(cast[LifecycleCast.Admin], Math.Min(times.ApplicationsStart - Day, first), 0), terms, settings, new(), round.PaysByMerkle ? PayoutKind.Merkle : PayoutKind.Direct);
            return new(new() { Round = created with { TakesDonations = round.TakesDonations } }, null);
        }
        catch (RevertException revert)
        {
            return new(null!, revert.Message);
        }
    }

    private protected override LifecycleTurn<RoundWorld> Call(RoundWorld world, LifecycleStep step, JsonElement arguments)
    {
        var value = step.Action == "vote" && world.Round.Terms.Token.IsZero ? RoundActions.Gift(cast) : 0;
        var result = RoundPlay.Try(world, new(new(cast[step.Role], step.At, value), ActionOf(step).Function, arguments));
        return new(result.World, result.Error);
    }

    private protected override object ArgumentsOf(RoundWorld world, LifecycleStep step) => RoundActions.Arguments(step.Action, world.Round, cast, step.At);

    private protected override Wallets WalletsOf(RoundWorld world) => world.Round.Wallets;

    private protected override Phrase Flow(MoneyFlow flow) => $"{cast.NameOf(flow.From)} to {cast.NameOf(flow.To)}: {GrantAmounts.Exact(flow.Amount, cast.Decimals)} {symbol}";

    private protected override IReadOnlyList<(Phrase, Phrase)> StateOf(RoundWorld world, long at)
    {
        var now = world.Round;
        Phrase Held(Onchain.Address who) => $"{GrantAmounts.Exact(now.Wallets[who, now.Terms.Token], cast.Decimals)} {symbol}";
        var approved = Enumerable.Range(0, now.Applications.Count).Count(n => now.Statuses[n] == (int)ApplicationStatus.Approved);
        return
        [
            ("Applications", $"{now.Applications.Count}, {approved} approved"),
            ("Votes", Phrase.Verbatim(Format.Whole(now.Votes.Count))),
            ("Match amount", $"{GrantAmounts.Exact(now.Terms.MatchAmount, cast.Decimals)} {symbol}"),
            ("Held by the round", Held(Round.Self)),
            ("Held by the payout strategy", Held(Round.PayoutStrategy)),
            ("Distribution", now.Payout.MerkleRoot == RoundPayout.NoRoot ? "not set" : "set"),
            ("Ready for payout", now.Payout.IsReady ? "yes" : "no"),
            ("Grants paid", Phrase.Verbatim(Format.Whole(now.Payout.Paid.Count))),
        ];
    }
}
