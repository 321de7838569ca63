using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Statements;

/// <summary>A play of a grants protocol as the public contract writes it.</summary>
public static class AlloStatements
{
    /// <summary>{ results, poolAmount, recipients, balances }; of a round that could not be created each action gives its error.</summary>
    public static ObjectNode Of(IReadOnlyList<PlayResult> results, RoundWorld end)
    {
        var round = end.Round;
        var applications = round.Applications.Select((_, i) => new Member(
            i.ToString(CultureInfo.InvariantCulture), ObjectNode.Of(("status", Node.Of(StatusOf(round, i))))));
        var pool = round.Balance + round.Wallets[Round.PayoutStrategy, round.Terms.Token];
        return ObjectNode.Of(
            ("results", new ListNode(results.Select(r => (Node)One(r.Error)).ToValueList())),
            ("poolAmount", Node.Of(pool.ToString(CultureInfo.InvariantCulture))),
            ("recipients", new ObjectNode(applications.ToValueList())),
            ("balances", Balances(round.Wallets)));
    }

    /// <summary>What stands when the round itself could not be created.</summary>
    public static ObjectNode NotCreated(string error, int actions) => ObjectNode.Of(
        ("error", Node.Of(error)),
        ("results", new ListNode(Enumerable.Range(0, actions).Select(_ => (Node)One(error)).ToValueList())),
        ("poolAmount", Node.Of("0")),
        ("recipients", new ObjectNode([])),
        ("balances", new ObjectNode([])));

    static ObjectNode One(string? error) => error is null ? ObjectNode.Of(("ok", Node.Of(true))) : ObjectNode.Of(("ok", Node.Of(false)), ("error", Node.Of(error)));

    // In review only while pending: so direct rounds read the two together.
    static string StatusOf(Round round, int index) => round.StatusOf(index) switch
    {
        ApplicationStatus.Approved => "APPROVED",
        ApplicationStatus.Rejected => "REJECTED",
        ApplicationStatus.Canceled => "CANCELED",
        _ => round.Payout.Kind == PayoutKind.Direct && round.Payout.InReview[index] == 1 ? "IN_REVIEW" : "PENDING",
    };

    /// <summary>Who holds how much of what, in the order of the addresses.</summary>
    internal static ObjectNode Balances(Wallets wallets) => new((
        from held in wallets.Balances
        where !held.Value.IsZero
        group held by held.Key.Owner.ToString() into owner
        orderby owner.Key
        select new Member(owner.Key, new ObjectNode(owner.OrderBy(h => h.Key.Token.ToString(), StringComparer.Ordinal)
            .Select(h => new Member(h.Key.Token.ToString(), Node.Of(h.Value.ToString(CultureInfo.InvariantCulture)))).ToValueList()))).ToValueList());
}
