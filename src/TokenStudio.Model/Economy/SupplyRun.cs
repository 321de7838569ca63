using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>Emissions that share what the cap leaves, or one allocation.</summary>
sealed record SupplyRoom(int[] Members, TokenAmount Size, int? Allocation)
{
    /// <summary>Together the members have emitted more than there is.</summary>
    public bool IsPassed(ReadOnlySpan<TokenAmount> emitted)
    {
        var sum = TokenAmount.Zero;
        foreach (var member in Members)
        {
            sum += emitted[member];
            if (sum > Size) return true;
        }

        return false;
    }
}

/// <summary>
/// A plan to its history. Up to the instant at which a room is passed nothing in it is clipped, so a run that clips nothing
/// finds that instant; the room's emissions are then known for good, and the run is taken again, since burns and the other
/// emissions depend on the supply. There are at most as many runs as rooms, and one.
/// </summary>
public static class SupplyRun
{
    public static SupplyHistory Of(SupplyPlan plan, long last)
    {
        var emitted = plan.Emissions.Select(e => e.Emitted()).ToArray();
        var reacts = plan.Burns.Count > 0 || plan.Grants.Count > 0 || emitted.Any(e => e is ReactiveSchedule);
        var open = new List<SupplyRoom>();
        var launch = plan.Timeline.LaunchSecond;
        long? filledAt = null;
        var stops = Enumerable.Repeat(long.MaxValue, emitted.Length).ToArray();
        var sources = emitted.ToArray();
        foreach (var room in RoomsOf(plan))
        {
            if (room.Members.Any(j => emitted[j] is ReactiveSchedule)) open.Add(room);
            else if (MintRoom.FilledAt(Schedules(room), room.Size, launch, UtcInstants.Far) is { } at) Stop(room, at);
        }

        Acquaint(plan, emitted);
        while (true)
        {
            var pass = new SupplyPass(plan, emitted, open);
            var reached = reacts ? pass.Run(last) : last;
            var passed = open.Select(room => (Room: room, At: MintRoom.FilledAt(Schedules(room), room.Size, launch, reached))).Where(r => r.At is not null).OrderBy(r => r.At);
            var full = passed.FirstOrDefault();
            if (full.Room is null) return History(plan, emitted, pass, Undefined(), reacts ? last : UtcInstants.Far, filledAt);
            Stop(full.Room, full.At!.Value);
            open.Remove(full.Room);
            foreach (var j in open.SelectMany(room => room.Members)) sources[j] = emitted[j] = plan.Emissions[j].Emitted();
            Acquaint(plan, emitted);
        }

        CumulativeSchedule[] Schedules(SupplyRoom room) => [.. room.Members.Select(j => emitted[j])];

        void Stop(SupplyRoom room, long at)
        {
            if (room.Allocation is null) filledAt = at;
            var stopped = MintRoom.StopAt(at, Schedules(room), room.Size, launch);
            for (var i = 0; i < stopped.Length; i++) (emitted[room.Members[i]], stops[room.Members[i]]) = (stopped[i], at);
        }

        // What a rule said once its room was full does not matter.
        long?[] Undefined() => [.. sources.Select((source, j) => source is ReactiveSchedule { UndefinedAt: { } at } && at < stops[j] ? at : (long?)null)];
    }

    /// <summary>The instants a run stops at.</summary>
    public static IEnumerable<long> EventsUntil(SupplyPlan plan, long last) => SupplyAgenda.Of(plan, [.. plan.Emissions.Select(e => e.Emitted())], last).Select(e => e.Second);

    static IEnumerable<SupplyRoom> RoomsOf(SupplyPlan plan)
    {
        yield return new(Members(plan, null), plan.MintRoom, null);
        for (var i = 0; i < plan.Allocations.Count; i++)
        {
            if (plan.Allocations[i].Vested is null) yield return new(Members(plan, i), plan.Allocations[i].Size, i);
        }
    }

    static int[] Members(SupplyPlan plan, int? from) => [.. Enumerable.Range(0, plan.Emissions.Count).Where(j => plan.Emissions[j].From == from)];

    // A minting emission may ask what the rest of the token has minted.
    static void Acquaint(SupplyPlan plan, CumulativeSchedule[] emitted)
    {
        var minting = Members(plan, null);
        var whole = new StepSchedule();
        foreach (var allocation in plan.Allocations.OrderBy(a => a.MintedAt)) whole.Add(allocation.MintedAt, allocation.Size);
        foreach (var j in minting)
        {
            if (emitted[j] is not ReactiveSchedule reactive) continue;
            CumulativeSchedule[] others = [whole, .. minting.Where(k => k != j).Select(k => emitted[k])];
            reactive.Beside(second => MintRoom.TotalBy(others, second));
        }
    }

    static SupplyHistory History(SupplyPlan plan, CumulativeSchedule[] emitted, SupplyPass pass, long?[] undefinedAt, long last, long? filledAt) => new()
    {
        Last = last,
        Emitted = emitted,
        Vested = [.. plan.Allocations.Select((a, i) => a.Vested ?? new SumSchedule([.. Members(plan, i).Select(j => emitted[j])]))],
        BurnedBy = pass.Burns.By,
        TakenOf = pass.Taken,
        Granted = pass.Grants.Paid,
        GrantsKept = pass.Grants.Held,
        GrantsReleased = pass.Grants.Released,
        PayoutMissed = pass.Grants.MissedAt,
        BurnClippedAt = pass.Burns.ClippedAt,
        UndefinedAt = undefinedAt,
        FilledAt = plan.MaxSupply is null ? null : filledAt,
    };
}
