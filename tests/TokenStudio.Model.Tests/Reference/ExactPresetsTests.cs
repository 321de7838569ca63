using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Presets of protocols whose rule is integer: held to that rule, walked here on its own, to the base unit.</summary>
public sealed class ExactPresetsTests
{
    const long Year = 31_536_000;

    /// <remarks>Sources: Curve's ERC20CRV.vy; the epochs' emissions as Curve published them in August 2025, to their second digit.</remarks>
    [Fact]
    public void Curve_EveryEpoch_IsTheContractsIntegerRate()
    {
        double[] published = [274_815_283, 231_091_186.33, 194_323_750.18, 163_406_144.93, 137_407_641.50, 115_545_593.17];
        var first = PlayedPreset.Launch("curve") + 86_400;
        long[] into = [0, 1, 2, 12_345_678, Year - 1];
        var curve = new PlayedPreset("curve", [.. Enumerable.Range(0, 38).SelectMany(k => into.Select(s => first + (k * Year) + s))]);
        var rate = 274_815_283 * BigInteger.Pow(10, 18) / Year;
        var supply = 1_303_030_303 * BigInteger.Pow(10, 18);
        for (var k = 0; k < 38; k++)
        {
            Assert.All(into, s => Assert.Equal(supply + (rate * s), (BigInteger)curve.Minted(first + (k * Year) + s).BaseUnits));
            if (k < published.Length) PlayedPreset.Near(published[k], (double)(rate * Year) / 1e18, 0.01, $"epoch {k}");
            supply += rate * Year;
            rate = rate * BigInteger.Pow(10, 18) / 1_189_207_115_002_721_024;
        }
    }

    [Fact]
    public void Curve_Epochs_ChangeAtTheMinuteCurveNames()
    {
        // "The previous reduction kicked in on Mon, Aug 12, 2024 at 22:17 UTC": epoch 4, a day and four times 365 days after deployment.
        Assert.Equal(PlayedPreset.Second("2024-08-12T22:17:00Z"), PlayedPreset.Launch("curve") + 86_400 + (4 * Year));
    }

    /// <remarks>
    /// Sources: Litecoin Core, GetBlockSubsidy and chainparams.cpp. 840,000 x (50 + 25 + 12.5 + ...) with each era rounded down.
    /// </remarks>
    [Theory]
    [InlineData(1, "50")]
    [InlineData(840_000, "42000000")] // halving of August 2015
    [InlineData(1_680_000, "63000000")] // of August 2019
    [InlineData(2_520_000, "73500000")] // of August 2023
    [InlineData(27_720_000, "83999999.9076")] // 33 eras; the reward of the next is below one base unit
    public void Litecoin_AtAHeight_IsTheProtocolsSupply(long height, string supply)
    {
        var launch = PlayedPreset.Launch("litecoin");
        Assert.Equal(supply, new PlayedPreset("litecoin", launch + (150 * height)).Minted(launch + (150 * height)).ToText(8));
        var walked = Enumerable.Range(0, 64).Sum(era => Math.Clamp(height - (era * 840_000L), 0, 840_000) * (5_000_000_000 >> era));
        Assert.Equal(supply, new TokenAmount(walked).ToText(8));
    }

    /// <remarks>Source: Monero, get_block_reward. The first reward and the tail by the formula at two minutes a block.</remarks>
    [Fact]
    public void Monero_FirstRewardAndTail_AreTheFormulas()
    {
        var launch = PlayedPreset.Launch("monero");
        long[] heights = [0, 1, 2, 2_500_000, 2_500_001, 2_500_720];
        var monero = new PlayedPreset("monero", [.. heights.Select(h => launch + (120 * h))]);
        BigInteger Emitted(long height) => monero.Minted(launch + (120 * height)).BaseUnits;
        Assert.Equal(ulong.MaxValue >> 19, Emitted(1));
        Assert.Equal((ulong.MaxValue - (ulong.MaxValue >> 19)) >> 19, Emitted(2) - Emitted(1));
        Assert.Equal(600_000_000_000, Emitted(2_500_001) - Emitted(2_500_000));
        Assert.Equal(720 * (BigInteger)600_000_000_000, Emitted(2_500_720) - Emitted(2_500_000));
    }

    /// <remarks>Source: Monero Docs, Technical Specs.</remarks>
    [Fact]
    public void Monero_PublishedMilestones_AreMet()
    {
        var (winter, tail) = (PlayedPreset.Second("2017-12-15"), PlayedPreset.Second("2022-05-31"));
        var monero = new PlayedPreset("monero", winter, winter + 86_400, tail, tail + 86_400);

        // About 30 XMR per ten minutes in December 2017, and 18.132 million by the end of May 2022, when the tail of 0.6 x 720 a day sets in.
        PlayedPreset.Near(30, monero.Tokens(monero.Minted(winter + 86_400) - monero.Minted(winter)) / 144, 2, "December 2017");
        PlayedPreset.Near(18_132_000, monero.Tokens(monero.Minted(tail)), 0.005 * 18_132_000, "end of May 2022");
        Assert.Equal("432", (monero.Minted(tail + 86_400) - monero.Minted(tail)).ToText(12));
    }

    [Fact]
    public void Monero_AgainstTheChainsTwoSpeeds_IsWithinHalfAPercentByDate()
    {
        // One minute and speed 20 before block 1,009,827, two minutes and speed 19 from it on.
        ulong minted = 0;
        var second = PlayedPreset.Launch("monero");
        var chain = new List<(long Second, ulong Minted)>();
        for (var block = 0; block < 2_400_000; block++)
        {
            var slow = block >= 1_009_827;
            minted += Math.Max((ulong.MaxValue - minted) >> (slow ? 19 : 20), slow ? 600_000_000_000u : 300_000_000_000u);
            second += slow ? 120 : 60;
            if (block % 200_000 == 199_999) chain.Add((second, minted));
        }

        var monero = new PlayedPreset("monero", [.. chain.Select(c => c.Second)]);
        Assert.All(chain, c => PlayedPreset.Near(c.Minted, (double)monero.Minted(c.Second).BaseUnits, 0.005 * c.Minted, $"second {c.Second}"));
    }
}
