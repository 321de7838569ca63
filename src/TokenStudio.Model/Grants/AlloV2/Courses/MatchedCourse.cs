using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Matched by a Merkle tree that managers set.</summary>
sealed class MatchedCourse : GiftCourse
{
    static readonly AbiType[] Leaf = [AbiType.Uint256, AbiType.Address, AbiType.Address, AbiType.Uint256];

    public override void Review(PoolStage stage) => Rows.Review(stage);

    public override void Distribute(PoolStage stage)
    {
        var paid = Matches(stage).ToArray();
        if (paid.Length > 0)
        {
            var tree = StandardMerkleTree.Of(Leaf, [.. paid.Select((p, n) => (IReadOnlyList<object>)[(BigInteger)n, p.Player.Id, p.Player.Payee, p.Amount])]);
            stage.Do(stage.PaysAt, stage.Managers[0], "updateDistribution", new { merkleRoot = Hex.Of(tree.Root), distributionMetadata = "trial" });
            for (var n = 0; n < paid.Length; n++)
            {
                var item = new { index = n, recipientId = paid[n].Player.Id.ToString(), amount = PoolStage.Text(paid[n].Amount), merkleProof = tree.ProofOf(n).Select(p => Hex.Of(p)).ToArray() };
                stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = Array.Empty<string>(), data = new[] { item } });
            }
        }

        if (stage.Strategy is DonationVotingMerkleDistributionVault) Claim(stage);
    }
}
