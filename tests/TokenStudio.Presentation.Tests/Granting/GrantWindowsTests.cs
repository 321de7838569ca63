using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class GrantWindowsTests
{
    static GrantTimeline Timeline(params IEnumerable<Edit> edits)
    {
        var review = GrantSample.With(edits);
        return GrantWindows.Of(review.Document!, GrantSample.Id, GrantSample.Programme(review), GrantSample.Programme(GrantSample.With()), review.Findings, GrantSample.NoDrafts);
    }

    [Fact]
    public void Of_ANewRound_IsFourBarsOverSeventyOneDays()
    {
        var timeline = Timeline();

        // From 29 March, a week before the first window, to 8 June, a week after the day of the payout: 71 days.
        Assert.Equal([("applications", 7.5 / 71, 28.5 / 71), ("review", 7.5 / 71, 35.5 / 71), ("round", 35.5 / 71, 49.5 / 71), ("distribution", 49.5 / 71, 63.5 / 71)], timeline.Bars.Select(b => (b.Id, b.From, b.To)));
        Assert.Equal(["21 days", "off chain, managers", "14 days of donations", "set root, then pay out"], timeline.Bars.Select(b => b.Text.ToString()));
        Assert.Equal(["29 Mar", "12 Apr", "26 Apr", "10 May", "24 May", "7 Jun"], timeline.Ticks.Where(t => t.Label.Length > 0).Select(t => t.Label));
        Assert.Equal([("5 Apr 2027, 12:00", "1806926400"), ("26 Apr 2027, 12:00", "1808740800"), ("3 May 2027, 12:00", "1809345600"), ("17 May 2027, 12:00", "1810555200")], timeline.Windows.Select(w => (w.Text, w.Unix)));
        Assert.Null(timeline.Finding);
    }

    [Fact]
    public void Of_AHandle_StepsByDaysThroughItsOwnHour()
    {
        var end = Timeline().Bars[2].Ends[0];
        Assert.Equal(("/grants/round-1/roundStart@seconds", 1_809_345_600), (end.Path, end.Value));

        // 29 March and 7 June, at noon as the value itself.
        Assert.Equal((1_806_321_600, 1_812_369_600), (end.Min, end.Max));
        Assert.Equal((0, 0), ((end.Value - end.Min) % WindowHandle.Step, (end.Max - end.Value) % WindowHandle.Step));
    }

    [Fact]
    public void Of_WindowsOutOfOrder_SaysSoWithTheFix()
    {
        var timeline = Timeline(GrantSample.Set("roundEnd", Node.Of("2027-05-01T12:00:00Z")));
        Assert.Equal("The round ends before it starts.", timeline.Finding!.Message.ToString());
        var fix = Assert.Single(timeline.Finding.Fixes);
        Assert.Equal("Use 2027-05-17T12:00:00Z", fix.Label.ToString());
        Assert.Equal([GrantSample.Set("roundEnd", Node.Of("2027-05-17T12:00:00Z"))], fix.Edits);
    }

    [Theory]
    [InlineData("/grants/round-1/roundStart", "5 May 2027, 9:30", "2027-05-05T09:30:00Z")]
    [InlineData("/grants/round-1/roundStart", "2027-05-05 09:30", "2027-05-05T09:30:00Z")]
    [InlineData("/grants/round-1/roundStart", "5 May 2027", "2027-05-05T00:00:00Z")]
    [InlineData("/grants/round-1/roundStart", "2027-05-05T09:30:15Z", "2027-05-05T09:30:15Z")]
    [InlineData("/grants/round-1/roundStart", "1809345600", "2027-05-03T12:00:00Z")]
    [InlineData("/grants/round-1/roundStart@seconds", "1809432000", "2027-05-04T12:00:00Z")]
    public void Read_ATimeAsPeopleWriteIt_IsTheInstant(string path, string text, string instant)
    {
        var entry = GrantEntry.Read(GrantSample.With().Document!, path, text);
        Assert.Equal([GrantSample.Set("roundStart", Node.Of(instant))], entry.Edits);
    }

    [Theory]
    [InlineData("/grants/round-1/roundStart", "soon")]
    [InlineData("/grants/round-1/roundStart", "31 Feb 2027, 12:00")]
    [InlineData("/grants/round-1/roundStart", "12")]
    [InlineData("/grants/round-1/roundStart@seconds", "1e9")]
    public void Read_NoTime_IsRefused(string path, string text) =>
        Assert.Equal("A time in UTC such as 2027-04-05 12:00, or Unix seconds.", GrantEntry.Read(GrantSample.With().Document!, path, text).Refusal!.Message.ToString());

    [Fact]
    public void Show_AWindow_IsTextAndItsHandleSeconds()
    {
        var document = GrantSample.With().Document!;
        Assert.Equal(("3 May 2027, 12:00", "1809345600", null), (GrantEntry.Show(document, "/grants/round-1/roundStart"), GrantEntry.Show(document, "/grants/round-1/roundStart@seconds"), GrantEntry.Show(document, "/grants/round-1/matchAmount")));
    }

    [Fact]
    public void Of_ARefusedText_StaysInItsField()
    {
        var review = GrantSample.With();
        var drafts = new Dictionary<string, Draft> { ["/grants/round-1/roundEnd"] = new("soon", new("Not a time.", [])) };
        var window = GrantWindows.Of(review.Document!, GrantSample.Id, null, null, review.Findings, drafts).Windows[3];
        Assert.Equal(("soon", "Not a time."), (window.Text, window.Finding!.Message.ToString()));
    }

    [Fact]
    public void Of_APool_IsGreyWhereItsContractHoldsNoTimes()
    {
        static IEnumerable<(string, string, string)> Bars(Model.Grants.AlloV2.StrategyKind kind)
        {
            var timeline = OfPool(kind);
            Assert.Equal(["Registration starts", "Registration ends", "Allocation starts", "Allocation ends"], timeline.Windows.Select(w => w.Label.ToString()));
            Assert.All(timeline.Bars, b => Assert.Equal(b.Id is "registration" or "allocation" ? 2 : 0, b.Ends.Count));
            return timeline.Bars.Select(b => (b.Id, b.Look, b.Text.ToString()));
        }

        Assert.Equal([("registration", "registration", "21 days"), ("review", "off-chain", "off chain, managers"), ("allocation", "allocation", "14 days of votes"), ("distribution", "off-chain", "pay out by votes")], Bars(Model.Grants.AlloV2.Strategies.QVSimple.Listed));
        Assert.Equal([("registration", "off-chain", "21 days, off chain"), ("allocation", "off-chain", "14 days of decisions, off chain"), ("distribution", "off-chain", "paid by milestones")], Bars(Model.Grants.AlloV2.Strategies.RFPSimple.Listed));
    }

    static GrantTimeline OfPool(Model.Grants.AlloV2.StrategyKind kind, params IEnumerable<Edit> edits)
    {
        var review = GrantPool.Of(kind, edits);
        var programme = review.Scenario?.Grants.FirstOrDefault(g => g.Id == GrantPool.Id);
        return GrantWindows.Of(review.Document!, GrantPool.Id, programme, GrantPool.Programme(GrantPool.Of(kind)), review.Findings, GrantSample.NoDrafts);
    }

    // A strategy without registration or review has no bar of it; streams and deciding votes pay while allocation is open.
    [Theory]
    [InlineData("EasyRPGF", "allocation distribution")]
    [InlineData("DirectAllocation", "allocation distribution")]
    [InlineData("MicroGrants", "registration allocation distribution")]
    [InlineData("SQFSuperFluid", "registration review allocation distribution")]
    [InlineData("LTIPSimple", "registration review allocation distribution")]
    public void Of_AStrategy_HasTheWindowsThatThereAre(string strategy, string bars)
    {
        var timeline = OfPool(Model.Grants.AlloV2.StrategyKinds.Find(strategy)!);
        Assert.Equal(bars, string.Join(' ', timeline.Bars.Select(b => b.Id)));
        var (allocation, paid) = (timeline.Bars.Single(b => b.Id == "allocation"), timeline.Bars.Single(b => b.Id == "distribution"));
        Assert.Equal(strategy is "SQFSuperFluid" or "MicroGrants", allocation.From == paid.From && allocation.To == paid.To);
    }

    [Fact]
    public void Of_IncentivesOverTime_HaveReviewAndDistributionOfTheirOwn()
    {
        var timeline = OfPool(LTIPSimple, GrantPool.Set("strategy/reviewEndTime", Node.Of("2027-05-01T12:00:00Z")));
        Assert.Equal(["Review starts", "Review ends", "Distribution starts", "Distribution ends"], timeline.Windows.Skip(4).Select(w => w.Label.ToString()));

        // Left out they are empty, and say what they mean: as registration opens, as allocation closes and 30 days later.
        Assert.Equal([("", "5 Apr 2027, 12:00"), ("1 May 2027, 12:00", "1 May 2027, 12:00"), ("", "17 May 2027, 12:00"), ("", "16 Jun 2027, 12:00")], timeline.Windows.Skip(4).Select(w => (w.Text, w.Placeholder)));
        var review = timeline.Bars.Single(b => b.Id == "review");
        Assert.Equal(("registration", "26 days"), (review.Look, review.Text.ToString()));
        Assert.Equal([("/grants/pool-1/strategy/reviewStartTime@seconds", GrantPool.Opens), ("/grants/pool-1/strategy/reviewEndTime@seconds", 1_809_172_800)], review.Ends.Select(e => (e.Path, e.Value)));
    }

    [Fact]
    public void Of_IncentivesOutOfOrder_SayItAtTheWindowInTheContractsWords()
    {
        var timeline = OfPool(LTIPSimple, GrantPool.Set("strategy/reviewStartTime", Node.Of("2027-05-02T12:00:00Z")), GrantPool.Set("strategy/reviewEndTime", Node.Of("2027-05-01T12:00:00Z")));
        var window = timeline.Windows.Single(w => w.Finding is not null);
        Assert.Equal(("Review ends", "Review closes before it opens. The contract says: _reviewStartTime > _reviewEndTime"), (window.Label.ToString(), window.Finding!.Message.ToString()));
        Assert.Equal([GrantPool.Set("strategy/reviewEndTime", Node.Of("2027-05-02T12:00:00Z"))], Assert.Single(window.Finding.Fixes).Edits);
        Assert.True(window.Says(timeline.Finding!));
    }

    [Fact]
    public void Read_AWindowOfTheStrategy_IsSetDraggedAndLeftOutAgain()
    {
        const string Path = "/grants/pool-1/strategy/distributionEndTime";
        var review = GrantPool.Of(LTIPSimple);
        var set = GrantEntry.Read(review.Document!, Path, "20 Jun 2027, 12:00");
        Assert.Equal([Edit.Set(Path, Node.Of("2027-06-20T12:00:00Z"))], set.Edits);
        Assert.Equal([Edit.Set(Path, Node.Of("2027-06-21T12:00:00Z"))], GrantEntry.Read(review.Document!, Path + "@seconds", "1813579200").Edits);
        Assert.Null(GrantEntry.Show(review.Document!, Path));
        var after = GrantPool.Of(LTIPSimple, set.Edits);
        Assert.Equal("20 Jun 2027, 12:00", GrantEntry.Show(after.Document!, Path));
        Assert.Equal([Edit.Remove(Path)], GrantEntry.Read(after.Document!, Path, " ").Edits);
        Assert.NotNull(GrantEntry.Read(review.Document!, Path, "soon").Refusal);
    }

    static Model.Grants.AlloV2.StrategyKind LTIPSimple => Model.Grants.AlloV2.Strategies.LTIPSimple.Listed;
}
