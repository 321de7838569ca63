using TokenStudio.Model.Allocations;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>Allocation and vesting with real numbers, the amount also as text with every digit.</summary>
static class AllocationSheet
{
    public static TableModel Of(ValidScenario valid)
    {
        var scenario = valid.Scenario;
        var holders = !scenario.Hides.HasFlag(HiddenParts.Holders);
        TableColumn[] who = holders ? [new("holder", "Holder", CellKind.Text), new("insider", "Insider", CellKind.Text)] : [];
        return new()
        {
            Id = "allocations",
            Title = "Allocation & vesting",
            Columns =
            [
                new("id", "Id", CellKind.Text), new("bucket", "Bucket", CellKind.Text), .. who, new("amount", "Amount", CellKind.Amount), new("exact", "Amount, every digit", CellKind.Text),
                new("share", "Share of max supply", CellKind.Ratio), new("at_launch", "At TGE", CellKind.Ratio), new("cliff", "Cliff", CellKind.Text), new("vesting", "Vesting", CellKind.Text), new("cadence", "Cadence", CellKind.Text),
            ],
            Rows = [.. scenario.Allocations.Select((allocation, i) => new TableRow([allocation.Id, allocation.Name, .. Who(allocation, holders), .. Size(valid.Sizes[i], scenario.Token), .. Terms(allocation.Vesting)]))],
        };
    }

    static string[] Who(TokenAllocation allocation, bool holders) => holders ? [allocation.Holder, Say(allocation.Insider ? "yes" : "no")] : [];

    static string[] Size(TokenAmount size, Token token) =>
        [size.ToText(token.Decimals), size.ToText(token.Decimals), token.MaxSupply is { } whole && Ratio.Of(size, whole) is { } share ? CellForm.File.Share(share) : ""];

    static string[] Terms(VestingSchedule vesting) => vesting switch
    {
        LinearVesting linear => [CellForm.File.Share(linear.UnlockAtLaunch.Value), Say(ExactText.Period(linear.Cliff)), Say(ExactText.Period(linear.Duration)), Say(ExactText.Cadence(linear.Every))],
        ImmediateVesting => ["1", Say("none"), Say("none"), Say("At TGE")],
        _ => ["", "", "", Say(AllocationTable.Shape(vesting))],
    };
}
