using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;

namespace TokenStudio.Model.Tests.Imports;

public sealed class SourceDatesTests
{
    [Theory]
    [InlineData("2027-03-01", "2027-03-01T00:00:00Z")]
    [InlineData("2027-3-1", "2027-03-01T00:00:00Z")]
    [InlineData("2027-03-01 10:20", "2027-03-01T10:20:00Z")]
    [InlineData("2027-03-01t10:20:30.123", "2027-03-01T10:20:30Z")]
    [InlineData("2027-03-01T10:20:30+02:30", "2027-03-01T07:50:30Z")]
    [InlineData("2027-03-01T10:20:30-0230", "2027-03-01T12:50:30Z")]
    [InlineData("2027-03-01T10:20:30z", "2027-03-01T10:20:30Z")]
    [InlineData("2027-03-01T23:59:59.5Z", "2027-03-01T23:59:59Z")]
    [InlineData("2027-12-31T24:00:00+00:00", "2028-01-01T00:00:00Z")]
    [InlineData("0001-1-1", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59Z")]
    [InlineData("1803859200", "2027-03-01T00:00:00Z")]
    public void Read_LooserForms_AreTheirInstant(string text, string instant)
    {
        var (second, codes) = Read($$"""{ "at": "{{text}}" }""");
        Assert.Equal((instant, ""), (SourceDates.Text(second!.Value), codes));
    }

    [Theory]
    [InlineData("2027-00-01"), InlineData("2027-13-01"), InlineData("2027-01-00"), InlineData("2027-01-32"), InlineData("0000-01-01")]
    [InlineData("2027-01-01T25:00:00"), InlineData("2027-01-01T10:60:00"), InlineData("2027-01-01T10:00:60"), InlineData("next spring")]
    [InlineData("2027-01-01T24:30:00"), InlineData("2027-01-01T24:00:01")] // midnight has no minutes
    public void Read_NoDate_IsLeftOutWithItsReason(string text)
    {
        var (second, codes) = Read($$"""{ "at": "{{text}}" }""");
        Assert.Equal((null, "impossible-date date"), (second, codes));
    }

    [Theory]
    [InlineData("\"0001-01-01T00:30:00+01:00\""), InlineData("\"9999-12-31T23:30:00-01:00\"")] // before the year 1 and after 9999 in UTC
    public void Read_BeyondAllYears_IsLeftOut(string json) => Assert.Equal((null, "date"), Read($$"""{ "at": {{json}} }"""));

    [Theory]
    [InlineData("2027-01-01T10:00:00.1234567890Z", "impossible-date date")] // ten digits behind the second
    [InlineData("2023-02-31T10:00:00+01:00", "impossible-date")] // rolls to 3 March, an hour earlier
    public void Read_OddForms_AreReported(string text, string codes) => Assert.Equal(codes, Read($$"""{ "at": "{{text}}" }""").Codes);

    [Theory]
    [InlineData("2023-02-30", "2023-03-02T00:00:00Z")] // 28 days, two more
    [InlineData("2024-02-30", "2024-03-01T00:00:00Z")]
    [InlineData("2023-04-31T06:00:00", "2023-05-01T06:00:00Z")]
    public void Read_DayBehindTheMonth_RollsOn(string text, string instant)
    {
        var (second, codes) = Read($$"""{ "at": "{{text}}" }""");
        Assert.Equal((instant, "impossible-date"), (SourceDates.Text(second!.Value), codes));
    }

    [Theory]
    [InlineData("99999999999", 99_999_999_999, "")] // the last seconds of all
    [InlineData("100000000000", 100_000_000L, "date-milliseconds")]
    [InlineData("-100000000000", -100_000_000L, "date-milliseconds")]
    [InlineData("10.75", 10L, "date-fraction")]
    [InlineData("-10.75", -11L, "date-fraction")] // floored, so that later stays later
    [InlineData("1803859200123", 1_803_859_200L, "date-milliseconds date-fraction")]
    [InlineData("-62135596800", -62_135_596_800, "")] // 1 January of the year 1
    [InlineData("-62135596801", null, "date date")]
    [InlineData("253402300799000", 253_402_300_799, "date-milliseconds")]
    [InlineData("253402300800000", null, "date-milliseconds date date")]
    [InlineData("true", null, "date date")]
    public void Read_Number_IsSecondsOrMilliseconds(string json, long? expected, string codes) => Assert.Equal((expected, codes), Read($$"""{ "at": {{json}} }"""));

    [Theory]
    [InlineData("{ }", null, "missing")]
    [InlineData("""{ "at": null, "atUnix": null }""", null, "missing")]
    [InlineData("""{ "atUnix": 5 }""", 5L, "")]
    [InlineData("""{ "at": null, "atUnix": 5 }""", 5L, "")]
    [InlineData("""{ "at": 5, "atUnix": 5 }""", 5L, "")]
    [InlineData("""{ "at": 5, "atUnix": 6 }""", 5L, "date-conflict")]
    [InlineData("""{ "at": "never", "atUnix": 6 }""", 6L, "impossible-date")]
    [InlineData("""{ "at": "1970-02-30", "atUnix": 6 }""", 6L, "impossible-date")]
    public void Read_BesideItsTwin_PrefersWhatIsWritten(string json, long? expected, string codes) => Assert.Equal((expected, codes), Read(json));

    static (long? Second, string Codes) Read(string json)
    {
        var report = new ImportReport();
        var second = SourceDates.Read(Doc.Of(json), "at", "atUnix", "/0", report);
        return (second, string.Join(' ', report.Findings.Select(f => f.Code)));
    }
}
