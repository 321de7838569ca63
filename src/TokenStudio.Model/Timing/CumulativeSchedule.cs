using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>
/// What a schedule owes in total by an instant, exact. Flows are differences of it, so neither the step nor
/// rounding can change a total. Never decreasing.
/// </summary>
public abstract class CumulativeSchedule
{
    private protected CumulativeSchedule() { }

    /// <summary>Base units owed by an instant (seconds since 1970), inclusive.</summary>
    public abstract TokenAmount By(long second);

    /// <summary>The same at the first points of a grid, as many as there is room for; overridden where walking in order is cheaper.</summary>
    public virtual void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        for (var i = 0; i < owed.Length; i++) owed[i] = By(grid.Seconds[i]);
    }
}
