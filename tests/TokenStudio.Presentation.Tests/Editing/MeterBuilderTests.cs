using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class MeterBuilderTests
{
    [Fact]
    public void Of_Meridian_LeavesOneAndAHalfPercentForTheTreasury()
    {
        var meter = Of();

        Assert.Equal(("98.5%", "1.5% left, 15.0M MRD", MeterState.Under, 98.5), (meter.AssignedText, meter.RestText.ToString(), meter.State, meter.Assigned));
        Assert.Equal(10, meter.Parts.Count);
        Assert.Equal(98.5, meter.Parts.Sum(p => p.Percent), 1e-9);
        Assert.Equal(("Put in Treasury", Edit.Set("/allocations/treasury/share", Node.Of(0.155m))), (meter.Fix!.Label.ToString(), Assert.Single(meter.Fix.Edits)));
    }

    [Fact]
    public void Of_FixPressed_IsExactlyFull()
    {
        var full = Of([.. Of().Fix!.Edits]);

        Assert.Equal(("100%", "", MeterState.Exact, null), (full.AssignedText, full.RestText, full.State, full.Fix));
    }

    [Fact]
    public void Of_TreasuryGivenAsAmount_TakesTheRestAsTokens()
    {
        Edit[] amount = [Edit.Remove("/allocations/treasury/share"), Edit.Set("/allocations/treasury/amount", Node.Of("140000000"))];

        var fix = Of(amount).Fix!;

        Assert.Equal([Edit.Set("/allocations/treasury/amount", Node.Of("155000000"))], fix.Edits);
        Assert.Equal(MeterState.Exact, Of([.. amount, .. fix.Edits]).State);
    }

    [Fact]
    public void Of_SharesAndAmountsMixed_TakesTheRestAsTokens()
    {
        Edit[] amount = [Edit.Remove("/allocations/team/share"), Edit.Set("/allocations/team/amount", Node.Of("145000000"))];

        var fix = Of(amount).Fix!;

        Assert.Equal(MeterState.Exact, Of([.. amount, .. fix.Edits]).State);
    }

    [Fact]
    public void Of_TooMuch_OffersToTrimTheLargest()
    {
        Edit[] more = [Edit.Set("/allocations/team/share", Node.Of(0.2m))];
        var meter = Of(more);

        // 98.5 - 14.5 + 20
        Assert.Equal(("104%", "4% over, 40.0M MRD", MeterState.Over, "Trim to fit"), (meter.AssignedText, meter.RestText.ToString(), meter.State, meter.Fix?.Label.ToString()));
        Assert.Equal(MeterState.Exact, Of([.. more, .. meter.Fix!.Edits]).State);
    }

    [Fact]
    public void Of_NoCap_HasNoMeter() =>
        Assert.Null(MeterBuilder.Of(Meridian.Projection.Scenario with { Token = Meridian.Projection.Scenario.Token with { MaxSupply = null } }, []));

    static AllocationMeter Of(params Edit[] edits)
    {
        var review = Meridian.Review([.. edits]);
        return MeterBuilder.Of(review.Scenario!, review.Findings)!;
    }
}
