using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>A bucket at a glance: rounded sizes with the exact one beside them, its terms, and the line of what is released.</summary>
/// <param name="Colour">Palette key of tokens.css.</param>
/// <param name="Share">Of the max supply, or empty where there is none.</param>
/// <param name="Amount">"245.0M".</param>
/// <param name="Exact">The same, all digits.</param>
/// <param name="Terms">At TGE, cliff, vesting, cadence.</param>
/// <param name="Released">Share released, 0 to 1, at even steps of the horizon.</param>
public sealed record AllocationBrief(string Name, string Colour, bool Hatched, string Share, string Amount, string Exact, IReadOnlyList<string> Terms, IReadOnlyList<double> Released)
{
    const int SparkPoints = 40;

    /// <summary>The buckets in their order; what is in none comes last.</summary>
    public static IReadOnlyList<AllocationBrief> Of(ValidScenario valid)
    {
        var (scenario, colours) = (valid.Scenario, BucketColours.Of(valid.Scenario));
        var rows = AllocationTable.Of(valid).Rows;
        return [.. rows.Select((row, i) => i < scenario.Allocations.Count
            ? Brief(row, colours[i], valid.Sizes[i], scenario.Token, Line(valid, i))
            : Brief(row, ("ghost", false), scenario.Token.MaxSupply!.Value - valid.Sizes.Aggregate(TokenAmount.Zero, (sum, size) => sum + size), scenario.Token, []))];
    }

    static AllocationBrief Brief(TableRow row, (string Colour, bool Hatched) look, TokenAmount size, Token token, IReadOnlyList<double> released) =>
        new(row.Cells[0], look.Colour, look.Hatched, token.MaxSupply is { } max && Ratio.Of(size, max) is { } share ? Format.Percent((double)share) : "",
            Format.CompactOneDecimal(size.ToTokens(token.Decimals)), ExactText.Amount(size, token.Decimals), [.. row.Cells.Skip(3)], released);

    static double[] Line(ValidScenario valid, int allocation)
    {
        var (size, timeline) = (valid.Sizes[allocation], valid.Scenario.Timeline);
        if (size.IsZero) return [];
        var (from, length) = (timeline.LaunchSecond, timeline.EndSecond - timeline.LaunchSecond);
        return [.. Enumerable.Range(0, SparkPoints + 1).Select(i => (double)valid.Vested[allocation].By(from + (length * i / SparkPoints)).BaseUnits / (double)size.BaseUnits)];
    }
}
