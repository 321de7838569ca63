using System.Globalization;
using TokenStudio.Model.Allocations;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>Allocation and vesting as the report and the shared page print it.</summary>
public static class AllocationTable
{
    public static TableModel Of(ValidScenario valid)
    {
        var scenario = valid.Scenario;
        var colours = BucketColours.Of(scenario);
        var rows = scenario.Allocations.Select((a, i) => new TableRow(Cells(a, valid.Sizes[i], scenario.Token), colours[i].Colour)).ToList();
        if (scenario.Token.MaxSupply is { } max && valid.Sizes.Aggregate(TokenAmount.Zero, (sum, size) => sum + size) is var sum && sum < max && rows.Count > 0)
        {
            rows.Add(new TableRow([Say("Not assigned"), ShareText(max - sum, max), ExactText.Amount(max - sum, scenario.Token.Decimals), "", "", "", ""]));
        }

        return new TableModel
        {
            Id = "allocations",
            Title = "Allocation and vesting",
            Note = $"Months count from launch, {Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc()))}.",
            Columns = [new("bucket", "Bucket", CellKind.Text), new("share", "Share", CellKind.Number), new("amount", Phrase.Verbatim(scenario.Token.Symbol), CellKind.Amount),
                new("at_launch", "At TGE", CellKind.Number), new("cliff", "Cliff", CellKind.Number), new("vesting", "Vesting", CellKind.Number), new("cadence", "Cadence", CellKind.Number)],
            Rows = rows,
        };
    }

    static string[] Cells(TokenAllocation allocation, TokenAmount size, Token token)
    {
        string[] head = [allocation.Name, ShareText(size, token.MaxSupply), ExactText.Amount(size, token.Decimals)];
        return allocation.Vesting switch
        {
            LinearVesting linear => [.. head, Percent(linear.UnlockAtLaunch), Say(ExactText.Period(linear.Cliff)), Say(ExactText.Period(linear.Duration)), Say(ExactText.Cadence(linear.Every))],
            ImmediateVesting => [.. head, Format.PercentAsSet(1), Say("none"), Say("none"), Say("At TGE")],
            HalfLifeVesting half => [.. head, "", Say(ExactText.Period(half.Cliff)), "", Say(Shape(half))],
            _ => [.. head, "", "", "", Say(Shape(allocation.Vesting))],
        };
    }

    /// <summary>A schedule that is no straight line, in a few words: "3 tranches".</summary>
    internal static Phrase Shape(VestingSchedule vesting) => vesting switch
    {
        PiecesVesting pieces => Phrase.Count(pieces.Pieces.Count, "{0} piece", "{0} pieces"),
        TranchesVesting tranches => Phrase.Count(tranches.Tranches.Count, "{0} tranche", "{0} tranches"),
        SegmentsVesting segments => Phrase.Count(segments.Segments.Count, "{0} segment", "{0} segments"),
        HalfLifeVesting half => (Phrase)$"Half-life {ExactText.Period(half.HalfLife)}",
        _ => "By emissions",
    };

    static string ShareText(TokenAmount size, TokenAmount? max) => max is { } whole && Ratio.Of(size, whole) is { } share
        ? ExactText.Share(share)
        : "";

    static string Percent(Fraction fraction) =>
        fraction == Fraction.Zero ? Say("none") : ExactText.Share(fraction.Value);
}
