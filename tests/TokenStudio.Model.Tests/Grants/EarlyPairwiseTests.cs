using System.Text.Json;
using TokenStudio.Model.Grants.Matching;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>The pairwise matching of the first rounds, in both forms (clr-pairwise-legacy.json).</summary>
public sealed class EarlyPairwiseTests
{
    [Fact]
    public void Early_EveryCase_IsScaledDownToThePot()
    {
        var cases = File("clr-pairwise-legacy.json").GetProperty("legacy").EnumerateArray().ToArray();
        Assert.NotEmpty(cases);
        foreach (var c in cases)
        {
            var gifts = c.GetProperty("grants").EnumerateArray().SelectMany(g => g.GetProperty("contributions").EnumerateArray().SelectMany(d => d.EnumerateObject().Select(m => (Grant: Text(g, "id"), Who: m.Name, Amount: m.Value.GetDouble())))).ToArray();
            string[] people = [.. gifts.Select(g => g.Who).Distinct()];
            string[] grants = [.. gifts.Select(g => g.Grant).Distinct()];
            var donations = DonationMatrix.Of(people, grants, gifts.Select(g => (Array.IndexOf(people, g.Who), Array.IndexOf(grants, g.Grant), g.Amount)));
            var matches = PairwisePot.ScaledDown(PairwiseQf.Early(donations, c.GetProperty("threshold").GetDouble()), c.GetProperty("totalPot").GetDouble());
            foreach (var e in c.GetProperty("expected").EnumerateArray())
            {
                var grant = Array.IndexOf(grants, Text(e, "id"));
                Assert.Equal(e.GetProperty("number_contributions").GetInt32(), gifts.Where(g => g.Grant == grants[grant]).Select(g => g.Who).Distinct().Count());
                Assert.Equal(e.GetProperty("contribution_amount").GetDouble(), gifts.Where(g => g.Grant == grants[grant]).Sum(g => g.Amount));
                Assert.Equal(1, matches[grant] / e.GetProperty("clr_amount").GetDouble(), 9);
            }
        }
    }

    [Fact]
    public void Trusted_EveryCase_IsCappedFirstThenScaledOrRaised()
    {
        var cases = File("clr-pairwise-legacy.json").GetProperty("gitcoinWeb").EnumerateArray().ToArray();
        Assert.NotEmpty(cases);
        foreach (var c in cases)
        {
            var columns = c.GetProperty("contributions").EnumerateObject().ToArray();
            string[] people = [.. c.GetProperty("trustBonus").EnumerateObject().Select(t => t.Name)];
            var donations = DonationMatrix.Of(people, [.. columns.Select(p => p.Name)], columns.SelectMany((p, column) => p.Value.EnumerateObject().Select(d => (Array.IndexOf(people, d.Name), column, d.Value.GetDouble()))));
            var pot = c.GetProperty("totalPot").GetDouble();
            var raw = PairwisePot.Clamped(
                PairwiseQf.Trusted(donations, c.GetProperty("threshold").GetDouble(), [.. c.GetProperty("trustBonus").EnumerateObject().Select(t => t.Value.GetDouble())]),
                pot,
                c.GetProperty("capPercent").GetDouble());
            Near(c.GetProperty("rawClr"), donations, raw);
            Assert.Equal(1, raw.Sum() / c.GetProperty("sumRawClr").GetDouble(), 9);
            Near(c.GetProperty("expectedFinal"), donations, PairwisePot.Raised(raw, pot));
        }
    }

    [Fact]
    public void Raised_NobodyMatched_StaysNothing() => Assert.Equal([0, 0], PairwisePot.Raised([0, 0], 100));
}
