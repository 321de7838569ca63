using TokenStudio.Model.Allocations;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Editing;

/// <summary>Which cliff a bucket means, and what the other readings of the same numbers would release.</summary>
/// <param name="Sentence">The chosen reading in words.</param>
/// <param name="Dates">Heads of the three columns: at the cliff, in the middle, at the end.</param>
public sealed record DialectComparison(Phrase Sentence, IReadOnlyList<Phrase> Dates, IReadOnlyList<DialectRow> Rows)
{
    const int SparkPoints = 40;

    /// <summary>Null for other kinds, and while the schedule does not go together.</summary>
    public static DialectComparison? Of(Scenario scenario, TokenAllocation allocation, TokenAmount size)
    {
        var (launch, decimals) = (scenario.Timeline.Origin, scenario.Token.Decimals);
        if (allocation.Vesting is not LinearVesting linear || size.IsZero || linear.Problems(size, launch, decimals).Any()) return null;
        var dialects = VestingDialects.Of(linear, size, launch);
        var span = (linear.Origin(launch).Second, dialects.EndAt);
        return new(dialects.Chosen.Sentence,
            [$"At the cliff, {Date(dialects.CliffAt)}", $"Half way, {Date(dialects.MiddleAt)}", $"At the end, {Date(dialects.EndAt)}"],
            [.. dialects.Others.Prepend(dialects.Chosen).Select(r => Row(r, ReferenceEquals(r, dialects.Chosen), scenario, allocation, size, span))]);
    }

    static DialectRow Row(DialectReading reading, bool chosen, Scenario scenario, TokenAllocation allocation, TokenAmount size, (long From, long To) span)
    {
        var decimals = scenario.Token.Decimals;
        DialectCell[] cells = reading is { Amounts: { } a, Difference: { } d } ? [Cell(a.AtCliff, d.AtCliff), Cell(a.AtMiddle, d.AtMiddle), Cell(a.AtEnd, d.AtEnd)] : [];
        return new(reading.Label, reading.Sentence, chosen, cells, Spark(), reading.Problem, chosen || cells.Length == 0 ? null : new CellFix("Use this", [reading.Choose(allocation.Id)]));

        DialectCell Cell(TokenAmount amount, TokenAmount difference) =>
            new(Format.CompactOneDecimal(amount.ToTokens(decimals)), chosen ? "" : Signed(difference), chosen ? (Phrase)$"{ExactText.Amount(amount, decimals)} {scenario.Token.Symbol}" : (Phrase)$"{ExactText.Amount(amount, decimals)} {scenario.Token.Symbol}, {Signed(difference, exact: true)}");

        Phrase Signed(TokenAmount difference, bool exact = false)
        {
            if (difference.IsZero) return "the same";
            var less = difference < TokenAmount.Zero;
            var size = less ? TokenAmount.Zero - difference : difference;
            return Phrase.Verbatim((less ? "\u2212" : "+") + (exact ? ExactText.Amount(size, decimals) : Format.CompactOneDecimal(size.ToTokens(decimals))));
        }

        double[] Spark()
        {
            if (cells.Length == 0) return [];
            var schedule = VestingKinds.All.Read(reading.Vesting, new ReadContext(decimals)).VestedOf(size, scenario.Timeline.Origin);
            return [.. Enumerable.Range(0, SparkPoints + 1).Select(i => (double)schedule.By(span.From + ((span.To - span.From) / SparkPoints * i)).BaseUnits / (double)size.BaseUnits)];
        }
    }

    static string Date(long second) => Format.Date(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime));
}

/// <summary>One reading.</summary>
/// <param name="Cells">Vested at the three dates; empty when this reading cannot be, which <paramref name="Problem"/> says.</param>
/// <param name="Released">Share vested from start to end, 0 to 1.</param>
/// <param name="Choose">Null for the reading that is chosen.</param>
public sealed record DialectRow(Phrase Label, Phrase Sentence, bool Chosen, IReadOnlyList<DialectCell> Cells, IReadOnlyList<double> Released, Phrase Problem, CellFix? Choose);

/// <param name="Difference">Against the chosen reading: "+3.0M", "the same".</param>
/// <param name="Exact">Both with every digit.</param>
public sealed record DialectCell(string Amount, Phrase Difference, Phrase Exact);
