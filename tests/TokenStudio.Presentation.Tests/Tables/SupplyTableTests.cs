using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Tables;

public sealed class SupplyTableTests
{
    [Fact]
    public void Of_Meridian_ShowsEveryDigitOfEveryBucket()
    {
        var table = SupplyTable.Of(Meridian.Projection);

        Assert.Equal("Step | Date | Circulating | Community rewards | Ecosystem & grants | Airdrop | Treasury | Liquidity | Public sale | Strategic round | Seed round | Team | Advisors",
            string.Join(" | ", table.Columns.Select(c => c.Head)));
        Assert.Equal("TGE | 1 Mar 2027 | 118,300,000 | 0 | 5,600,000 | 36,000,000 | 11,200,000 | 42,000,000 | 20,000,000 | 3,500,000 | 0 | 0 | 0", Line(table, 0));
        Assert.Equal("Month 12 | 1 Mar 2028 | 360,454,999.999999999999999999 | 30,625,000 | 32,480,000 | 60,000,000 | 32,666,666.666666666666666666 | 60,000,000 | 50,000,000 | 30,100,000 "
            + "| 18,333,333.333333333333333333 | 36,250,000 | 10,000,000", Line(table, 12));
        Assert.Equal(121, table.Rows.Count);
    }

    [Fact]
    public void Of_ExcludedHolder_LeavesTheTable()
    {
        var table = SupplyTable.Of(Meridian.Project(Meridian.Excluding("treasury")));

        Assert.DoesNotContain("Treasury", table.Columns.Select(c => c.Head.ToString()));
        Assert.StartsWith("TGE | 1 Mar 2027 | 107,100,000 | ", Line(table, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void ByYear_Meridian_IsLaunchTenYearsAndTheirDates()
    {
        var table = SupplyTable.ByYear(Meridian.Projection);

        Assert.Equal(Enumerable.Range(2027, 11).Select(year => $"1 Mar {year}"), table.Rows.Select(r => r.Cells[0]));
        Assert.Equal("1 Mar 2028 | Month 12 | 360,454,999.999999999999999999 | 360,454,999.999999999999999999 | 624,545,000.000000000000000001 | 985,000,000", Line(table, 1));
        Assert.Equal("1 Mar 2037 | Month 120 | 985,000,000 | 985,000,000 | 0 | 985,000,000", Line(table, 10));
    }

    [Theory]
    [InlineData("P1D", 3653)]
    [InlineData("P7D", 521)]
    public void ByYear_DaysAndWeeks_AlsoHaveElevenRows(string step, int last)
    {
        var table = SupplyTable.ByYear(Meridian.Project(Meridian.Steps(step)));

        Assert.Equal(11, table.Rows.Count);
        Assert.Equal(("TGE", $"{(step == "P1D" ? "Day" : "Week")} {last}"), (table.Rows[0].Cells[1], table.Rows[^1].Cells[1]));
    }

    static string Line(TableModel table, int row) => string.Join(" | ", table.Rows[row].Cells);
}
