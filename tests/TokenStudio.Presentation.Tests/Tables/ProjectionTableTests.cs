using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Tables;

public sealed class ProjectionTableTests
{
    [Fact]
    public void Of_Meridian_HasTheContractsColumns()
    {
        var table = ProjectionTable.Of(Meridian.Projection);

        Assert.Equal(
            "date step minted burned total_supply locked unlocked circulating annual_inflation circulating_growth unlocked:community unlocked:ecosystem unlocked:airdrop "
            + "unlocked:treasury unlocked:liquidity unlocked:public unlocked:strategic unlocked:seed unlocked:team unlocked:advisors price market_cap fdv",
            string.Join(' ', table.Columns.Select(c => c.Key)));
        Assert.Equal(121, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void Of_ExcludedTreasury_LowersCirculatingOnly()
    {
        var cells = ProjectionTable.Of(Meridian.Project(Meridian.Excluding("treasury"))).Rows[0].Cells;

        // 118.3M - 8 % of the treasury's 140M
        Assert.Equal(("118300000", "107100000", "11200000"), (cells[6], cells[7], cells[13]));
    }

    [Fact]
    public void Of_Emission_HasItsColumnAndInflation()
    {
        var table = ProjectionTable.Of(Meridian.Project(Meridian.Emission("rewards", "staking", "1000000")));
        var at = table.Columns.ToList().FindIndex(c => c.Key == "emitted:rewards");

        Assert.Equal(["0", "1000000", "10000000", "10000000"], new[] { 0, 1, 10, 12 }.Select(row => table.Rows[row].Cells[at]));

        // 995M / 985M - 1 = 0.0101522842639..., and flat a year after the last payment.
        Assert.Equal(["", "0.010152284264", "0"], new[] { 11, 12, 22 }.Select(row => table.Rows[row].Cells[8]));
    }

    [Fact]
    public void Of_Burns_HaveColumnsBehindTheEmissionsAndLowerUnlockedBalances()
    {
        var burn = Edit.Set("/burns", new ListNode([ObjectNode.Of(
            ("id", Node.Of("fees")), ("name", Node.Of("Fees")), ("from", Node.Of("community")), ("kind", Node.Of("fixed")), ("amount", Node.Of("1000")),
            ("every", Node.Of("P1M")), ("start", Node.Of("P12M")), ("duration", Node.Of("P2M")))]));
        var table = ProjectionTable.Of(Meridian.Project(burn));
        Assert.Equal("burned:fees", table.Columns[^4].Key);
        Assert.Equal(["0", "1000", "2000"], new[] { 12, 13, 20 }.Select(row => table.Rows[row].Cells[^4]));

        // unlocked = minted - locked - burned, for the token and for the bucket: 30.625M of community at month 12.
        Assert.Equal("30625000", table.Rows[12].Cells[10]);
        var (with, without) = (table.Rows[20].Cells, ProjectionTable.Of(Meridian.Projection).Rows[20].Cells);
        foreach (var at in new[] { 4, 6, 7, 10 }) Assert.Equal(decimal.Parse(without[at], System.Globalization.CultureInfo.InvariantCulture) - 2_000m, decimal.Parse(with[at], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(without[5], with[5]);
    }

    [Fact]
    public void Of_RandomPrice_ShowsTheExpectationAndSaysSo()
    {
        var price = ObjectNode.Of(("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0.1m)), ("annualVolatility", Node.Of(0.8m)));
        var table = ProjectionTable.Of(Meridian.Project(Edit.Set("/market/price", price)));

        Assert.Equal(["price (expected)", "market_cap (expected)", "fdv (expected)"], table.Columns.TakeLast(3).Select(c => c.Head.ToString()));
        Assert.Equal(["price", "market_cap", "fdv"], table.Columns.TakeLast(3).Select(c => c.Key));
        Assert.Equal(["0.12", "14196000", "120000000"], table.Rows[0].Cells.TakeLast(3));

        // 0.12 e^(0.1 x 366 / 365.25), and that x 1B.
        Assert.Equal(("0.132647745102788", "132647745.102788"), (table.Rows[12].Cells[^3], table.Rows[12].Cells[^1]));
    }

    [Fact]
    public void TableNode_Cells_KeepAmountsAsTextAndNumbersBare()
    {
        var first = NodeWriter.WriteCompact(TableNode.Of(ProjectionTable.Of(Meridian.Projection)).Items[0]);

        Assert.StartsWith(
            "{\"date\":\"2027-03-01\",\"step\":0,\"minted\":\"985000000\",\"burned\":\"0\",\"total_supply\":\"985000000\",\"locked\":\"866700000\",\"unlocked\":\"118300000\","
            + "\"circulating\":\"118300000\",\"annual_inflation\":null,\"circulating_growth\":null,\"unlocked:community\":\"0\"",
            first, StringComparison.Ordinal);
    }
}
