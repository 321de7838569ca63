using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Vested at the cliff, half way from start to end and at the end of the chosen schedule.</summary>
public sealed record DialectAmounts(TokenAmount AtCliff, TokenAmount AtMiddle, TokenAmount AtEnd)
{
    public static DialectAmounts operator -(DialectAmounts a, DialectAmounts b) => new(a.AtCliff - b.AtCliff, a.AtMiddle - b.AtMiddle, a.AtEnd - b.AtEnd);

    public static DialectAmounts Subtract(DialectAmounts left, DialectAmounts right) => left - right;
}

/// <summary>What the same words could have meant.</summary>
/// <param name="Vesting">The vesting as the file writes it: setting it at the allocation's "vesting" chooses this reading.</param>
/// <param name="Amounts">Null when this reading cannot be, which <paramref name="Problem"/> says.</param>
/// <param name="Difference">These amounts less those of the chosen schedule; negative where less has vested.</param>
public sealed record DialectReading(string Id, Phrase Label, Phrase Sentence, ObjectNode Vesting, DialectAmounts? Amounts, DialectAmounts? Difference, Phrase Problem)
{
    /// <summary>Chooses this reading for an allocation.</summary>
    public Edit Choose(string allocation) => Edit.Set($"/allocations/{allocation}/vesting", Vesting);
}

/// <summary>Which cliff a linear vesting means, and what the other readings of the same numbers would give.</summary>
/// <param name="CliffAt">Seconds since 1970, as the two after it.</param>
public sealed record VestingDialects(DialectReading Chosen, ValueList<DialectReading> Others, long CliffAt, long MiddleAt, long EndAt)
{
    /// <summary>For a vesting without problems.</summary>
    public static VestingDialects Of(LinearVesting vesting, TokenAmount whole, Anchor launch)
    {
        long[] instants = [vesting.CliffSecond(launch), Middle(vesting, launch), vesting.EndSecond(launch)];
        var own = Dialect.Of(vesting);
        var amounts = Amounts(vesting, whole, launch, instants);
        var chosen = new DialectReading(own.Id, own.Label, own.Sentence(vesting), LinearNode.Of(vesting), amounts, amounts - amounts, "");
        var others = Dialect.ReadingsOf(vesting).Where(r => r.Id != own.Id).Select(r => Reading(r, whole, launch, instants, amounts)).ToList();
        return new(chosen, others.ToValueList(), instants[0], instants[1], instants[2]);
    }

    // Month 24 of 48, where the months halve; half the seconds otherwise.
    static long Middle(LinearVesting vesting, Anchor launch)
    {
        var (origin, end) = (vesting.Origin(launch), vesting.EndSecond(launch));
        var (months, seconds) = vesting.FromCliff ? (vesting.Cliff.Months + vesting.Duration.Months, vesting.Cliff.Seconds + vesting.Duration.Seconds) : (vesting.Duration.Months, vesting.Duration.Seconds);
        return months % 2 == 0 ? origin.Plus(new CalendarPeriod(months / 2, seconds / 2)).Second : origin.Second + ((end - origin.Second) / 2);
    }

    static DialectReading Reading((string Id, Phrase Label, Phrase Sentence, VestingSchedule Vesting, ObjectNode Node) reading, TokenAmount whole, Anchor launch, long[] instants, DialectAmounts chosen)
    {
        var problem = reading.Vesting.Problems(whole, launch, 0).FirstOrDefault();
        var amounts = problem is null ? Amounts(reading.Vesting, whole, launch, instants) : null;
        return new(reading.Id, reading.Label, reading.Sentence, reading.Node, amounts, amounts is null ? null : amounts - chosen, problem?.Message ?? "");
    }

    static DialectAmounts Amounts(VestingSchedule vesting, TokenAmount whole, Anchor launch, long[] instants)
    {
        var schedule = vesting.VestedOf(whole, launch);
        return new(schedule.By(instants[0]), schedule.By(instants[1]), schedule.By(instants[2]));
    }
}
