using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Why a vote counts and how a match comes about, in words and exact numbers.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData(30, 5, "Counts whole: the score 30 is 25 or more.")]
    [InlineData(20, 5, "Counts 75 %: the score 20 lies between 15 and 25.")]
    [InlineData(14.9, 5, "Counts nothing: the score 14.9 is below 15.")]
    [InlineData(30, 0.5, "Counts nothing: 0.5 USD is below the minimum of 1 USD.")]
    public void Of_AVoteByScore_SaysTheFigures(double score, double usd, string words)
    {
        var rules = new BallotRules { Passport = true, MinimumUsd = 1, Scores = new Dictionary<string, double> { ["0xa"] = score } };
        Assert.Equal(words, Said(rules, usd: usd));
    }

    [Fact]
    public void Of_AVoteForOtherReasons_SaysWhich()
    {
        var plain = new BallotRules();
        Assert.Equal("Counts whole.", Said(plain));
        Assert.Equal("Counts nothing: its voter has no score.", Said(new() { Passport = true }));
        Assert.Equal("Counts 12.5 %, as set by hand.", Said(plain with { Overrides = new Dictionary<string, double> { ["1"] = 0.125 } }));
        Assert.Equal("Counts nothing: the voter gave to their own address.", Said(plain with { DropsSelfVotes = true }, voter: "0xb"));
        Assert.Equal("Left out: no application has this id.", Said(plain, application: "9"));
        Assert.Equal("Left out: the application is not approved.", Said(plain, status: "PENDING"));
        Assert.Equal("Left out: the gift went to another address than the application's.", Said(plain, address: "0xc"));
    }

    [Fact]
    public void Steps_OfACappedMatch_LeadFromTheGiftsToTheMatch()
    {
        // a: 1, 4, 1 and 9 tokens at 6 decimals, of 34 + 54 + 162 million base units, pool 100, at most 50 each.
        Contribution[] gifts = [.. Gifts("a", 1, 4, 1, 9), .. Gifts("b", 1, 1, 1, 1, 1, 1, 4), .. Gifts("c", 1, 9, 1, 9, 1, 9, 4)];
        var options = new LinearQfOptions { MatchingCap = 50_000_000 };
        var matches = LinearQf.Of(100_000_000, DonationSet.Of(gifts), options);
        Assert.Equal(
            [("contributors", 4), ("received", 15_000_000), ("roots", 7_000), ("roots-squared", 49_000_000), ("remainders", 0), ("square", 34_000_000), ("squares", 250_000_000),
                ("pool", 100_000_000), ("matched-without-cap", 13_600_000), ("cap", 50_000_000), ("cut", 0), ("redistributed", 5_718_181), ("matched", 19_318_181)],
            MatchExplanation.Of(matches, 0, options).Steps.Select(s => (s.Id, (int)s.Amount)));
        Assert.Equal((14_800_000, 0, 50_000_000), ((int)MatchExplanation.Of(matches, 2, options)["cut"], (int)MatchExplanation.Of(matches, 2, options)["redistributed"], (int)MatchExplanation.Of(matches, 2, options)["matched"]));
    }

    [Fact]
    public void Steps_OfAnyMatch_AddUp() =>
        (from gifts in (from who in Gen.Int[0, 8] from to in Gen.Int[0, 4] from amount in Gen.Long[0, long.MaxValue] select new Contribution($"c{who}", $"p{to}", new BigInteger(amount))).Array[1, 30]
         from pool in Gen.Long[1, long.MaxValue]
         from ignore in Gen.Bool
         from percent in Gen.Int[1, 100]
         select (gifts, pool, ignore, percent)).Sample(c =>
        {
            var options = new LinearQfOptions { IgnoreSaturation = true, MatchingCap = c.ignore ? null : new BigInteger(c.pool) * c.percent / 100 };
            var matches = LinearQf.Of(c.pool, DonationSet.Of(c.gifts), options);
            for (var r = 0; r < matches.Recipients.Count; r++)
            {
                var why = MatchExplanation.Of(matches, r, options);
                Assert.Equal(why["contributors"] > 1 ? why["roots-squared"] + why["remainders"] - why["received"] : 0, why["square"]);
                Assert.Equal(why["squares"].IsZero ? 0 : why["square"] * why["pool"] / why["squares"], why["matched-without-cap"]);
                if (options.MatchingCap is not null) Assert.Equal(why["matched"], why["matched-without-cap"] - why["cut"] + why["redistributed"]);
            }
        });

    static string Said(BallotRules rules, string voter = "0xa", double usd = 5, string application = "0", string status = "APPROVED", string address = "0xb") =>
        VoteExplanation.Of(Ballots.Weigh([new("1", application, voter, address, "t", 5, usd, 5)], [new("0", "Project", status, "0xb")], rules).Single(), rules);

    static IEnumerable<Contribution> Gifts(string to, params int[] tokens) => tokens.Select((t, i) => new Contribution($"sender {i}", to, new BigInteger(t) * 1_000_000));
}
