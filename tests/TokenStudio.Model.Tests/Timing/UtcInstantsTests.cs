using NodaTime;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Tests.Timing;

public sealed class UtcInstantsTests
{
    [Theory]
    [InlineData("2027-03-01", "2027-03-01T00:00:00Z")]
    [InlineData("2027-03-01T12:30:05Z", "2027-03-01T12:30:05Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("2027-02-28T24:00:00Z", "2027-03-01T00:00:00Z")] // ISO 8601 lets a day end at 24:00
    public void TryParse_InstantThatExists_ReadsAsUtc(string text, string whole)
    {
        Assert.True(UtcInstants.TryParse(text, out var instant));
        Assert.Equal(whole, UtcInstants.ToText(instant));
    }

    [Theory]
    [InlineData("2023-04-31")] // stands in a public schedule
    [InlineData("2023-02-29")]
    [InlineData("2027-13-01")]
    [InlineData("2027-03-01T00:00:00")]
    [InlineData("2027-03-01T00:00:00+02:00")]
    [InlineData("2027-03-01T00:00:00.5Z")]
    [InlineData("0000-01-01")]
    [InlineData("-0001-01-01")]
    [InlineData("01.03.2027")]
    [InlineData("2027-3-1")]
    [InlineData("")]
    [InlineData("P1M")]
    [InlineData("9999-12-31T24:00:00Z")]
    public void TryParse_NoSuchInstant_IsRefused(string text) => Assert.False(UtcInstants.TryParse(text, out _));

    [Fact]
    public void ToShortText_AtMidnight_IsTheBareDate()
    {
        Assert.Equal("2027-03-01", UtcInstants.ToShortText(Instant.FromUtc(2027, 3, 1, 0, 0)));
        Assert.Equal("2027-03-01T00:00:01Z", UtcInstants.ToShortText(Instant.FromUtc(2027, 3, 1, 0, 0, 1)));
    }

    [Fact]
    public void Far_Is_TheLastSecondOf9999() =>
        Assert.Equal("9999-12-31T23:59:59Z", UtcInstants.ToText(Instant.FromUnixTimeSeconds(UtcInstants.Far)));
}
