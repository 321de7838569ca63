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
            rows.Add(new TableRow(["Not assigned", ShareText(max - sum, max), ExactText.Amount(max - sum, scenario.Token.Decimals), "", "", "", ""]));
        }

        return new TableModel
        {
            Id = "allocations",
            Title = "Allocation and vesting",
            Note = $"Months count from launch, {Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc()))}.",
            Columns = [new("bucket", "Bucket", CellKind.Text), new("share", "Share", CellKind.Number), new("amount", scenario.Token.Symbol, CellKind.Amount),
                new("at_launch", "At TGE", CellKind.Number), new("cliff", "Cliff", CellKind.Number), new("vesting", "Vesting", CellKind.Number), new("cadence", "Cadence", CellKind.Number)],
            Rows = rows,
        };
    }

    static string[] Cells(TokenAllocation allocation, TokenAmount size, Token token)
    {
        string[] head = [allocation.Name, ShareText(size, token.MaxSupply), ExactText.Amount(size, token.Decimals)];
        return allocation.Vesting switch
        {
            LinearVesting linear => [.. head, Percent(linear.UnlockAtLaunch), ExactText.Period(linear.Cliff), ExactText.Period(linear.Duration), ExactText.Cadence(linear.Every)],
            ImmediateVesting => [.. head, "100%", "none", "none", "At TGE"],
            PiecesVesting pieces => [.. head, "", "", "", Words.Count(pieces.Pieces.Count, "piece")],
            TranchesVesting tranches => [.. head, "", "", "", Words.Count(tranches.Tranches.Count, "tranche")],
            SegmentsVesting segments => [.. head, "", "", "", Words.Count(segments.Segments.Count, "segment")],
            HalfLifeVesting half => [.. head, "", ExactText.Period(half.Cliff), "", $"Half-life {ExactText.Period(half.HalfLife)}"],
            _ => [.. head, "", "", "", "By emissions"],
        };
    }

    static string ShareText(TokenAmount size, TokenAmount? max) => max is { } whole && Ratio.Of(size, whole) is { } share
        ? (share * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%"
        : "";

    static string Percent(Fraction fraction) =>
        fraction == Fraction.Zero ? "none" : (fraction.Value * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
}
