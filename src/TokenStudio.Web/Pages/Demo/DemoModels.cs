using System.Globalization;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Web.Pages.Demo;

static class DemoModels
{
    static readonly DateTime Launch = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    static readonly IReadOnlyList<Choice> Cadences = [new("monthly", "Monthly"), new("quarterly", "Quarterly")];
    static readonly IReadOnlyList<ChartPoint> Points =
        [.. Enumerable.Range(0, DemoBucket.Months + 1).Select(m => new ChartPoint(m, m == 0 ? "TGE" : $"Month {m}", Date(m)))];

    public static ChartModel Chart(IReadOnlyList<DemoBucket> buckets) => new()
    {
        Id = "supply", Title = "Circulating supply", Unit = "MRD, by bucket", Summary = "Circulating supply by bucket over 120 months.",
        Points = Points,
        Series = [.. buckets.Select(b => new ChartSeries(b.Id, b.Name.Split(' ')[0], b.Colour, b.Id == "seed", [.. Enumerable.Range(0, Points.Count).Select(b.Tokens)]))],
        Limit = new(1e9, "Max supply"), Top = 1e9, Cursor = 12,
        Events = [new(3, "Ecosystem cliff", "+6.7M MRD"), new(6, "Treasury and Strategic cliff", "+24.0M MRD"), new(12, "Team, Seed and Advisors cliff", "+64.6M MRD")],
    };

    public static IReadOnlyList<AllocationRow> Rows(IReadOnlyList<DemoBucket> buckets, string? bad) => [.. buckets.Select(b => new AllocationRow(
        b.Id, b.Name, b.Colour, false, $"{N(b.Share * 10)}M", b.Insider, b.Id == "community" ? "Follows Emissions, 96 mo" : $"{N(b.Tge)}% at TGE, {b.Cliff} mo cliff, {b.Vest} mo",
        new($"{b.Id}/share", b.Share.ToString("0.0", CultureInfo.InvariantCulture), $"{b.Name} share, percent"),
        new($"{b.Id}/tge", N(b.Tge), $"{b.Name} at TGE, percent"),
        new($"{b.Id}/cliff", N(b.Cliff), $"{b.Name} cliff, months"),
        new($"{b.Id}/vest", b.Id == "advisors" && bad is not null ? bad : N(b.Vest), $"{b.Name} vesting, months", b.Id == "advisors" && bad is not null ? Refusal(bad) : null),
        new($"{b.Id}/cadence", b.Cadence, $"{b.Name} cadence", Cadences, b.Cadence == "linked" ? "Emissions" : null),
        [.. Enumerable.Range(0, 61).Select(i => b.Released(i * 2))]))];

    static CellFinding Refusal(string text) => new($"{text} months does not split into quarters. Charts use 24.",
        [new("Use 21", "advisors/vest", "21"), new("Use 24", "advisors/vest", "24"), new("Go monthly", "advisors/cadence", "monthly")]);

    public static AllocationMeter Meter(IReadOnlyList<DemoBucket> buckets)
    {
        var sum = buckets.Sum(b => b.Share);
        var state = sum > 100.001 ? MeterState.Over : sum < 99.999 ? MeterState.Under : MeterState.Exact;
        var treasury = buckets.First(b => b.Id == "treasury");
        return new([.. buckets.Select(b => new MeterPart(b.Name, b.Colour, false, b.Share))], sum, $"{N(sum)}%",
            state == MeterState.Over ? $"{N(sum - 100)}% over" : $"{N(100 - sum)}% left, {(100 - sum) * 10:0.0}M MRD", state,
            new(state == MeterState.Over ? "Trim to fit" : "Put in Treasury", "treasury/share", N(treasury.Share + 100 - sum)));
    }

    public static BucketDetail Detail(DemoBucket b) => new(b.Id, b.Name, b.Colour, false, b.Insider,
        "Pays 36.25M on 1 Mar 2028, then 3.02M a month until 1 Mar 2031.",
        new(60, [.. Enumerable.Range(0, 61).SelectMany(m => m > 0 && m == b.Cliff ? new TrackPoint[] { new(m, b.Released(m - 1)), new(m, b.Released(m)) } : [new(m, b.Released(m))])],
            b.Cliff, b.Vest, b.Cliff > 0 ? $"{N(b.Released(b.Cliff) * 100)}% at once" : "", $"{b.Name} vesting"),
        [
            new($"{b.Id}/share", b.Share.ToString("0.0", CultureInfo.InvariantCulture), "Share", "%", 0, 40, 0.5), new($"{b.Id}/cliff", N(b.Cliff), "Cliff", "mo", 0, 36, 1),
            new($"{b.Id}/tge", N(b.Tge), "At TGE", "%", 0, 100, 1), new($"{b.Id}/vest", N(b.Vest), "Vesting", "mo", 0, 96, 1),
        ],
        new($"{b.Id}/atCliff", "accrued", "At the cliff, pay", [new("accrued", "What has accrued"), new("nothing", "Nothing, start there")]));

    public static IReadOnlyList<MetricCard> Figures(IReadOnlyList<DemoBucket> buckets)
    {
        var float0 = buckets.Sum(b => b.Tokens(0));
        return
        [
            new("max", "Max supply", "1.00B", "MRD", "1,000,000,000", "The most there will ever be."), new("float", "TGE float", $"{N(float0 / 1e7)}%", "", $"{float0 / 1e6:0}M MRD", "Circulating at TGE over max supply."),
            new("fdv", "FDV", "$120M", "", "at $0.12 a token", "Max supply times price."), new("cap", "TGE market cap", $"${float0 * .12 / 1e6:0.0}M", "", "float × $0.12", "Float times price."),
            new("insiders", "Insiders share", "29.0%", "", "31.0% of circ. at M24", "Team, advisors and private rounds."), new("unlock", "12-mo unlock", "243%", "", "of the TGE float", "Growth in the first 12 months."),
        ];
    }

    public static TableModel Table(IReadOnlyList<DemoBucket> buckets) => new()
    {
        Id = "supply", Title = "Circulating supply by year", Note = "MRD",
        Columns = [new("date", "Date", CellKind.Date), .. buckets.Select(b => new TableColumn(b.Id, b.Name.Split(' ')[0], CellKind.Number)), new("total", "Circulating", CellKind.Number)],
        Rows = [.. Enumerable.Range(0, 11).Select(y => new TableRow([Date(y * 12), .. buckets.Select(b => b.Tokens(y * 12).ToString("N0", CultureInfo.InvariantCulture)), buckets.Sum(b => b.Tokens(y * 12)).ToString("N0", CultureInfo.InvariantCulture)]))],
    };

    static string Date(int month) => Launch.AddMonths(month).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
