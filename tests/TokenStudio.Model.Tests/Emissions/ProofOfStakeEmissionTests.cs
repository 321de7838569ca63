using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Tests.Vesting;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

public sealed class ProofOfStakeEmissionTests
{
    static readonly Timeline Line = new() { Launch = Dialect.Launch, Horizon = CalendarPeriod.OfMonths(60), Step = GridStep.Month };

    // 8,000,000 staked: 250,000 validators x 32 x 715 Gwei = 5,720,000,000 Gwei = 5.72 tokens an epoch.
    [Theory]
    [InlineData(383, "0")]
    [InlineData(384, "5.72")]
    [InlineData(86_400, "1287")] // 225 epochs a day
    public void Emitted_EightMillion_IsPaidAsEachEpochEnds(long seconds, string tokens) =>
        Assert.Equal(tokens, Read("\"8000000\"").Emitted(Line).By(Dialect.Origin.Second + seconds).ToText(18));

    [Fact]
    public void Emitted_Uptime_ScalesTheIssuance() =>
        Assert.Equal("5.148", Read("\"8000000\"", uptime: "0.9").Emitted(Line).By(Dialect.Origin.Second + 384).ToText(18));

    [Fact]
    public void Emitted_StakeThatChangesInsideAnEpoch_CountsFromTheNext()
    {
        // Epochs 0 and 1 at 8 M, from epoch 2 on 32 M: 357 Gwei x 32 M = 11.424 tokens.
        var emitted = Read("""[ { "at": "P0M", "amount": "8000000" }, { "at": "PT400S", "amount": "32000000" } ]""").Emitted(Line);
        Assert.Equal(["5.72", "11.44", "22.864"], new[] { 384, 768, 1_152 }.Select(s => emitted.By(Dialect.Origin.Second + s).ToText(18)));
    }

    [Fact]
    public void Emitted_BeforeTheFirstStake_IsNothing()
    {
        var emitted = Read("""[ { "at": "P1M", "amount": "8000000" } ]""").Emitted(Line);
        Assert.Equal("0", emitted.By(Dialect.Month(1)).ToText(18));
        Assert.Equal("5.72", emitted.By(Dialect.Month(1) + 384).ToText(18));
    }

    [Theory]
    [InlineData(6, "5.72")]
    [InlineData(0, "5")]
    public void Emitted_FewDecimals_FloorTheSumOnce(int decimals, string tokens) =>
        Assert.Equal(tokens, Read("\"8000000\"", decimals: decimals).Emitted(Line).By(Dialect.Origin.Second + 384).ToText(decimals));

    [Fact]
    public void Emitted_NoStakeOrLessThanAValidator_IsNothing()
    {
        Assert.True(Read("\"0\"").Emitted(Line).By(UtcInstants.Far).IsZero);
        Assert.True(Read("\"31.9\"").Emitted(Line).By(UtcInstants.Far).IsZero);
    }

    [Fact]
    public void Problems_StakesOutOfOrder_OfferTheOrder()
    {
        var emission = Read("""[ { "at": "2028-01-01", "amount": "5" }, { "at": "P1M", "amount": "7.5" } ]""");
        var problem = Assert.Single(emission.Problems(Line));
        Assert.Equal("""[{"at":"P1M","amount":"7.5"},{"at":"2028-01-01","amount":"5"}]""", NodeWriter.WriteCompact(problem.Fixes[0].Value));
        Assert.Single(Read("[]").Problems(Line));
    }

    static ProofOfStakeEmission Read(string staked, string uptime = "1", int decimals = 18) =>
        (ProofOfStakeEmission)EmissionKinds.All.Read(Doc.Of($$"""{ "kind": "proofOfStake", "staked": {{staked}}, "uptime": {{uptime}}, "baseRewardFactor": 64 }"""), new ReadContext(decimals));
}
