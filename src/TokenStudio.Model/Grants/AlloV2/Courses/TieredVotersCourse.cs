using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each voter has one NFT, of each contract in turn.</summary>
sealed class TieredVotersCourse : CreditCourse
{
    public override AlloOutside Outside(PoolStage stage) => Tiers(stage) is { Count: > 0 } tiers ? Nfts(stage, tiers) : new();

    private protected override BigInteger BudgetOf(PoolStage stage, int voter) => Tiers(stage) is { Count: > 0 } tiers ? stage.Parameters.Numbers("maxVoiceCreditsPerNft", int.MaxValue)[voter % tiers.Count] : 0;

    private protected override void AddRight(PoolStage stage, int voter, Dictionary<string, object> data) =>
        (data["nft"], data["nftId"]) = (Tiers(stage)[voter % Tiers(stage).Count].ToString(), voter + 1);

    static IReadOnlyList<Address> Tiers(PoolStage stage) => stage.Parameters.Addresses("nfts", int.MaxValue);
}
