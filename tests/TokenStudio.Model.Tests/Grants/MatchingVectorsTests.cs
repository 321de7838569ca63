using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Matching;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Published and reproduced results of matching, read in place; each file names its source.</summary>
public sealed class MatchingVectorsTests
{
    [Fact]
    public void LinearQf_EveryCase_IsExact()
    {
        var cases = File("linearqf.json").GetProperty("cases").EnumerateArray().ToArray();
        Assert.NotEmpty(cases);
        foreach (var c in cases)
        {
            var gifts = c.GetProperty("contributions").EnumerateArray().Select(g => new Contribution(Text(g, "contributor"), Text(g, "recipient"), Integer(g, "amount")));
            var options = c.GetProperty("options");
            var cap = options.GetProperty("matchingCapAmount");
            var round = LinearQf.Of(Integer(c, "matchAmount"), DonationSet.Of(gifts), new()
            {
                IgnoreSaturation = options.GetProperty("ignoreSaturation").GetBoolean(),
                MatchingCap = cap.ValueKind == JsonValueKind.Null ? null : BigInteger.Parse(cap.GetString()!, CultureInfo.InvariantCulture),
            });
            Same(c.GetProperty("expected"), round, r => r.Recipient);
            Assert.Equal(Integer(c, "totalMatched"), round.Matched);
        }
    }

    [Fact]
    public void Round_EveryCase_IsExactFromVotesToMatches()
    {
        var file = File("e2e-round.json");
        var applications = file.GetProperty("applications").EnumerateArray().Select(a => new BallotApplication(Text(a, "id"), Text(a, "name"), Text(a, "status"), Text(a, "payout"))).ToArray();
        var names = applications.ToDictionary(a => a.Id, a => a.Name);
        var votes = file.GetProperty("votes").EnumerateArray().Select(v => new Vote(
            Text(v, "id"), Text(v, "applicationId"), Text(v, "voter"), Text(v, "grantAddress"), Text(v, "token"),
            Integer(v, "amount"), v.GetProperty("amountUSD").GetDouble(), Integer(v, "amountRoundToken"))).ToArray();
        var scores = file.GetProperty("passportScores").EnumerateObject().ToDictionary(s => "0x" + s.Name.PadLeft(40, '0'), s => double.Parse(s.Value.GetString()!, CultureInfo.InvariantCulture));
        foreach (var c in file.GetProperty("cases").EnumerateArray())
        {
            var config = c.GetProperty("config");
            var weighed = Ballots.Weigh(votes, applications, new()
            {
                MinimumUsd = config.TryGetProperty("minimumAmountUSD", out var least) && least.ValueKind == JsonValueKind.Number ? least.GetDouble() : 0,
                Passport = config.TryGetProperty("enablePassport", out var passport) && passport.ValueKind == JsonValueKind.True,
                Scores = scores,
                Overrides = c.GetProperty("coefficientOverrides").EnumerateObject().ToDictionary(o => o.Name, o => o.Value.GetDouble()),
            });
            var expected = c.GetProperty("voteCoefficients").EnumerateArray().Select(v => (Text(v, "id"), v.GetProperty("coefficient").GetDouble()));
            Assert.Equal(expected, weighed.Where(w => w.Coefficient is not null).Select(w => (w.Vote.Id, w.Coefficient!.Value)));
            var round = LinearQf.Of(Integer(c, "matchAmount"), DonationSet.Of(Ballots.Contributions(weighed)), new()
            {
                IgnoreSaturation = c.GetProperty("ignoreSaturation").GetBoolean(),
                MatchingCap = config.TryGetProperty("matchingCapAmount", out var cap) && cap.ValueKind == JsonValueKind.String ? BigInteger.Parse(cap.GetString()!, CultureInfo.InvariantCulture) : null,
            });
            Same(c.GetProperty("results"), round, r => names[r.Recipient]);
        }
    }

    [Fact]
    public void Calculator_EveryCase_HoldsNineDigits()
    {
        var file = File("qf-calculator.json");
        foreach (var c in file.GetProperty("cases").EnumerateArray())
        {
            var input = c.GetProperty("input");
            var donations = Matrix(input.GetProperty("donations"));
            var groups = input.TryGetProperty("clusters", out var clusters) ? Matrix(clusters) : donations;
            var matches = Text(c, "function") switch
            {
                "standard_qf" => ClusterQf.Match(donations, DonationMatrix.Of(donations.People, donations.People, donations.People.Select((_, i) => (i, i, 1.0)))),
                "pairwise" => PairwiseQf.Bounded(donations, input.GetProperty("M").GetDouble()),
                "clustermatch" => ClusterQf.Match(donations, groups),
                "cluster_profile_pairwise" => ClusterQf.ProfilePairwise(donations, groups),
                "COCM" => ConnectionOrientedMatch.Of(donations, groups, Style(input), input.GetProperty("harsh").GetBoolean()),
                var other => throw new InvalidOperationException(other),
            };
            Near(c.GetProperty("expected"), donations, matches);
        }

        foreach (var c in file.GetProperty("cocmProduction").EnumerateArray())
        {
            var donations = Matrix(c.GetProperty("donations"));
            var harsh = Text(c, "id").EndsWith("harsh", StringComparison.Ordinal);
            Near(c.GetProperty("expected"), donations, ConnectionOrientedMatch.Of(donations, donations, Closeness.Markov, harsh));
        }
    }

    [Fact]
    public void Capped_EveryCase_HoldsNineDigits() =>
        Assert.All(File("qf-calculator.json").GetProperty("checkMatchingCap").EnumerateArray(), c =>
            Assert.All(
                MatchShares.Capped([.. Doubles(c.GetProperty("input"))], c.GetProperty("capFraction").GetDouble()).Zip(Doubles(c.GetProperty("expected"))),
                pair => Assert.Equal(1, pair.First / pair.Second, 9)));

    [Fact]
    public void Gini_EveryCase_HoldsNineDigits() =>
        Assert.All(File("qf-calculator.json").GetProperty("gini").EnumerateArray(), c =>
            Assert.Equal(c.GetProperty("expected").GetDouble(), MatchShares.Gini(Doubles(c.GetProperty("input"))), 12));

    [Fact]
    public void Passport_EveryScore_HasItsCoefficient() =>
        Assert.All(File("misc.json").GetProperty("passportCoefficient").GetProperty("rows").EnumerateArray(), row =>
            Assert.Equal(row.GetProperty("coefficient").GetDouble(), ScoreScale.Stamps.CoefficientOf(row.GetProperty("score").GetDouble())));

    static Closeness Style(JsonElement input) => Text(input, "calcstyle") switch { "og" => Closeness.AnyFriend, "pct_friends" => Closeness.ShareOfFriends, _ => Closeness.Markov };

    static void Same(JsonElement expected, LinearMatches round, Func<LinearMatch, string> name)
    {
        Assert.Equal(expected.EnumerateObject().Select(r => r.Name).Order(), round.Recipients.Select(name).Order());
        foreach (var r in round.Recipients)
        {
            var e = expected.GetProperty(name(r));
            Assert.Equal(
                (Integer(e, "totalReceived"), Integer(e, "contributionsCount"), Integer(e, "sumOfSqrt"), Integer(e, "sumOfSqrtRemainder"), Integer(e, "matchedWithoutCap"), Integer(e, "capOverflow"), Integer(e, "matched")),
                (r.Sums.Received, r.Sums.Contributors, r.Sums.Roots, r.Sums.Remainders, r.MatchedWithoutCap, r.CapOverflow, r.Matched));
        }
    }
}
