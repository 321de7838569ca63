using TokenStudio.Model.Emissions;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

/// <summary>Bitcoin, 8 decimals. Source: GetBlockSubsidy in Bitcoin Core's validation.cpp.</summary>
public sealed class HalvingEmissionTests
{
    static readonly HalvingEmission Bitcoin = new() { InitialReward = Btc("50"), BlocksPerHalving = 210_000 };

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "50")]
    [InlineData(210_000, "10500000")]            // 210,000 x 50
    [InlineData(210_001, "10500025")]            // and one block of 25
    [InlineData(420_000, "15750000")]            // 210,000 x (50 + 25)
    [InlineData(840_000, "19687500")]            // 210,000 x (50 + 25 + 12.5 + 6.25)
    [InlineData(6_930_000, "20999999.9769")]     // 33 eras pay; rounding down each leaves 0.0231 of the 21 M unmined
    [InlineData(100_000_000, "20999999.9769")]
    public void EmittedBy_Height_IsBitcoinsSupply(long height, string btc) =>
        Assert.Equal(btc, Bitcoin.EmittedBy(height).ToText(8));

    [Fact]
    public void EmittedBy_LastPayingEra_PaysOneBaseUnitABlock()
    {
        // floor(5,000,000,000 / 2^32) = 1, floor(... / 2^33) = 0
        Assert.Equal(new TokenAmount(1), Bitcoin.EmittedBy((32 * 210_000) + 1) - Bitcoin.EmittedBy(32 * 210_000));
        Assert.Equal(TokenAmount.Zero, Bitcoin.EmittedBy((33 * 210_000) + 1) - Bitcoin.EmittedBy(33 * 210_000));
    }

    [Fact]
    public void EmittedBy_Era64_PaysNothingHoweverLargeTheReward()
    {
        // 2^100 >> 63 = 2^37 in the last era; from era 64 on nothing, as Bitcoin Core returns 0.
        var large = new HalvingEmission { InitialReward = new((Int128)1 << 100), BlocksPerHalving = 1 };
        Assert.Equal((Int128)1 << 37, (large.EmittedBy(64) - large.EmittedBy(63)).BaseUnits);
        Assert.Equal(large.EmittedBy(64), large.EmittedBy(1_000_000));
    }

    [Fact]
    public void Emitted_Instants_RunInWholeBlocks()
    {
        var line = Contracts.ScheduleContract.Line; // 600 s a block
        var emitted = Bitcoin.Emitted(line);
        Assert.Equal(TokenAmount.Zero, emitted.By(line.LaunchSecond + 599));
        Assert.Equal(Btc("50"), emitted.By(line.LaunchSecond + 600));
        Assert.Equal(Btc("19687500"), emitted.By(line.SecondAt(840_000)!.Value));
    }

    [Fact]
    public void Problems_WithoutBlockTime_OfferTenMinutes()
    {
        var problem = Assert.Single(Bitcoin.Problems(Contracts.ScheduleContract.Line with { BlockSeconds = null }));
        Assert.Equal("block-time", problem.Code);
        Assert.Equal("/timeline/blockTime", problem.Fixes[0].Member);
    }

    static TokenAmount Btc(string text) => Doc.Tokens(text, 8);
}
