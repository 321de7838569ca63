using System.Text.Json;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Published check values of the vesting and emission kinds, read in place; each vector names its source.</summary>
public sealed class ModelVectorsTests
{
    static readonly Timeline Line = new() { Launch = Instant.FromUtc(2027, 3, 1, 0, 0), Horizon = CalendarPeriod.OfMonths(240), Step = GridStep.Month, BlockSeconds = 600 };

    [Theory]
    [InlineData("day90,c90,h90", 90)]
    [InlineData("day180,c90,h90", 180)]
    [InlineData("day270,c90,h90", 270)]
    public void HalfLife_HatchVesting_IsAsPublished(string figure, int day)
    {
        var expected = Vector("hatch-vesting-halflife", out _).GetProperty(figure).GetDouble();
        var schedule = Vesting("""{ "kind": "halfLife", "cliff": "P90D", "halfLife": "P90D" }""", "1000000");
        Assert.Equal(expected * 1_000_000, schedule.By(Day(day)).ToTokens(18), 6);
    }

    [Fact]
    public void HalfLife_EightyPercentByDay90_IsAsPublished()
    {
        // Cliff and half-life to the second: the published ones have fractions of a second.
        var days = Vector("hatch-vesting-halflife", out _).GetProperty("80pct_by_day90 -> cliff,halflife");
        var schedule = Vesting($$"""{ "kind": "halfLife", "cliff": "PT{{Seconds(days[0])}}S", "halfLife": "PT{{Seconds(days[1])}}S" }""", "1");
        Assert.Equal(0.8, schedule.By(Day(90)).ToTokens(18), 6);
    }

    [Fact]
    public void Segments_SablierDynamic_HoldsTwelveDigits()
    {
        var expected = Vector("sablier-dynamic-1", out var input).GetProperty("streamed").GetDouble();
        var segment = input.GetProperty("segments")[0];
        var schedule = Vesting($$"""{ "kind": "segments", "segments": [ { "share": 1, "exponent": {{segment.GetProperty("exponent")}}, "duration": "PT{{segment.GetProperty("duration")}}S" } ] }""", input.GetProperty("deposit").ToString());
        var streamed = schedule.By(Line.LaunchSecond + input.GetProperty("t").GetInt64());
        Assert.Equal(1, streamed.ToTokens(18) / expected, 14);
        Assert.Equal("4472.135954999579392818", streamed.ToText(18)); // 10,000 sqrt(0.2) = 2,000 sqrt 5
    }

    [Fact]
    public void Linear_SablierCliff_IsAsPublished()
    {
        var expected = Vector("sablier-linear-cliff", out var input);
        var schedule = Vesting("""{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "PT2500S", "atCliff": "fixed", "cliffUnlock": 0.25, "duration": "PT10000S", "durationFrom": "launch", "every": "continuous" }""", input.GetProperty("deposit").ToString());
        Assert.All(expected.EnumerateObject(), figure =>
            Assert.Equal(figure.Value.ToString(), schedule.By(Line.LaunchSecond + long.Parse(figure.Name[2..], System.Globalization.CultureInfo.InvariantCulture)).ToText(18)));
    }

    [Fact]
    public void Linear_OpenZeppelinCliff_IsExact()
    {
        var expected = Vector("oz-cliff", out var input);
        var schedule = Vesting($$"""{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P{{input.GetProperty("cliffDays")}}D", "atCliff": "accrued", "duration": "P{{input.GetProperty("durationDays")}}D", "durationFrom": "launch", "every": "continuous" }""", input.GetProperty("total").ToString());
        Assert.All(expected.EnumerateObject(), figure =>
            Assert.Equal(figure.Value.GetDouble(), schedule.By(Day(int.Parse(figure.Name[1..], System.Globalization.CultureInfo.InvariantCulture))).ToTokens(18)));
    }

    [Fact]
    public void ExponentialDecay_FilecoinSimple_HoldsTwelveDigits()
    {
        var expected = Vector("fil-simple", out var input);
        var emitted = Emission($$"""{ "kind": "exponentialDecay", "total": "330000000", "halfLife": "P{{input.GetProperty("halfLifeDays")}}D" }""");
        Assert.All(expected.EnumerateObject(), figure =>
        {
            var stated = figure.Value.GetDouble();
            var found = emitted.By(Day(int.Parse(figure.Name, System.Globalization.CultureInfo.InvariantCulture))).ToTokens(18);
            Assert.True(Math.Abs(found - stated) <= 1e-12 * stated, $"{found} for {stated}");
        });
    }

