using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting;

/// <summary>The form of a round of Allo v1.</summary>
static class RoundSections
{
    public static IReadOnlyList<GrantSection> Of(GrantFields fields) => [Round(fields), SharedSections.Payouts(fields), SharedSections.Repeats(fields), SharedSections.Matching(fields), SharedSections.Donors(fields, "Simulated donors")];

    static GrantSection Round(GrantFields fields) => new("round", "Round", "set at creation",
    [
        .. fields.Row("", fields.Symbol, "matchAmount"),
        .. fields.Row(fields.Sums?.RoundFee ?? "", "%", "roundFee"),
        .. fields.Wide("roundFeeAddress"),
        .. fields.Row(fields.Sums?.ProtocolFee ?? "Read from the round factory", "%", "protocolFee"),
        .. fields.Wide("protocolTreasury"),
        .. fields.Choice("payout")?.Value == AlloV1Protocol.Direct ? fields.Wide("vault") : [],
        .. fields.Row("Its number, as of EIP-155", "", "chain"),
    ], fields.Sums is { } sums ? [sums.Needed] : []);
}
