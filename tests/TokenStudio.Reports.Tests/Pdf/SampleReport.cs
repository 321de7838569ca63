using System.Globalization;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests;

/// <summary>A report of the sample token, as full as the design's picture.</summary>
static class SampleReport
{
    public static ReportModel Report() => new()
    {
        Title = "Meridian Protocol",
        Subtitle = "Supply and unlocks, 2027 to 2037",
        Running = "Meridian Protocol, base case, version 14",
        Summary = "MRD launches on 1 March 2027 with 118M tokens circulating, 11.8% of a fixed supply of 1 billion. Supply reaches 406M after a year and 865M after four. After launch, the cliff in month 12 is the largest release.",
        Metrics =
        [
            new("maxSupply", "Max supply", "1.00B", "MRD", "", ""), new("float", "TGE float", "11.8%", "", "118M MRD", ""),
            new("fdv", "FDV", "$120M", "", "at $0.12", ""), new("marketCap", "TGE market cap", "$14.2M", "", "", ""),
            new("insiders", "Insiders share", "29.0%", "", "of max supply", ""), new("unlock12", "12-mo unlock", "243%", "", "of TGE float", ""),
        ],
        Chart = SampleChart.Supply(),
        Attention =
        [
            new(true, "Month 12 cliff releases 20.0% of circulating supply", "Team, Seed and Advisors unlock 64.6M MRD on 1 Mar 2028. The limit set for this scenario is 10%."),
            new(false, "First 12 months unlock 2.4 times the TGE float", "287M MRD against a float of 118M. The limit is 2.0 times."),
        ],
        Sections = [Section(Allocation()), new("unlocks", "Unlock calendar", new ChartBlock(SampleChart.Calendar())), Section(ByYear()), Section(Inputs()) with { Annex = true }],
        MadeAt = new(2027, 2, 26, 14, 6, 0, TimeSpan.Zero),
    };

    public static ReportSection Section(TableModel table) => new(table.Id, table.Title, new TableBlock(table with { Note = "" })) { Note = table.Note };

    public static ReportModel With(params IEnumerable<TableModel> tables) => Report() with { Sections = [.. tables.Select(Section)] };

    public static IEnumerable<TableModel> Tables(ReportModel report) => report.Sections.SelectMany(s => s.Blocks.OfType<TableBlock>()).Select(b => b.Table);

    public static TableModel Allocation() => new()
    {
        Id = "allocation",
        Title = "Allocation and vesting",
        Note = "Months count from TGE. A cliff pays what has accrued by then. 1.5% is not assigned yet.",
        Columns =
        [
            new("bucket", "Bucket", CellKind.Text), new("share", "Share", CellKind.Number), new("amount", "MRD", CellKind.Number),
            new("atLaunch", "At TGE", CellKind.Text), new("cliff", "Cliff", CellKind.Text), new("vesting", "Vesting", CellKind.Text), new("cadence", "Cadence", CellKind.Text),
        ],
        Rows =
        [
            new(["Community rewards", "24.5%", "245.0M", "none", "none", "96 mo", "Emissions"], "community"),
            new(["Ecosystem & grants", "14.0%", "140.0M", "4%", "3 mo", "60 mo", "Quarterly"], "ecosystem"),
            new(["Airdrop", "6.0%", "60.0M", "60%", "none", "6 mo", "Monthly"], "airdrop"),
            new(["Treasury", "14.0%", "140.0M", "8%", "6 mo", "72 mo", "Monthly"], "treasury"),
            new(["Liquidity", "6.0%", "60.0M", "70%", "none", "12 mo", "Monthly"], "liquidity"),
            new(["Public sale", "5.0%", "50.0M", "40%", "none", "9 mo", "Monthly"], "public"),
            new(["Strategic round", "7.0%", "70.0M", "5%", "6 mo", "30 mo", "Monthly"], "strategic"),
            new(["Seed round", "5.5%", "55.0M", "none", "12 mo", "36 mo", "Monthly"], "seed"),
            new(["Team", "14.5%", "145.0M", "none", "12 mo", "48 mo", "Monthly"], "team"),
            new(["Advisors", "2.0%", "20.0M", "none", "12 mo", "24 mo", "Quarterly"], "advisors"),
            new(["Not assigned", "1.5%", "15.0M", "", "", "", ""], "ghost"),
        ],
    };

    static TableModel ByYear() => new()
    {
        Id = "years",
        Title = "Projection by year",
        Note = "Each row is the last day of its year after launch.",
        Columns =
        [
            new("year", "Year", CellKind.Text), new("date", "Date", CellKind.Date), new("circulating", "Circulating", CellKind.Number),
            new("ofMax", "Of max supply", CellKind.Number), new("released", "Released in the year", CellKind.Number), new("growth", "Growth", CellKind.Number), new("insiders", "Insiders", CellKind.Number),
        ],
        Rows = [.. Enumerable.Range(0, 11).Select(Year)],
    };

    static TableRow Year(int year)
    {
        var chart = SampleChart.Supply();
        double At(int month) => month < 0 ? 0 : chart.Series.Sum(s => s.Values[month]);
        var (now, before) = (At(year * 12), At(year * 12 - 12));
        return new([year == 0 ? "TGE" : "Year " + year.ToString(CultureInfo.InvariantCulture), chart.Points[year * 12].Date, Format.Whole(now),
            Format.Percent(now / 1e9), Format.Whole(now - before), before > 0 ? Format.Percent(now / before - 1) : "", "29.0%"]);
    }

    static TableModel Inputs() => new()
    {
        Id = "inputs",
        Title = "Inputs",
        Note = "Every parameter the figures follow from.",
        Columns = [new("input", "Input", CellKind.Text), new("value", "Value", CellKind.Text), new("source", "Where it comes from", CellKind.Text)],
        Rows =
        [
            new(["Token", "MRD, ERC-20", ""]), new(["Launch price", "$0.12", "The public sale of February 2027"]),
            new(["Volatility", "78% a year", "Median of daily log returns of twelve comparable tokens over their first 24 months, annualised with 365.25 days"]),
            new(["Treasury spend", "$310k a month", "Founders' budget"]),
            .. Enumerable.Range(1, 60).Select(i => new TableRow([$"Bucket {i.ToString(CultureInfo.InvariantCulture)} cliff", "12 months", "As typed"])),
        ],
    };
}
