using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CsCheck;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

public sealed class MatchEstimateTests
{
    static readonly Contribution[] Given = [new("ada", "p", 25), new("bob", "p", 25), new("ada", "q", 9), new("bob", "q", 4)];

    [Fact]
    public void Of_SameContributor_IsAddedBeforeTheRoot()
    {
        // p: roots 5 + 5, square 100 - 50 = 50; with 11 more of ada's 6 + 5, 121 - 61 = 60. q: 3 + 2, 25 - 13 = 12, untouched below the pool.
        var estimates = MatchEstimate.Of(1_000, Given, [new("ada", "p", 11)], cap: null);
        Assert.Equal([("p", 50, 60), ("q", 12, 12)], estimates.Select(e => (e.Recipient, (int)e.Before, (int)e.After)));
        Assert.Equal([10, 0], estimates.Select(e => (int)e.Difference));
    }

    [Fact]
    public void Of_ASaturatedPool_TakesFromTheOthers()
    {
        // 31 of 62: 25 and 6. With carol's 16 to q: 3 + 2 + 4, 81 - 29 = 52, of 102: floor(50 x 31 / 102) = 15, floor(52 x 31 / 102) = 15.
        var estimates = MatchEstimate.Of(31, Given, [new("carol", "q", 16)], cap: null);
        Assert.Equal([("p", 25, 15), ("q", 6, 15)], estimates.Select(e => (e.Recipient, (int)e.Before, (int)e.After)));
    }

    [Fact]
    public void Of_AFirstGift_IsNothingForALoneContributor() =>
        Assert.Equal([("p", 0), ("q", 0), ("new", 0)], MatchEstimate.Of(1_000, Given, [new("ada", "new", 100)], cap: null).Select(e => (e.Recipient, (int)e.Difference)));

    // The reference round, saturation never ignored, worked out by a script of our own in whole numbers.
    [Theory]
    [InlineData("1", 6, 16, "0", "36584000", "0")]
    [InlineData("1", 1, 15, "0", "21438000", "0")]
    [InlineData("0", 6, 400, "346416856", "10498679", "37204464")]
    public void Estimate_OfTheReferenceRound_IsExact(string application, int voter, int usd, string alpha, string beta, string gamma)
    {
        var file = File("e2e-round.json");
        var c = file.GetProperty("cases")[0];
        var payout = Text(file.GetProperty("applications").EnumerateArray().First(a => Text(a, "id") == application), "payout");
        var vote = $$"""{ "applicationId": "{{application}}", "voter": "0x{{voter:D40}}", "grantAddress": "{{payout}}", "token": "0x0", "amount": "{{usd}}000000", "amountUSD": {{usd}}, "amountRoundToken": "{{usd}}000000" }""";
        var flat = file.EnumerateObject().Concat(c.EnumerateObject()).Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation");
        var reader = new GrantsReader();
        var round = RoundFile.Read(JsonDocument.Parse("{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + $$""","potentialVotes":[{{vote}}]}""").RootElement, reader)!;
        var estimates = round.Estimate(round.Run().Votes)!.ToDictionary(e => e.Recipient, e => e.Difference.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((alpha, beta, gamma), (estimates["0"], estimates["1"], estimates["2"]));
    }

    [Fact]
    public void Of_AnyPotentialGift_IsTheDifferenceOfTwoRounds() =>
        (from gifts in Gifts.Array[0, 20] from more in Gifts.Array[0, 5] from pool in Gen.Long[1, 1_000_000] select (gifts, more, pool)).Sample(c =>
        {
            var options = new LinearQfOptions();
            var before = LinearQf.Of(c.pool, DonationSet.Of(c.gifts), options).Recipients.ToDictionary(r => r.Recipient, r => r.Matched);
            var after = LinearQf.Of(c.pool, DonationSet.Of([.. c.gifts, .. c.more]), options).Recipients;
            Assert.Equal(after.Select(r => (r.Recipient, r.Matched - before.GetValueOrDefault(r.Recipient))), MatchEstimate.Of(c.pool, c.gifts, c.more, cap: null).Select(e => (e.Recipient, e.Difference)));
        });

    static readonly Gen<Contribution> Gifts =
        from who in Gen.Int[0, 6]
        from to in Gen.Int[0, 3]
        from amount in Gen.Long[0, 1_000_000]
        select new Contribution($"c{who}", $"p{to}", new BigInteger(amount));
}
