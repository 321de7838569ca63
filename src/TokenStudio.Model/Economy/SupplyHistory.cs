using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Economy;

/// <summary>Everything that moves the supply as schedules, clipped where there is no room, known up to a last second.</summary>
public sealed record SupplyHistory
{
    /// <summary><see cref="UtcInstants.Far"/> where nothing depends on the supply.</summary>
    public required long Last { get; init; }

    /// <summary>Vested in total of each allocation.</summary>
    public required IReadOnlyList<CumulativeSchedule> Vested { get; init; }

    /// <summary>Emitted in total of each emission.</summary>
    public required IReadOnlyList<CumulativeSchedule> Emitted { get; init; }

    /// <summary>Burned in total by each burn.</summary>
    public required IReadOnlyList<CumulativeSchedule> BurnedBy { get; init; }

    /// <summary>Taken in total out of each account's wallet, burned or put up for grants, less what came back of those.</summary>
    public required IReadOnlyList<CumulativeSchedule> TakenOf { get; init; }

    /// <summary>Paid in total by each grant, fees among it.</summary>
    public required IReadOnlyList<CumulativeSchedule> Granted { get; init; }

    /// <summary>What lies in the pots of each grant, neither paid nor back at its source.</summary>
    public required IReadOnlyList<CumulativeSchedule> GrantsKept { get; init; }

    /// <summary>Of what was paid, free in total.</summary>
    public required IReadOnlyList<CumulativeSchedule> GrantsReleased { get; init; }

    /// <summary>For each grant the first payout that its source could not bear.</summary>
    public required IReadOnlyList<MissedPayout?> PayoutMissed { get; init; }

    /// <summary>For each burn the first instant at which the balance did not hold it.</summary>
    public required IReadOnlyList<long?> BurnClippedAt { get; init; }

    /// <summary>For each emission the first instant at which its rule had no value.</summary>
    public required IReadOnlyList<long?> UndefinedAt { get; init; }

    /// <summary>When minting reaches the room the cap leaves and is clipped, or null.</summary>
    public required long? FilledAt { get; init; }
}
