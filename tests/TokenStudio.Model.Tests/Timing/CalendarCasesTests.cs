using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Timing;

/// <summary>Month ends, leap days, quarters and the hour of launch, through the kinds: each names the instant a figure is first reached.</summary>
public sealed class CalendarCasesTests
{
    [Theory]
    [InlineData("2027-01-31", "P1M", "2027-02-28T00:00:00Z")]
    [InlineData("2028-01-31", "P1M", "2028-02-29T00:00:00Z")]
    [InlineData("2028-01-31", "P2M", "2028-03-31T00:00:00Z")]
    [InlineData("2028-02-29", "P12M", "2029-02-28T00:00:00Z")]
    [InlineData("2028-02-29", "P48M", "2032-02-29T00:00:00Z")]
    [InlineData("2027-11-30", "P3M", "2028-02-29T00:00:00Z")] // a quarter on
    [InlineData("2027-08-31", "P3M", "2027-11-30T00:00:00Z")]
    [InlineData("2027-03-31T23:30:00Z", "P1M", "2027-04-30T23:30:00Z")] // next day already east of Greenwich: UTC counts
    [InlineData("2027-10-31T00:30:00Z", "P1M", "2027-11-30T00:30:00Z")] // an hour that occurs twice where clocks change
    [InlineData("2028-02-28", "P366D", "2029-02-28T00:00:00Z")]
    [InlineData("2027-01-31", "P1M1D", "2027-03-01T00:00:00Z")] // months first, then days
    public void Tranche_AfterAPeriod_IsDueAtTheInstant(string launch, string after, string due)
    {
        var at = Second(due);
        var schedules = new[]
        {
            Vesting($$"""{ "kind": "tranches", "tranches": [ { "at": "{{after}}", "share": 1 } ] }""", launch),
            Vesting($$"""{ "kind": "segments", "segments": [ { "share": 1, "exponent": 3, "duration": "{{after}}" } ] }""", launch),
            Vesting($$"""{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P0M", "atCliff": "nothing", "duration": "{{after}}", "durationFrom": "launch", "every": "continuous" }""", launch),
            Emission($$"""{ "kind": "geometric", "firstPeriod": "1000", "period": "{{after}}", "factor": 0 }""", launch),
            Emission($$"""{ "kind": "constant", "amount": "1000", "every": "{{after}}", "start": "P0M", "duration": "{{after}}" }""", launch),
            Emission($$"""{ "kind": "pieces", "pieces": [ { "type": "lump", "at": "{{after}}", "amount": "1000" } ] }""", launch),
        };
        Assert.All(schedules, schedule =>
        {
            Assert.Equal(1_000, (int)schedule.By(at).BaseUnits);
            Assert.True(schedule.By(at - 1).BaseUnits < 1_000);
        });
        var half = Vesting($$"""{ "kind": "halfLife", "cliff": "P0M", "halfLife": "{{after}}" }""", launch);
        Assert.Equal((500, 499), ((int)half.By(at).BaseUnits, (int)half.By(at - 1).BaseUnits));
    }

    [Fact]
    public void Geometric_QuartersFromTheEndOfAugust_ClampEachByItself()
    {
        // 31 August, 30 November, 29 February 2028, 31 May: never 29 May.
        var schedule = Emission("""{ "kind": "geometric", "firstPeriod": "1000", "period": "P3M", "factor": 1 }""", "2027-08-31");
        Assert.Equal([0, 1_000, 2_000, 3_000], new[] { "2027-08-31", "2027-11-30", "2028-02-29", "2028-05-31" }.Select(d => (int)schedule.By(Second(d)).BaseUnits));
        Assert.Equal(2_999, (int)schedule.By(Second("2028-05-31") - 1).BaseUnits);
    }

    [Theory]
    [InlineData("2027-03-01T00:00:00+02:00")]
    [InlineData("2027-03-01T00:00:00")]
    [InlineData("2027-02-29")]
    public void Launch_OffsetsLocalTimesAndDaysThatAreNot_AreRefused(string launch)
    {
        var finding = Assert.Single(ScenarioReview.Of(Doc.Plain.WithTimeline("launch", $"\"{launch}\"")).Findings);
        Assert.Equal(("/timeline/launch", "format"), (finding.Path, finding.Code));
    }

    static long Second(string text) => UtcInstants.TryParse(text, out var instant) ? instant.ToUnixTimeSeconds() : throw new ArgumentException(text);

    static Anchor At(string launch) => Anchor.At(NodaTime.Instant.FromUnixTimeSeconds(Second(launch)));

    static CumulativeSchedule Vesting(string json, string launch) => VestingKinds.All.Read(Doc.Of(json), new ReadContext(0)).VestedOf(new(1_000), At(launch));

    static CumulativeSchedule Emission(string json, string launch) =>
        EmissionKinds.All.Read(Doc.Of(json), new ReadContext(0)).Emitted(new() { Launch = At(launch).Base, Horizon = CalendarPeriod.OfMonths(12), Step = GridStep.Month });
}
