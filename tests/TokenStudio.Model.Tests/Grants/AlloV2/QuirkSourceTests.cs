using TokenStudio.Model.Grants.AlloV2;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Every quirk names the line of the contract that shows it, in a file whose state is known to the digit.</summary>
public sealed class QuirkSourceTests
{
    const string Native = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";

    // None lacks its line. One that has to, because a file cannot be read, stands here with the reason.
    static readonly Dictionary<string, string> WithoutLine = new(StringComparer.Ordinal);

    static IEnumerable<Quirk> All => [.. StrategyKinds.All.SelectMany(k => k.Quirks), .. AlloCoreQuirks.All];

    [Fact]
    public void Source_OfEveryQuirk_HasFileCommitFunctionAndLine()
    {
        Assert.All(All.Where(q => !WithoutLine.ContainsKey(q.Id)), q =>
        {
            Assert.True(q.Source.Line > 0, q.Id);
            Assert.Matches(@"^contracts/(core|strategies)/[\w/-]+\.sol$", q.Source.File.Path);
            Assert.Matches("^[0-9a-f]{40}$", q.Source.File.Commit);
            Assert.Matches(@"^\w+(\.\w+)?$", q.Source.Name);
            Assert.Equal($"https://github.com/allo-protocol/allo-v2/blob/{q.Source.File.Commit}/{q.Source.File.Path}#L{q.Source.Line}", q.Source.Link);
        });
    }

    [Fact]
    public void Files_OfAllQuirks_AreReadAtOneStateEach() =>
        Assert.All(All.Select(q => q.Source.File).GroupBy(f => f.Path), file => Assert.Single(file.Distinct()));

    [Theory]
    [InlineData("QVSimple", "empty-distribution-closes-funding", "QVBaseStrategy._distribute, contracts/strategies/qv-base/QVBaseStrategy.sol line 518 at allo-v2 d17e0ab")]
    [InlineData("WrappedVotingNftMint", "winner-is-paid-nothing", "WrappedVotingNftMintStrategy._distribute, contracts/strategies/_poc/wrapped-voting-nftmint/WrappedVotingNftMintStrategy.sol line 211 at allo-v2 32c9839")]
    [InlineData("ProportionalPayout", "no-withdrawal", "ProportionalPayoutStrategy, contracts/strategies/_poc/proportional-payout/ProportionalPayoutStrategy.sol line 27 at allo-v2 e522df7")]
    [InlineData("LockupDynamic", "pays-again-and-anybody", "LockupDynamicStrategy._distributeToLockupDynamic, contracts/strategies/_poc/sablier-v2/LockupDynamicStrategy.sol line 392 at allo-v2 32c9839")]
    public void Words_OfASource_SayContractFunctionFileLineAndCommit(string strategy, string quirk, string words) =>
        Assert.Equal(words, StrategyKinds.Find(strategy)!.Quirks.Single(q => q.Id == quirk).Source.Words.ToString());

    [Fact]
    public void Finding_OfAQuirk_EndsWithItsSource()
    {
        var finding = AlloLints.AsFinding(StrategyKinds.Find("WrappedVotingNftMint")!.Quirks[0]);
        Assert.Equal(
            "Allocation is open at any time: the window is never looked at. Source: WrappedVotingNftMintStrategy._allocate, " +
            "contracts/strategies/_poc/wrapped-voting-nftmint/WrappedVotingNftMintStrategy.sol line 170 at allo-v2 32c9839.",
            finding.Message.ToString());
    }

    [Theory]
    [InlineData("EasyRPGF", "$tok", "1000", "0", "value-stays-in-allo")]
    [InlineData("EasyRPGF", "$tok", "1000", "3", "value-stays-in-allo")]
    [InlineData("EasyRPGF", "$zero", "1000", "0", "value-stays-in-allo token-is-not-checked")]
    [InlineData("EasyRPGF", Native, "1000", "0", "value-is-not-compared")]
    [InlineData("EasyRPGF", Native, "1000", "3", "")]
    [InlineData("DirectAllocation", Native, "0", "3", "native-is-refused")]
    [InlineData("LockupLinear", Native, "0", "0", "value-is-not-compared native-is-refused")]
    [InlineData("LockupLinear", "$tok", "1000", "0", "value-stays-in-allo")]
    public void Lints_OfAPool_NameWhatAlloItselfDoes(string strategy, string token, string amount, string baseFee, string quirks)
    {
        var pool = PoolStory.Begin(new(strategy, "{}", "") { Token = token, Amount = amount, BaseFee = baseFee }).World.StrategyOf(1)!;
        Assert.Equal(quirks, string.Join(' ', AlloLints.Of(pool).Where(AlloCoreQuirks.All.Contains).Select(q => q.Id)));
    }
}