    [Fact]
    public void Pieces_FilecoinTranches_AddUpAsPublished()
    {
        var expected = Vector("fil-saft-2y", out var input).GetProperty("cumVested").GetDouble();
        var pieces = input.GetProperty("tranches").EnumerateArray().Select(t => $$"""{ "type": "linear", "from": "P0D", "to": "P{{t[1]}}D", "amount": "{{t[0]}}" }""");
        var emitted = Emission($$"""{ "kind": "pieces", "pieces": [{{string.Join(',', pieces)}}] }""");
        Assert.Equal(1, emitted.By(Day(input.GetProperty("day").GetInt32())).ToTokens(18) / expected, 12);
    }

    [Fact]
    public void Halving_Bitcoin_IsExact()
    {
        var expected = Vector("btc-halving", out var input);
        var bitcoin = (HalvingEmission)EmissionKinds.All.Read(Doc.Of($$"""{ "kind": "halving", "initialReward": "{{input.GetProperty("initial")}}", "blocksPerHalving": {{input.GetProperty("interval")}} }"""), new ReadContext(8));
        Assert.All(expected.GetProperty("afterHalvings").EnumerateObject(), figure =>
            Assert.Equal(figure.Value.GetDouble(), bitcoin.EmittedBy(210_000L * int.Parse(figure.Name, System.Globalization.CultureInfo.InvariantCulture)).ToTokens(8)));
        Assert.Equal(expected.GetProperty("max").ToString(), bitcoin.EmittedBy(210_000L * 64).ToText(8));
    }

    [Theory]
    [InlineData("eth-pos-8M")]
    [InlineData("eth-pos-32M")]
    public void ProofOfStake_Ethereum_IsAsPublished(string id)
    {
        var expected = Vector(id, out var input);
        var staked = (long)input.GetProperty("stakedETH").GetDouble();
        var emission = (ProofOfStakeEmission)EmissionKinds.All.Read(Doc.Of($$"""{ "kind": "proofOfStake", "staked": "{{staked}}", "uptime": 1, "baseRewardFactor": {{input.GetProperty("BASE_REWARD_FACTOR")}} }"""), new ReadContext(18));
        var stake = Doc.Tokens(staked.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected.GetProperty("base_reward_per_increment_gwei").GetInt64(), (long)emission.BaseRewardPerIncrement(stake));
        Assert.Equal(expected.GetProperty("base_reward_gwei").GetInt64(), 32 * (long)emission.BaseRewardPerIncrement(stake));
        Assert.Equal(1, (double)emission.IssuedPerEpoch(stake) / expected.GetProperty("validating_rewards_gwei_per_epoch").GetDouble(), 6);
        var epochs = input.GetProperty("epochs_per_year").GetInt64();
        Assert.Equal(ProofOfStakeEmission.EpochsPerYear, epochs);
        var year = emission.Emitted(Line).By(Line.LaunchSecond + (epochs * ProofOfStakeEmission.EpochSeconds)).ToTokens(18);
        Assert.Equal(1, year / expected.GetProperty("yearly_issuance_eth").GetDouble(), 6);
        Assert.Equal(expected.GetProperty("gross_yield").GetDouble(), year / staked, 6);
    }

    static long Day(int day) => Line.LaunchSecond + (day * 86_400L);

    static long Seconds(JsonElement days) => (long)Math.Round(days.GetDouble() * 86_400);

    static CumulativeSchedule Vesting(string json, string amount) => VestingKinds.All.Read(Doc.Of(json), new ReadContext(18)).VestedOf(Doc.Tokens(amount), Line.Origin);

    static CumulativeSchedule Emission(string json) => EmissionKinds.All.Read(Doc.Of(json), new ReadContext(18)).Emitted(Line);

    static JsonElement Vector(string id, out JsonElement input)
    {
        var vector = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("vectors.json"))).RootElement.EnumerateArray().Single(v => v.GetProperty("id").GetString() == id);
        input = vector.GetProperty("input");
        return vector.GetProperty("expected");
    }
}
