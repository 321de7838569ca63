using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;

namespace TokenStudio.Model.Tests.Documents;

public sealed class TreeDiffTests
{
    static readonly ObjectNode Meridian = PresetLibrary.All.First(p => p.Id == "meridian").Document;

    [Fact]
    public void Between_TheSame_IsNothing() => Assert.Empty(TreeDiff.Between(Meridian, Meridian));

    [Fact]
    public void Between_AValueAnItemMoreAndAnItemLess_NamesEachOnce()
    {
        var after = EditApplier.Apply(Meridian,
        [
            Edit.Set("/allocations/team/vesting/duration", Node.Of("P24M")),
            Edit.Remove("/allocations/airdrop"),
            Edit.Insert("/allocations", ObjectNode.Of(("id", Node.Of("new")))),
            Edit.Set("/description", Node.Of("Other")),
        ]).Document!;

        var changes = TreeDiff.Between(Meridian, after);

        Assert.Equal(["/allocations/airdrop", "/allocations/new", "/allocations/team/vesting/duration", "/description"], changes.Select(c => c.Path).Order(StringComparer.Ordinal));
        Assert.Equal((Node.Of("P48M"), Node.Of("P24M")), changes.Where(c => c.Path.EndsWith("duration", StringComparison.Ordinal)).Select(c => (c.Before, c.After)).Single());
        Assert.Null(changes.Single(c => c.Path == "/allocations/new").Before);
        Assert.Null(changes.Single(c => c.Path == "/allocations/airdrop").After);
    }

    [Fact]
    public void Between_OtherOrder_IsOneChangeOfTheList()
    {
        var list = (ListNode)Meridian["allocations"]!;
        var after = Meridian.With("allocations", new ListNode([list.Items[1], list.Items[0], .. list.Items.Skip(2)]));
        Assert.Equal("/allocations", Assert.Single(TreeDiff.Between(Meridian, after)).Path);
    }

    [Fact]
    public void Between_AListWithoutIds_IsOneChange()
    {
        var (before, after) = (Tranches(0.5m, 0.5m), Tranches(0.25m, 0.75m));
        var change = Assert.Single(TreeDiff.Between(before, after));
        Assert.Equal(("/tranches", before["tranches"], after["tranches"]), (change.Path, change.Before, change.After));
    }

    static ObjectNode Tranches(params decimal[] shares) => ObjectNode.Of(("tranches", new ListNode([.. shares.Select(s => ObjectNode.Of(("share", Node.Of(s))))])));
}
