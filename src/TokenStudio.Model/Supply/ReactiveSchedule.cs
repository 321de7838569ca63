using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>
/// A schedule that depends on the supply. It names the instants at which it must see it, which are known beforehand and so
/// do not depend on any grid, and owes exact totals by every instant up to the next it waits for.
/// </summary>
public abstract class ReactiveSchedule : CumulativeSchedule
{
    /// <summary>Nothing is owed before this second.</summary>
    public abstract long BeginsAt { get; }

    /// <summary>The instants it must be shown the supply at, ascending, from launch to a last one.</summary>
    public abstract IEnumerable<long> Dues(long last);

    /// <summary>The supply just before one of its instants: what is due at the instant itself is not yet in it.</summary>
    public virtual void Meet(long second, SupplyView before) { }

    /// <summary>The supply at one of its instants with all due then, burns included.</summary>
    /// <param name="mints">What it emits is new, and so part of that supply.</param>
    public virtual void Leave(long second, SupplyView after, bool mints) { }

    /// <summary>How much the rest of the token has minted by any instant before the one asked about.</summary>
    public virtual void Beside(Func<long, TokenAmount> mintedByOthers) { }

    /// <summary>The first instant at which its rule has no value, so that it emits nothing then.</summary>
    public virtual long? UndefinedAt => null;
}
