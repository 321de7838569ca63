using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>How a pool stands, in words.</summary>
static class PoolState
{
    const int MostRecipients = 12;

    // Counters of the contract's own that tell a person nothing.
    static readonly string[] Counters = ["applicationId", "statusIndex"];

    // Figures of the contracts that are amounts of the pool's token.
    static readonly string[] Amounts = ["payout", "grantAmount", "proposalBid", "requestedAmount", "allocationAmount"];

    public static IReadOnlyList<(Phrase, Phrase)> Of(PoolScene scene)
    {
        var (cast, strategy) = (scene.Cast, scene.Strategy);
        var registered = scene.Registered;
        Phrase Money(BigInteger units) => $"{GrantAmounts.Exact(units, cast.Decimals)} {scene.Plot.Symbol}";
        return
        [
            ("Recipients", $"{registered.Length}, {scene.Accepted.Length} accepted"),
            ("Pool amount", Money(strategy.PoolAmount)),
            ("Held by the pool", Money(scene.World.Wallets[strategy.Self, scene.Token])),
            .. scene.World.Plans.Count > 0 ? [("Payouts that vest", Phrase.Verbatim(Format.Whole(scene.World.Plans.Count)))] : Array.Empty<(Phrase, Phrase)>(),
            .. registered.Take(MostRecipients).Select(n => (cast.NameOf(cast.IdOf(n)), Recipient(scene, n, Money))),
        ];
    }

    static Phrase Recipient(PoolScene scene, int project, Func<BigInteger, Phrase> money)
    {
        var figures = scene.Strategy.FiguresOf(scene.Cast.IdOf(project)).Where(f => !f.Value.IsZero && !Counters.Contains(f.Name)).Select(f => $"{f.Name} {(Amounts.Contains(f.Name) ? money(f.Value).ToString() : f.Value.ToString("#,0", Phrase.Culture))}").ToArray();
        var status = Word(scene.StatusOf(project));
        return figures.Length == 0 ? status : (Phrase)$"{status}; {Phrase.Verbatim(string.Join(", ", figures))}";
    }

    static Phrase Word(AlloStatus status) => status switch
    {
        AlloStatus.Pending => "Pending",
        AlloStatus.Accepted => "Accepted",
        AlloStatus.Rejected => "Rejected",
        AlloStatus.Appealed => "Appealed",
        AlloStatus.InReview => "In review",
        AlloStatus.Canceled => "Canceled",
        _ => "No status",
    };
}
