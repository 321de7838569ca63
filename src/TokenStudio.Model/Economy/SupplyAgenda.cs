using TokenStudio.Model.Burns;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Economy;

/// <summary>One instant at which something depends on the supply.</summary>
sealed record SupplyEvent(long Second)
{
    /// <summary>Emissions that must see the supply now, in list order.</summary>
    public List<int> Emissions { get; } = [];

    /// <summary>What is to be burned now, in list order.</summary>
    public List<(int Burn, BurnDue Due)> Burns { get; } = [];

    /// <summary>Grants that pay now, in list order.</summary>
    public List<(int Grant, GrantMove Move)> Grants { get; } = [];
}

/// <summary>Merges the due instants of reactive emissions, burns and grants, in order, as they are asked for.</summary>
static class SupplyAgenda
{
    public static IEnumerable<SupplyEvent> Of(SupplyPlan plan, IReadOnlyList<CumulativeSchedule> emitted, long last)
    {
        var sources = new PriorityQueue<(int Source, IEnumerator<BurnDue> Dues), (long, int)>();
        for (var j = 0; j < emitted.Count; j++)
        {
            if (emitted[j] is ReactiveSchedule reactive) Next(sources, j, reactive.Dues(last).Select(second => new BurnDue(second, default, default)).GetEnumerator());
        }

        for (var b = 0; b < plan.Burns.Count; b++) Next(sources, emitted.Count + b, plan.Burns[b].Burn.Dues(plan.Timeline, last).GetEnumerator());
        var firstGrant = emitted.Count + plan.Burns.Count;
        for (var g = 0; g < plan.Grants.Count; g++) Next(sources, firstGrant + g, plan.Grants[g].Moves.TakeWhile(move => move.Second <= last).Select(move => new BurnDue(move.Second, default, default)).GetEnumerator());
        var moved = new int[plan.Grants.Count];
        SupplyEvent? open = null;
        while (sources.TryDequeue(out var next, out _))
        {
            var due = next.Dues.Current;
            if (open is not null && open.Second != due.Second) yield return open;
            if (open is null || open.Second != due.Second) open = new(due.Second);
            if (next.Source < emitted.Count) open.Emissions.Add(next.Source);
            else if (next.Source < firstGrant) open.Burns.Add((next.Source - emitted.Count, due));
            else open.Grants.Add((next.Source - firstGrant, plan.Grants[next.Source - firstGrant].Moves[moved[next.Source - firstGrant]++]));
            Next(sources, next.Source, next.Dues);
        }

        if (open is not null) yield return open;
    }

    static void Next(PriorityQueue<(int, IEnumerator<BurnDue>), (long, int)> sources, int source, IEnumerator<BurnDue> dues)
    {
        if (dues.MoveNext()) sources.Enqueue((source, dues), (dues.Current.Second, source));
    }
}
