using NodaTime;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The four times of a pool, whichever of them its strategy keeps.</summary>
public sealed record PoolWindows(Instant RegistrationStart, Instant RegistrationEnd, Instant AllocationStart, Instant AllocationEnd)
{
    /// <summary>The time behind a member of a strategy's struct; null where the strategy has a value of its own. Retro funding calls the time of allocation that of the pool.</summary>
    public Instant? this[string member] => member switch
    {
        "registrationStartTime" => RegistrationStart,
        "registrationEndTime" => RegistrationEnd,
        "allocationStartTime" or "poolStartTime" => AllocationStart,
        "allocationEndTime" or "poolEndTime" => AllocationEnd,
        _ => null,
    };

    /// <summary>Whether the pool gives a member of a strategy's struct.</summary>
    public static bool Give(string member) => new PoolWindows(default, default, default, default)[member] is not null;
}
