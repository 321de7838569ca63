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
            var review = GrantPool.Of(kind);
            var timeline = GrantWindows.Of(review.Document!, GrantPool.Id, GrantPool.Programme(review), GrantPool.Programme(review), review.Findings, GrantSample.NoDrafts);
            Assert.Equal(["Registration starts", "Registration ends", "Allocation starts", "Allocation ends"], timeline.Windows.Select(w => w.Label.ToString()));
            Assert.Equal([2, 0, 2, 0], timeline.Bars.Select(b => b.Ends.Count));
            return timeline.Bars.Select(b => (b.Id, b.Look, b.Text.ToString()));
        }

        Assert.Equal([("registration", "registration", "21 days"), ("review", "off-chain", "off chain, managers"), ("allocation", "allocation", "14 days of votes"), ("distribution", "off-chain", "pay out by votes")], Bars(Model.Grants.AlloV2.Strategies.QVSimple.Listed));
        Assert.Equal([("registration", "off-chain", "21 days, off chain"), ("review", "off-chain", "off chain, managers"), ("allocation", "off-chain", "14 days of decisions, off chain"), ("distribution", "off-chain", "paid by milestones")], Bars(Model.Grants.AlloV2.Strategies.RFPSimple.Listed));
    }
}
