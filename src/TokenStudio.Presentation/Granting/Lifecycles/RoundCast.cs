using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>Who plays in the lifecycle of a round of Allo v1.</summary>
public sealed class RoundCast : LifecycleCast
{
    public const string Operator = "operator";
    public const string Applicant = "applicant";

    public RoundCast(GrantProgramme programme, int decimals)
        : base(programme, decimals)
    {
        var operators = programme.Operators.Where(o => !o.Address.IsZero).ToArray();
        Name(
            [(Round.Self, (Phrase)"Round"), (Round.Voting, (Phrase)"Voting strategy"), (Round.PayoutStrategy, (Phrase)"Payout strategy")],
            Roles.Select(r => (r.Id, r.Label, (r.Id is Admin or Operator ? operators.FirstOrDefault(o => o.IsAdmin == (r.Id == Admin))?.Address : null) ?? Made(r.Id))));
        if (programme.Protocol is not AlloV1Protocol round) return;
        Name(round.RoundFeeAddress, "Fee address");
        Name(round.ProtocolTreasury, "Protocol treasury");
        Name(round.Vault, "Vault");
    }

    public static IReadOnlyList<(string Id, Phrase Label)> Roles { get; } =
        [(Admin, "Admin"), (Operator, "Operator"), (Applicant, "Applicant"), (Donor, "Donor"), (Stranger, "Anybody")];
}
