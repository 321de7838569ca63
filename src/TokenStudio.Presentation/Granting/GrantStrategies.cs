using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting;

/// <summary>The voting and the payout strategy of a round.</summary>
public static class GrantStrategies
{
    public static IReadOnlyList<GrantRadio> Of(ObjectNode programme) =>
    [
        new(GrantDocument.Path(programme.Id!, "voting"), "Voting strategy", programme.Text("voting") ?? AlloV1Protocol.QuadraticFunding,
        [
            new(AlloV1Protocol.QuadraticFunding, "Quadratic funding", "ERC-20 donations, counted off chain"),
            new(AlloV1Protocol.NoVotes, "None", "Direct payouts only"),
        ]),
        new(GrantDocument.Path(programme.Id!, "payout"), "Payout strategy", programme.Text("payout") ?? AlloV1Protocol.Merkle,
        [
            new(AlloV1Protocol.Merkle, "Merkle payout", "Operator sets a root, then pays in batches"),
            new(AlloV1Protocol.Direct, "Direct payout", "From a vault, per application"),
        ]),
    ];
}
