using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class VestingDialectsTests
{
    // 4,800 base units, cliff 12 months, 48 months, monthly: 100 a month where accrual counts from launch.
    static readonly TokenAmount Whole = new(4_800);

    [Theory]
    [InlineData("nothing", "cliff", "delay", "Delay, then linear: nothing for 12 months, then the release runs its full 48 months, so it ends 60 months after launch. It is paid in months, each as it ends.")]
    [InlineData("accrued", "launch", "accrued", "Accrued cliff: nothing for 12 months, then at once what has accrued since launch, and the rest until 48 months after launch. It is paid in months, each as it ends.")]
    [InlineData("nothing", "launch", "nothing", "Nothing at the cliff: nothing for 12 months; the release begins there, pays nothing extra, and still ends 48 months after launch. It is paid in months, each as it ends.")]
    public void Of_ACliff_SaysWhichOneIsMeant(string atCliff, string from, string id, string sentence)
    {
        var chosen = Of(new(atCliff, from, Duration: "P48M", Every: "P1M")).Chosen;
        Assert.Equal((id, sentence), (chosen.Id, chosen.Sentence.ToString()));
    }

    [Fact]
    public void Of_FixedUnlock_SaysItsShares() =>
        Assert.Equal("Fixed unlock: 5 % at launch, nothing more for 12 months, then 20 % at once, and the rest until 48 months after launch.",
            Of(new("fixed", Duration: "P48M", AtLaunch: 0.05m, AtCliffShare: 0.2m)).Chosen.Sentence);

    [Fact]
    public void Of_FixedUnlockFromTheCliff_SaysWhereTheRestBegins() =>
        Assert.Equal("Fixed unlock: nothing for 12 months, then 20 % at once, and the rest over 48 months from there.",
            Of(new("fixed", "cliff", Duration: "P48M", AtCliffShare: 0.2m)).Chosen.Sentence);

    [Fact]
    public void Of_DelayInDays_EndsAfterBoth() =>
        Assert.StartsWith("Delay, then linear: nothing for 30 days, then the release runs its full 60 days, so it ends 90 days after launch.",
            Of(new(From: "cliff", Cliff: "P30D", Duration: "P60D")).Chosen.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("P12M", "P48M", "0", "0.25")]
    [InlineData("P12M", "P48M", "0.1", "0.225")] // 12 / 48 of the nine tenths that are left
    [InlineData("P90D", "P360D", "0", "0.25")]
    [InlineData("P12M", "P365D", "0", "1")] // about 365.24 days of 365: all of it
    [InlineData("P365D", "P24M", "0", "0.499668")] // 31,536,000 s of 24 x 2,629,746 s, cut after six digits
    [InlineData("P12M", "P0M", "0", "")]
    public void Others_Fixed_PaysWhatHadAccruedByTheCliff(string cliff, string duration, string atLaunch, string share)
    {
        var reading = Of(new(From: "cliff", Cliff: cliff, Duration: duration, AtLaunch: decimal.Parse(atLaunch, CultureInfo.InvariantCulture))).Others.Single(o => o.Id == "fixed").Vesting;
        Assert.Equal(("fixed", "launch", share), (reading.Text("atCliff"), reading.Text("durationFrom"), (reading["cliffUnlock"] as NumberNode)?.Literal ?? ""));
    }

    // Fixed, but no share: nothing is paid there, and read as fixed it stays as it is.
    [Fact]
    public void Of_FixedUnlockOfNothing_IsNothingAtTheCliff()
    {
        var dialects = Of(new("fixed", Duration: "P48M"));
        Assert.Equal("nothing", dialects.Chosen.Id);
        Assert.Null(dialects.Others.Single(o => o.Id == "fixed").Vesting["cliffUnlock"]);
    }

    [Theory]
    [InlineData("afterOnePeriod", "atStart", "First payment at the start", "each as it begins.")]
    [InlineData("atStart", "afterOnePeriod", "First payment one period later", "each as it ends.")]
    public void Others_FirstPayment_IsTheOtherOne(string first, string id, string label, string end)
    {
        var reading = Of(new(Duration: "P48M", Every: "P1M", First: first)).Others.Single(o => o.Id is "atStart" or "afterOnePeriod");
        Assert.Equal((id, label), (reading.Id, reading.Label.ToString()));
        Assert.EndsWith(end, reading.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P12M", "0", """[ { "at": "P12M", "share": 1 } ]""")]
    [InlineData("P12M", "0.25", """[ { "at": "P0M", "share": 0.25 }, { "at": "P12M", "share": 0.75 } ]""")]
    [InlineData("P12M", "1", """[ { "at": "P12M", "share": 1 } ]""")]
    [InlineData("P0M", "0", """[ { "at": "P48M", "share": 1 } ]""")]
    public void Others_Lump_PaysAtTheCliffOrTheEnd(string cliff, string atLaunch, string tranches) =>
        Assert.Equal(Doc.Value(tranches), Of(new(Cliff: cliff, Duration: "P48M", AtLaunch: decimal.Parse(atLaunch, CultureInfo.InvariantCulture))).Others.Single(o => o.Id == "lump").Vesting["tranches"]);

    [Fact]
    public void Of_NoCliff_SaysSoAndOffersPaymentAndLump()
    {
        var dialects = Of(new(Cliff: "P0M", Duration: "P48M", Every: "P1M"));
        Assert.Equal(("none", "No cliff: the release begins at launch and ends after 48 months. It is paid in months, each as it ends."), (dialects.Chosen.Id, dialects.Chosen.Sentence.ToString()));
        Assert.Equal(["atStart", "lump"], dialects.Others.Select(o => o.Id));
    }

    // Chosen: accrued. Cliff, month 12: 1,200; middle, month 24: 2,400; end, month 48: 4,800.
    [Theory]
    [InlineData("delay", 0, 1_200, 3_600)] // from month 12 on 100 a month: 0, 12 x 100, 36 x 100
    [InlineData("fixed", 1_200, 2_400, 4_800)] // 25 % at the cliff, then 3,600 in 36 months: the same as accrued
    [InlineData("nothing", 0, 1_600, 4_800)] // 4,800 in 36 months from month 12
    [InlineData("atStart", 1_300, 2_500, 4_800)] // one payment more until the last
    [InlineData("lump", 4_800, 4_800, 4_800)]
    public void Of_Accrued_GivesEveryOtherReadingExactly(string id, int atCliff, int atMiddle, int atEnd)
    {
        var dialects = Of(new("accrued", Duration: "P48M", Every: "P1M"));
        var own = new DialectAmounts(new(1_200), new(2_400), new(4_800));
        Assert.Equal(own, dialects.Chosen.Amounts);
        var reading = Assert.Single(dialects.Others, o => o.Id == id);
        var expected = new DialectAmounts(new(atCliff), new(atMiddle), new(atEnd));
        Assert.Equal(expected, reading.Amounts);
        Assert.Equal(expected - own, reading.Difference);
    }

    [Fact]
    public void Of_Delay_EndsLaterThanTheOthers()
    {
        // Ends at month 60; half way, month 30, it has paid 18 of 48 where accrual has paid 30.
        var dialects = Of(new(From: "cliff", Duration: "P48M", Every: "P1M"));
        Assert.Equal(Dialect.Month(60), dialects.EndAt);
        Assert.Equal(new(new(0), new(1_800), new(4_800)), dialects.Chosen.Amounts);
        Assert.Equal(new(new(1_200), new(1_200), new(0)), dialects.Others.Single(o => o.Id == "accrued").Difference);
    }

    [Theory]
    [InlineData("nothing", "cliff", "P12M", "continuous", "0")]
    [InlineData("accrued", "launch", "P12M", "P1M", "0")]
    [InlineData("fixed", "launch", "P6M", "P1M", "0.1")]
    [InlineData("nothing", "launch", "P6M", "P3M", "0")]
    public void Others_Chosen_AreEditsThatLeaveAValidScenario(string atCliff, string from, string cliff, string every, string share)
    {
        var given = new Dialect(atCliff, from, cliff, "P48M", every, AtLaunch: 0.1m, AtCliffShare: decimal.Parse(share, CultureInfo.InvariantCulture));
        var document = Doc.Plain.With("allocations", new ListNode([((ObjectNode)Doc.Value(Doc.Bucket("team", "1000"))).With("vesting", given.Node)]));
        var whole = Doc.Tokens("1000");
        var dialects = VestingDialects.Of(given.Vesting, whole, Dialect.Origin);
        Assert.All([dialects.Chosen, .. dialects.Others], reading =>
        {
            var outcome = ScenarioEdits.Apply(document, [reading.Choose("team")]);
            Assert.Null(outcome.Refusal);
            var valid = outcome.Document!.Valid();
            Assert.Equal(reading.Amounts, new(valid.Vested[0].By(dialects.CliffAt), valid.Vested[0].By(dialects.MiddleAt), valid.Vested[0].By(dialects.EndAt)));
        });
    }

    [Fact]
    public void Others_CliffBehindTheDuration_SayWhyTheyCannotBe()
    {
        // 24 months from a cliff of 24: read from launch it would end at its cliff.
        var accrued = Of(new(From: "cliff", Cliff: "P24M", Duration: "P24M")).Others.Single(o => o.Id == "accrued");
        Assert.Null(accrued.Amounts);
        Assert.Equal("Vesting ends after 24 months, but its cliff is at 24 months.", accrued.Problem);
    }

    [Fact]
    public void Vesting_WithItsOwnStart_KeepsItInEveryReading()
    {
        var vesting = new Dialect("accrued", Duration: "P48M").Vesting with { Start = Moment.After(CalendarPeriod.OfMonths(3)) };
        var dialects = VestingDialects.Of(vesting, Whole, Dialect.Origin);
        Assert.Equal(Dialect.Month(15), dialects.CliffAt);
        Assert.Contains("accrued since its start", dialects.Chosen.Sentence, StringComparison.Ordinal);
        Assert.All([dialects.Chosen, .. dialects.Others], reading => Assert.Equal("P3M", reading.Vesting.Text("start")));
        Assert.All(dialects.Others, reading => Assert.Equal(reading.Amounts!.AtMiddle, VestingKinds.All.Read(reading.Vesting, new ReadContext(0)).VestedOf(Whole, Dialect.Origin).By(dialects.MiddleAt)));
    }

    static VestingDialects Of(Dialect dialect) => VestingDialects.Of(dialect.Vesting, Whole, Dialect.Origin);
}
