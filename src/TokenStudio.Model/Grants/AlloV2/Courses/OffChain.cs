using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Votes no contract sees.</summary>
static class OffChain
{
    static readonly BigInteger Votes = 100;

    public static void Vote(PoolStage stage)
    {
        foreach (var voter in stage.Crowd)
        {
            foreach (var (recipient, votes) in voter.Spread(Votes))
            {
                stage.Players[recipient].Figure += votes;
                stage.Players[recipient].Supporters.Add(voter.Address);
            }
        }
    }
}
