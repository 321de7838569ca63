using System.Globalization;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Tests;

/// <summary>A venture-backed token of a billion over ten years, close to the design's pictures.</summary>
static class SampleChart
{
    static readonly (string Id, string Name, double Total, double AtLaunch, int Cliff, int Months, int Every)[] Buckets =
    [
        ("community", "Community rewards", 245e6, 0, 0, 96, 1), ("ecosystem", "Ecosystem & grants", 140e6, .04, 3, 60, 3),
        ("airdrop", "Airdrop", 60e6, .6, 0, 6, 1), ("treasury", "Treasury", 140e6, .08, 6, 72, 1),
        ("liquidity", "Liquidity", 60e6, .7, 0, 12, 1), ("public", "Public sale", 50e6, .4, 0, 9, 1),
        ("strategic", "Strategic round", 70e6, .05, 6, 30, 1), ("seed", "Seed round", 55e6, 0, 12, 36, 1),
        ("team", "Team", 145e6, 0, 12, 48, 1), ("advisors", "Advisors", 20e6, 0, 12, 24, 3),
    ];

    public static ChartModel Supply(int months = 120) => new()
    {
        Id = "supply",
        Title = "Circulating supply",
        Unit = "MRD, by bucket",
        Summary = "Tokens that can move, by bucket. Month 12 has 406M of 1B.",
        Points = [.. Enumerable.Range(0, months + 1).Select(Point)],
        Series = [.. Buckets.Select(b => new ChartSeries(b.Id, b.Name, b.Id, false, [.. Enumerable.Range(0, months + 1).Select(m => Unlocked(b, m))]))],
        Limit = new(1e9, "Max supply"),
        Events = [new(3, "Ecosystem cliff", "+7.0M MRD"), new(6, "Treasury cliff", "+46.0M MRD"), new(12, "Team, Seed and Advisors cliff", "+64.6M MRD")],
        Top = 1e9,
        Cursor = 12,
    };

    /// <summary>What is newly unlocked in each month of five years.</summary>
    public static ChartModel Calendar() => Supply(60) with
    {
        Id = "unlocks",
        Title = "Unlock calendar",
        Unit = "MRD a month, TGE left out",
        Summary = "Tokens unlocked each month, by bucket.",
        Form = ChartForm.StackedBars,
        Points = [.. Enumerable.Range(1, 60).Select(Point)],
        Series = [.. Supply(60).Series.Select(s => s with { Values = [.. s.Values.Skip(1).Zip(s.Values, (now, before) => now - before)] })],
        Limit = null,
        Events = [],
        Top = 1e8,
        Cursor = 11,
    };

    /// <summary>The same picture with other series of the same length, each bucket of one value.</summary>
    public static ChartModel With(params ChartSeries[] series) => Supply(12) with { Series = series };

    public static ChartPoint Point(int month) => new(month, month == 0 ? "TGE" : FormattableString.Invariant($"Month {month}"),
        new DateTime(2027, 3, 1).AddMonths(month).ToString("d MMM yyyy", CultureInfo.InvariantCulture));

    static double Unlocked((string Id, string Name, double Total, double AtLaunch, int Cliff, int Months, int Every) b, int month)
    {
        // Rewards start fast and slow down by 3 % a month.
        if (b.Id == "community") return b.Total * (1 - Math.Pow(.97, Math.Min(month, 96))) / (1 - Math.Pow(.97, 96));
        var vested = month < b.Cliff ? 0 : Math.Min(month / b.Every * b.Every, b.Months) / (double)b.Months;
        return b.Total * (b.AtLaunch + (1 - b.AtLaunch) * vested);
    }
}
