using System.Globalization;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Editing;

/// <summary>How much of the max supply the buckets give out, and the press that settles the rest.</summary>
public static class MeterBuilder
{
    /// <summary>Null for a token without a cap, or one that is only emitted: there is nothing to fill.</summary>
    public static AllocationMeter? Of(Scenario scenario, ValueList<Finding> findings)
    {
        if (scenario.Token.MaxSupply is not { IsZero: false } max || (scenario.Allocations.Count == 0 && scenario.Emissions.Count > 0)) return null;
        var sizes = AllocationEditor.Sizes(scenario);
        var colours = BucketColours.Of(scenario);
        var parts = scenario.Allocations.Select((a, i) => new MeterPart(a.Name, colours[i].Colour, colours[i].Hatched, Percent(sizes[i], max))).ToArray();
        var sum = sizes.Aggregate(TokenAmount.Zero, (total, size) => total + size);
        var text = Part(sum, max);
        if (sum == max) return new(parts, 100, text, "", MeterState.Exact, null);
        if (sum < max) return new(parts, Percent(sum, max), text, Left(max - sum, max, scenario.Token), MeterState.Under, SupplyMoves.PutRest(scenario, sizes, max - sum) is { } put ? new CellFix(put.Label, put.Edits) : null);
        var trim = findings.Where(f => f.Code == "over-cap").SelectMany(f => f.Fixes).FirstOrDefault();
        return new(parts, Percent(sum, max), text, Over(sum - max, max, scenario.Token), MeterState.Over, trim is null ? null : new CellFix("Trim to fit", trim.Edits));
    }

    static double Percent(TokenAmount part, TokenAmount whole) => (double)((Ratio.Of(part, whole) ?? 0) * 100);

    static string Part(TokenAmount part, TokenAmount whole) => Format.PercentAsSet(Math.Round(Ratio.Of(part, whole) ?? 0, 4, MidpointRounding.AwayFromZero));

    static Phrase Left(TokenAmount rest, TokenAmount max, Token token) => $"{Part(rest, max)} left, {Format.CompactOneDecimal(rest.ToTokens(token.Decimals))} {token.Symbol}";

    static Phrase Over(TokenAmount rest, TokenAmount max, Token token) => $"{Part(rest, max)} over, {Format.CompactOneDecimal(rest.ToTokens(token.Decimals))} {token.Symbol}";
}
