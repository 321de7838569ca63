using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>Schedules that are found one after the other, together.</summary>
public sealed class GrowingSchedule : CumulativeSchedule
{
    readonly List<CumulativeSchedule> parts = [];

    public void Add(CumulativeSchedule part) => parts.Add(part);

    public override TokenAmount By(long second) => new SumSchedule(parts).By(second);

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed) => new SumSchedule(parts).Fill(grid, owed);
}
