using System.Globalization;
using NodaTime;
using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Scenarios;

/// <summary>What burns and emissions that depend on the supply must keep to, and what happened to them in the run.</summary>
static class SupplyRules
{
    /// <summary>Most instants within the horizon at which burns and emissions may look at the supply.</summary>
    public const int MostEvents = 200_000;

    public static IEnumerable<Finding> Check(Scenario scenario) => [.. BurnSources(scenario), .. OneTail(scenario), .. Events(scenario)];

    /// <summary>Clipping and missing values within the horizon.</summary>
    public static IEnumerable<Finding> Warnings(ValidScenario valid)
    {
        var (scenario, supply) = (valid.Scenario, valid.Supply);
        if (Within(supply.FilledAt) is { } filled) yield return Finding.Warning("clipped-at-cap", "/emissions", $"Minting reaches the max supply on {Date(filled)}; from then on nothing is emitted.");
        for (var j = 0; j < scenario.Emissions.Count; j++)
        {
            var emission = scenario.Emissions[j];
            if (Within(supply.UndefinedAt[j]) is { } undefined) yield return Finding.Warning("formula-undefined", $"/emissions/{emission.Id}/expression", $"{emission.Name} has no value on {Date(undefined)}, or one too large to hold; nothing is minted then.");
        }

        for (var b = 0; b < scenario.Burns.Count; b++)
        {
            var burn = scenario.Burns[b];
            if (Within(supply.BurnClippedAt[b]) is { } clipped) yield return Finding.Warning("burn-clipped", $"/burns/{burn.Id}", $"{burn.Name} would burn more than is unlocked on {Date(clipped)}; only what is there is burned.");
        }

        long? Within(long? second) => second <= scenario.Timeline.EndSecond ? second : null;
    }

    static IEnumerable<Finding> BurnSources(Scenario scenario)
    {
        foreach (var burn in scenario.Burns.Where(b => b.From != TokenBurn.Circulating && scenario.Allocations.All(a => a.Id != b.From)))
        {
            var path = $"/burns/{burn.Id}/from";
            var meant = Nearest.Meant(burn.From, scenario.Allocations.Select(a => a.Id).Append(TokenBurn.Circulating));
            Fix[] near = meant is null ? [] : [new Fix($"Use {meant}", [Edit.Set(path, Node.Of(meant))])];
            Fix[] all = meant == TokenBurn.Circulating ? [] : [new Fix("Burn from all unlocked balances", [Edit.Set(path, Node.Of(TokenBurn.Circulating))])];
            yield return Finding.Error("unknown-allocation", path, $"There is no allocation \"{burn.From}\".", [.. near, .. all]);
        }
    }

    // Two curves that each count the other's blocks would have no first.
    static IEnumerable<Finding> OneTail(Scenario scenario) => scenario.Emissions.Where(e => e.Mints && e.Emission is TailEmission).Skip(1).Select(e =>
        Finding.Error("one-tail", $"/emissions/{e.Id}/kind", $"{e.Name} cannot follow a second tail: the reward counts all the token has minted. Keep one, or let it unlock an allocation."));

    static IEnumerable<Finding> Events(Scenario scenario)
    {
        var (timeline, last) = (scenario.Timeline, scenario.Timeline.EndSecond);
        var reactive = scenario.Emissions.Where(e => !e.Emission.Problems(timeline).Any()).Select(e => (Path: $"/emissions/{e.Id}", e.Name, Count: Count((e.Emission.Emitted(timeline) as ReactiveSchedule)?.Dues(last))));
        var burns = scenario.Burns.Select(b => (Path: $"/burns/{b.Id}", b.Name, Count: Count(b.Burn.Dues(timeline, last))));
        var all = reactive.Concat(burns).ToArray();
        if (all.Sum(i => (long)i.Count) <= MostEvents) yield break;
        var most = all.MaxBy(i => i.Count);
        yield return Finding.Error("too-many-events", $"{most.Path}/every", $"{most.Name} looks at the supply too often: at most {MostEvents:N0} instants within the horizon are worked out.",
            new Fix("Use months", [Edit.Set($"{most.Path}/every", Node.Of("P1M"))]));
    }

    static int Count<T>(IEnumerable<T>? dues) => dues?.Take(MostEvents + 1).Count() ?? 0;

    static string Date(long second) => UtcInstants.ToShortText(Instant.FromUnixTimeSeconds(second));
}
