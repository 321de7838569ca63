using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Every figure stated beside the Meridian base case. Amounts exact, shares to the six places they are given with.</summary>
public sealed class MeridianTests
{
    readonly JsonElement expected;
    readonly ObjectNode document;
    readonly Projection projection;

    public MeridianTests()
    {
        var bytes = File.ReadAllBytes(Repository.Reference("meridian.json"));
        expected = JsonDocument.Parse(bytes).RootElement.GetProperty("expected");
        document = (ObjectNode)NodeReader.Read(bytes, out _)!["scenario"]!;
        projection = Projector.Project(document.Valid());
    }

    [Fact]
    public void Unlocked_EveryStatedMonth_IsExact()
    {
        var months = expected.GetProperty("unlockedAtMonth").EnumerateObject().ToArray();
        Assert.NotEmpty(months);
        Assert.All(months, m => Assert.Equal(m.Value.GetString(), Text(projection.Unlocked[Point(Month(m))])));
        Assert.All(months, m => Assert.Equal(m.Value.GetString(), Text(projection.Circulating[Point(Month(m))])));
    }

    [Fact]
    public void VestedBy_EachAllocationAtMonth12_IsExact()
    {
        var rows = expected.GetProperty("byAllocationAtMonth12").EnumerateObject().ToArray();
        Assert.Equal(projection.Scenario.Allocations.Select(a => a.Id).Order(), rows.Select(r => r.Name).Order());
        Assert.All(rows, row => Assert.Equal(row.Value.GetString(), Text(projection.VestedBy[Index(row.Name)][Point(12)])));
    }

    [Fact]
    public void Float_AtLaunch_IsTheStatedAmountShareAndWorth()
    {
        var floating = projection.Circulating[Point(0)];
        Assert.Equal(expected.GetProperty("floatAtLaunch").GetString(), Text(floating));
        Near("floatShareOfMax", Ratio.Of(floating, Max));
        Assert.Equal(expected.GetProperty("marketCapAtLaunch").GetDouble(), projection.Scenario.Price!.InitialPrice.Of(floating, 18).ToDouble());
        Assert.Equal(expected.GetProperty("fdv").GetDouble(), projection.Scenario.Price.InitialPrice.Of(Max, 18).ToDouble());
    }

    [Fact]
    public void Insiders_ShareOfMaxAndPeakOfCirculating_AreAsStated()
    {
        int[] insiders = [.. Enumerable.Range(0, projection.Scenario.Allocations.Count).Where(i => projection.Scenario.Allocations[i].Insider)];
        Near("insidersShareOfMax", Ratio.Of(Sum(insiders.Select(i => projection.Valid.Sizes[i])), Max));
        var shares = Enumerable.Range(0, projection.RowCount).Select(m => Ratio.Of(Sum(insiders.Select(i => projection.VestedBy[i][Point(m)])), projection.Circulating[Point(m)])!.Value).ToList();
        var peak = expected.GetProperty("insidersPeakShareOfCirculating");
        Assert.Equal(peak.GetProperty("month").GetInt32(), shares.IndexOf(shares.Max()));
        Assert.Equal(peak.GetProperty("share").GetDecimal(), Math.Round(shares.Max(), 6));
    }

    [Fact]
    public void CirculatingGrowth_StatedMonths_HoldsToSixPlaces()
    {
        var months = expected.GetProperty("circulatingGrowth").EnumerateObject().ToArray();
        Assert.NotEmpty(months);
        Assert.All(months, m => Assert.Equal(m.Value.GetDecimal(), Math.Round(projection.CirculatingGrowth(Month(m))!.Value, 6)));
        Assert.Null(projection.CirculatingGrowth(11));

        // All tokens are minted at launch, so total supply does not grow.
        Assert.Equal(0m, projection.AnnualInflation(12));
    }

    [Fact]
    public void LargestUnlock_AfterLaunch_IsMonth12()
    {
        var largest = expected.GetProperty("largestUnlockAfterLaunch");
        var flows = Enumerable.Range(1, projection.RowCount - 1).Select(Flow).ToList();
        var month = flows.IndexOf(flows.Max()) + 1;
        Assert.Equal(largest.GetProperty("month").GetInt32(), month);
        Assert.Equal(largest.GetProperty("tokens").GetString(), Text(Flow(month)));
        Assert.Equal(largest.GetProperty("shareOfCirculatingBefore").GetDecimal(), Math.Round(Ratio.Of(Flow(month), projection.Circulating[Point(month - 1)])!.Value, 6));
    }

    [Fact]
    public void Cliffs_OfSeedTeamAndAdvisors_UnlockTogetherAtMonth12()
    {
        var cliffs = expected.GetProperty("month12CliffsOfSeedTeamAdvisors");
        var ids = new[] { "seed", "team", "advisors" };
        var tokens = Sum(ids.Select(id => projection.VestedBy[Index(id)][Point(12)] - projection.VestedBy[Index(id)][Point(11)]));
        Assert.Equal(cliffs.GetProperty("tokens").GetString(), Text(tokens));
        Assert.Equal(cliffs.GetProperty("shareOfCirculatingBefore").GetDecimal(), Math.Round(Ratio.Of(tokens, projection.Circulating[Point(11)])!.Value, 6));
        Near("first12MonthsUnlockOverFloat", Ratio.Of(projection.Unlocked[Point(12)] - projection.Unlocked[Point(0)], projection.Circulating[Point(0)]));
    }

    [Fact]
    public void Sizes_OfAllAllocations_LeaveTheUnassignedShare() =>
        Near("unassignedShare", Ratio.Of(Max - Sum(projection.Valid.Sizes), Max));

    [Fact]
    public void Circulating_WithoutTheTreasury_LeavesOutItsUnlockedBalance()
    {
        var without = Projector.Project(document.With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"] }""")).Valid());
        var stated = expected.GetProperty("excludingTreasury");
        Assert.Equal(stated.GetProperty("floatAtLaunch").GetString(), Text(without.Circulating[Point(0)]));
        Assert.Equal(stated.GetProperty("circulatingAtMonth12").GetString(), Text(without.Circulating[Point(12)]));
        Assert.Equal(projection.Unlocked, without.Unlocked);
    }

    TokenAmount Max => projection.Scenario.Token.MaxSupply!.Value;

    int Point(int month) => projection.Grid.Rows[month];

    int Index(string id) => projection.Scenario.Allocations.Select(a => a.Id).ToList().IndexOf(id);

    TokenAmount Flow(int month) => projection.Unlocked[Point(month)] - projection.Unlocked[Point(month - 1)];

    void Near(string name, decimal? actual) => Assert.Equal(expected.GetProperty(name).GetDecimal(), Math.Round(actual!.Value, 6));

    static int Month(JsonProperty property) => int.Parse(property.Name, System.Globalization.CultureInfo.InvariantCulture);

    static TokenAmount Sum(IEnumerable<TokenAmount> amounts) => amounts.Aggregate(TokenAmount.Zero, TokenAmount.Add);

    static string Text(TokenAmount amount) => amount.ToText(18);
}
