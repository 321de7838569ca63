using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Statements;

/// <summary>A play of Allo v2 as the public contract writes it.</summary>
public static class AlloV2Statements
{
    /// <summary>{ results, poolAmount, recipients, balances } and what the pool's contracts, profiles, plans and lints are; of a pool that could not be made each action gives its error.</summary>
    public static ObjectNode Of(AlloV2File play)
    {
        var (start, results) = play.Run();
        if (start.Error is { } error) return AlloStatements.NotCreated(error, play.Actions.Count);
        var end = (results.Count == 0 ? start.World : results[^1].World).At(play.EndsAt);
        var strategy = end.StrategyOf(1);
        return ObjectNode.Of(
            ("results", new ListNode(results.Select(r => (Node)One(r)).ToValueList())),
            ("poolAmount", Text(strategy?.PoolAmount ?? 0)),
            ("recipients", strategy is null ? new ObjectNode([]) : Recipients(strategy)),
            ("balances", AlloStatements.Balances(end.Wallets)),
            ("pools", new ObjectNode(end.Pools.OrderBy(p => p.Key).Select(p => new Member(p.Key.ToString(CultureInfo.InvariantCulture), Pool(end, p.Value))).ToValueList())),
            ("profiles", new ObjectNode(end.Registry.Profiles.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new Member(p.Key, Profile(p.Value))).ToValueList())),
            ("plans", new ListNode(end.Plans.Select(p => (Node)Plan(p)).ToValueList())),
            ("lints", new ListNode(((start.World.StrategyOf(1) ?? strategy) is { } judged ? AlloLints.Of(judged) : []).Select(q => (Node)Lint(q)).ToValueList())));
    }

    static ObjectNode One(AlloResult result) => result switch
    {
        { Error: null } => ObjectNode.Of(("ok", Node.Of(true))),
        { Detail: { } detail } => ObjectNode.Of(("ok", Node.Of(false)), ("error", Node.Of(result.Error)), ("about", Node.Of(detail))),
        _ => ObjectNode.Of(("ok", Node.Of(false)), ("error", Node.Of(result.Error))),
    };

    static ObjectNode Recipients(AlloStrategy strategy) => new(strategy.Recipients.Keys
        .Select(id => (Name: id.ToString(), Id: id))
        .OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
        .Select(r => new Member(r.Name, Recipient(strategy, r.Id))).ToValueList());

    static ObjectNode Recipient(AlloStrategy strategy, Address id) => new(ValueList.Create<Member>(
    [
        new("status", Node.Of(StatusOf(strategy, id))),
        new("recipientAddress", Node.Of(strategy.Recipient(id).Address.ToString())),
        .. strategy.FiguresOf(id).Select(f => new Member(f.Name, Text(f.Value))),
    ]));

    // A row may hold what is no status: the contract panics when it is asked.
    static string StatusOf(AlloStrategy strategy, Address id)
    {
        try
        {
            return strategy.StatusOf(id).ToString();
        }
        catch (RevertException panic)
        {
            return panic.Message;
        }
    }

    static ObjectNode Pool(AlloWorld world, AlloPool pool) => ObjectNode.Of(
        ("strategy", Node.Of(world.StrategyOf(pool.Id)!.Kind.Name)),
        ("address", Node.Of(pool.Strategy.ToString())),
        ("token", Node.Of(pool.Token.ToString())),
        ("poolAmount", Text(world.StrategyOf(pool.Id)!.PoolAmount)),
        ("profileId", Node.Of(pool.ProfileId)),
        ("managerRole", Node.Of(AlloContract.ManagerRole(pool.Id))),
        ("adminRole", Node.Of(AlloContract.AdminRole(pool.Id))));

    static ObjectNode Profile(AlloProfile profile) => ObjectNode.Of(
        ("nonce", Text(profile.Nonce)), ("name", Node.Of(profile.Name)), ("owner", Node.Of(profile.Owner.ToString())), ("anchor", Node.Of(profile.Anchor.ToString())));

    static ObjectNode Plan(VestingPlan plan) => ObjectNode.Of(
        ("id", Text(plan.Id)), ("form", Node.Of(plan.Form)), ("contract", Node.Of(plan.Contract.ToString())), ("recipient", Node.Of(plan.Recipient.ToString())),
        ("token", Node.Of(plan.Token.ToString())), ("amount", Text(plan.Amount)), ("start", Text(plan.Start)), ("cliff", Text(plan.Cliff)), ("end", Text(plan.End)),
        ("rate", Text(plan.Rate)), ("period", Text(plan.Period)), ("canceled", Node.Of(plan.IsCanceled)),
        ("segments", new ListNode(plan.Segments.Select(s => (Node)ObjectNode.Of(("amount", Text(s.Amount)), ("exponent", Text(s.Exponent)), ("end", Text(s.End)))).ToValueList())));

    static ObjectNode Lint(Quirk quirk) => ObjectNode.Of(("id", Node.Of(quirk.Id)), ("message", Node.Of(quirk.Says.ToString())), ("source", Node.Of(quirk.Source.Words.ToString())), ("link", Node.Of(quirk.Source.Link)));

    static TextNode Text(BigInteger number) => Node.Of(number.ToString(CultureInfo.InvariantCulture));
}
