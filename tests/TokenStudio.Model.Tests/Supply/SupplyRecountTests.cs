using TokenStudio.Model.Supply;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Supply;

/// <summary>The proof must fail when the books are wrong, wherever on the grid that is.</summary>
public sealed class SupplyRecountTests
{
    [Fact]
    public void Verify_MintReleaseEmitBurn_AddsUpAtEveryPoint()
    {
        // 100 minted at point 1, 30 and then all of it free; 5 and 7 emitted, left out; 20 of the 30 burned at point 2.
        var recount = new SupplyRecount(4, new(112));
        recount.AddAllocation(new(100), 1, Amounts(0, 0, 30, 100), Amounts(0, 0, 20, 20), counts: true);
        recount.AddEmission(Amounts(0, 5, 5, 12), default, counts: false);
        recount.AddBurn(Amounts(0, 0, 20, 20));
        recount.Verify();
        Assert.Equal(Amounts(0, 105, 105, 112), recount.Minted);
        Assert.Equal(Amounts(0, 100, 70, 0), recount.Locked);
        Assert.Equal(Amounts(0, 5, 15, 92), recount.Unlocked);
        Assert.Equal(Amounts(0, 0, 20, 20), recount.Burned);
        Assert.Equal(Amounts(0, 0, 10, 80), recount.Circulating);
    }

    [Theory]
    [InlineData(0, 101, 100, 100)]  // more released than there is, if only for one point
    [InlineData(0, -1, 0, 0)]       // a negative release
    [InlineData(5, 5, 5, 5)]        // released before it was minted
    public void AddAllocation_BalanceBelowZeroAtAnyPoint_Throws(int first, int second, int third, int fourth) =>
        Assert.Throws<InvalidOperationException>(() => new SupplyRecount(4, null).AddAllocation(new(100), 1, Amounts(first, second, third, fourth), default, counts: true));

    [Fact]
    public void AddAllocation_MoreBurnedThanFree_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new SupplyRecount(3, null).AddAllocation(new(100), 0, Amounts(0, 10, 50), Amounts(0, 11, 11), counts: true));

    [Fact]
    public void Verify_BurnThatLeftNoWallet_Throws()
    {
        var recount = new SupplyRecount(2, null);
        recount.AddAllocation(new(100), 0, Amounts(50, 50), Amounts(0, 10), counts: true);
        recount.AddBurn(Amounts(0, 11));
        Assert.Throws<InvalidOperationException>(recount.Verify);
    }

    [Fact]
    public void Verify_OneBaseUnitPastTheCapAtOnePoint_Throws()
    {
        var recount = new SupplyRecount(3, new(10));
        recount.AddEmission(Amounts(0, 11, 10), default, counts: true);
        Assert.Throws<InvalidOperationException>(recount.Verify);
    }

    static TokenAmount[] Amounts(params int[] units) => [.. units.Select(u => new TokenAmount(u))];
}
