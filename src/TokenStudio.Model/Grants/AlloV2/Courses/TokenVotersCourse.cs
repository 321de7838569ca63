using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Credits are votes of a governance token, the same for each of the crowd.</summary>
sealed class TokenVotersCourse : CreditCourse
{
    static readonly BigInteger Votes = 100;

    public override AlloOutside Outside(PoolStage stage) => Power(stage, stage.Parameters.Address("govToken", int.MaxValue), Votes);

    private protected override BigInteger BudgetOf(PoolStage stage, int voter) => Votes;
}
