using System.Numerics;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants;

public sealed class SyntheticDonorsTests
{
    static DonorModel Model(int count = 2_000, int projects = 12, int communities = 1) => new() { Count = count, Projects = DonorProject.Ranked(projects, communities), Communities = communities, Decimals = 6 };

    [Fact]
    public void Give_SameSeed_IsTheSameRoundAndAnotherSeedIsNot()
    {
        Assert.Equal(SyntheticDonors.Give(Model()).Votes, SyntheticDonors.Give(Model()).Votes);
        Assert.NotEqual(SyntheticDonors.Give(Model()).Votes[0].Voter, SyntheticDonors.Give(Model() with { Seed = 2 }).Votes[0].Voter);
    }

    [Fact]
    public void Give_MoreDonors_LeavesTheFirstAsTheyWere()
    {
        var few = SyntheticDonors.Give(Model(100));
        Assert.Equal(few.Votes, SyntheticDonors.Give(Model(200)).Votes.Take(few.Votes.Count));
    }

    [Fact]
    public void Give_FirstDonors_AreTheseForEver()
    {
        // A change here changes every round that was made up before: only by intent.
        var round = SyntheticDonors.Give(Model());
        Assert.Equal("9d4:11:10.73 9d4:2:18.13 9d4:0:10.3", string.Join(" ", round.Votes.Take(3).Select(v => FormattableString.Invariant($"{v.Voter[2..5]}:{v.ApplicationId}:{v.AmountUsd}"))));
    }

    [Fact]
    public void Give_Gifts_AreLogNormalAroundTheMedian()
    {
        var logs = SyntheticDonors.Give(Model(20_000) with { MedianGift = 25, Spread = 0.8 }).Votes.Select(v => Math.Log(v.AmountUsd)).ToArray();
        // 50,000 gifts: the mean of the logarithms is off by 0.8 / sqrt(50,000) = 0.0036 as a rule.
        Assert.InRange(logs.Average(), Math.Log(25) - 0.02, Math.Log(25) + 0.02);
        Assert.InRange(Math.Sqrt(logs.Average(l => Math.Pow(l - logs.Average(), 2))), 0.78, 0.82);
        Assert.Equal(50_000, logs.Length, 400.0);
    }

    [Fact]
    public void Give_NoSpread_IsTheMedianInBaseUnits() =>
        Assert.All(SyntheticDonors.Give(Model(50) with { Spread = 0, MedianGift = 12.5, UsdPerToken = 2 }).Votes, v => Assert.Equal((12_500_000, 25.0), ((int)v.Amount, v.AmountUsd)));

    [Fact]
    public void Give_Pulls_DrawAsTheySay()
    {
        // One project each: 1 / rank over 1 + 1/2 + 1/3 + 1/4 = 12/25, 6/25, 4/25, 3/25 of 20,000.
        var counts = SyntheticDonors.Give(Model(20_000, 4) with { ProjectsEach = 1 }).Votes.CountBy(v => v.ApplicationId).ToDictionary(c => c.Key, c => c.Value);
        Assert.All(new[] { ("0", 9_600), ("1", 4_800), ("2", 3_200), ("3", 2_400) }, e => Assert.InRange(counts[e.Item1], e.Item2 - 250, e.Item2 + 250));
    }

    [Fact]
    public void Give_LoyalDonors_StayInTheirCommunity()
    {
        var model = Model(600, 30, 3) with { Loyalty = 1, ProjectsEach = 2 };
        var votes = SyntheticDonors.Give(model).Votes;
        // Donor n is of community n mod 3, and so is project n: two gifts each.
        Assert.Equal(1_200, votes.Count);
        Assert.All(votes.Select((v, i) => (v, donor: i / 2)), x => Assert.Equal(x.donor % 3, int.Parse(x.v.ApplicationId, System.Globalization.CultureInfo.InvariantCulture) % 3));
    }

    [Fact]
    public void Give_IdentityShare_PassesEveryScale()
    {
        var round = SyntheticDonors.Give(Model(10_000) with { IdentityShare = 0.3 });
        Assert.InRange(round.Scores.Values.Count(s => ScoreScale.All.All(scale => scale.CoefficientOf(s) == 1)), 2_850, 3_150);
        Assert.All(round.Scores.Values, s => Assert.True(ScoreScale.All.All(scale => scale.CoefficientOf(s) is 0 or 1)));
    }

    [Fact]
    public void Give_Votes_AreTakenAsThoseOfAnImport()
    {
        var round = SyntheticDonors.Give(Model(100));
        var weighed = Ballots.Weigh(round.Votes, round.Applications, new() { Passport = true, Scores = round.Scores });
        Assert.All(weighed, v => Assert.True(v.Reason is VoteReason.Counted or VoteReason.LowScore));
        Assert.All(round.Votes, v => Assert.True(Address.TryParse(v.Voter, out _) && Address.TryParse(v.GrantAddress, out _) && v.Amount > 0));
        Assert.Equal(100, round.Votes.Select(v => v.Voter).Distinct().Count());
        Assert.All(round.Votes.GroupBy(v => v.Voter), own => Assert.Equal(own.Count(), own.Select(v => v.ApplicationId).Distinct().Count()));
    }

    [Fact]
    public void Give_Stopped_Stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SyntheticDonors.Give(Model(), null, stop.Token));
    }

    [Fact]
    public void Check_EveryFigureOutOfRange_IsNamed()
    {
        Assert.Empty(Model().Check());
        var wrong = Model() with
        {
            Count = 0, MedianGift = 0, Spread = -1, ProjectsEach = 0, Communities = 0, Loyalty = 2, IdentityShare = double.NaN, Decimals = 19, UsdPerToken = -1, Projects = [],
        };
        Assert.Equal(
            ["/donors/count", "/donors/medianGift", "/donors/spread", "/donors/projectsEach", "/donors/communities", "/donors/loyalty", "/donors/identityShare", "/donors/decimals", "/donors/usdPerToken", "/donors/projects"],
            wrong.Check().Select(f => f.Path));
        Assert.Equal("limit", (Model(1_000_000) with { ProjectsEach = 6 }).Check().Single().Code);
        Assert.Equal("/donors/projects", (Model() with { Projects = [new("0", "None", 0)] }).Check().Single().Path);
    }
}
