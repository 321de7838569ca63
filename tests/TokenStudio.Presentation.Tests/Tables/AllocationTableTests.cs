using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Tables;

public sealed class AllocationTableTests
{
    [Fact]
    public void Of_Meridian_PrintsTermsAndTheRest()
    {
        var table = AllocationTable.Of(Meridian.Projection.Valid);

        Assert.Equal("Months count from launch, 1 Mar 2027.", table.Note);
        Assert.Equal(
            [
                "community: Community rewards | 24.5% | 245,000,000 | none | none | 96 mo | Monthly",
                "ecosystem: Ecosystem & grants | 14% | 140,000,000 | 4% | 3 mo | 60 mo | Quarterly",
                "airdrop: Airdrop | 6% | 60,000,000 | 60% | none | 6 mo | Monthly",
                "treasury: Treasury | 14% | 140,000,000 | 8% | 6 mo | 72 mo | Monthly",
                "liquidity: Liquidity | 6% | 60,000,000 | 70% | none | 12 mo | Monthly",
                "public: Public sale | 5% | 50,000,000 | 40% | none | 9 mo | Monthly",
                "strategic: Strategic round | 7% | 70,000,000 | 5% | 6 mo | 30 mo | Monthly",
                "seed: Seed round | 5.5% | 55,000,000 | none | 12 mo | 36 mo | Monthly",
                "team: Team | 14.5% | 145,000,000 | none | 12 mo | 48 mo | Monthly",
                "advisors: Advisors | 2% | 20,000,000 | none | 12 mo | 24 mo | Quarterly",
                ": Not assigned | 1.5% | 15,000,000 |  |  |  | ",
            ],
            table.Rows.Select(r => $"{r.Colour}: {string.Join(" | ", r.Cells)}"));
    }

    [Fact]
    public void Of_OtherKinds_SaysWhatTheyAre()
    {
        var pieces = ObjectNode.Of(("kind", Node.Of("pieces")), ("pieces", new ListNode([
            ObjectNode.Of(("type", Node.Of("lump")), ("at", Node.Of("P6M")), ("amount", Node.Of("20000000")))])));
        var valid = Meridian.Project(
            Edit.Set("/allocations/advisors/vesting", pieces), Edit.Set("/allocations/airdrop/vesting", ObjectNode.Of(("kind", Node.Of("immediate"))))).Valid;

        var rows = AllocationTable.Of(valid).Rows;

        Assert.Equal("Airdrop | 6% | 60,000,000 | 100% | none | none | At TGE", string.Join(" | ", rows[2].Cells));
        Assert.Equal("Advisors | 2% | 20,000,000 |  |  |  | 1 piece", string.Join(" | ", rows[9].Cells));
    }

    [Fact]
    public void Of_AllAssigned_HasNoRest()
    {
        var table = AllocationTable.Of(Meridian.Project(Edit.Set("/allocations/treasury/share", Node.Of(0.155m))).Valid);

        Assert.Equal(10, table.Rows.Count);
    }
}
