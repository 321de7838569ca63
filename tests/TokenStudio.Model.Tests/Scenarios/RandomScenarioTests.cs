using System.Collections.Concurrent;
using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>The properties every model keeps, over random valid scenarios of all kinds. TOKENSTUDIO_SEED repeats a run.</summary>
public sealed class RandomScenarioTests(ITestOutputHelper output)
{
    const int Scenarios = 10_400;

    [Fact(SkipType = typeof(Effort), SkipWhen = nameof(Effort.Quick), Skip = Effort.Whole)]
    public void Project_TenThousandRandomScenarios_KeepEveryProperty()
    {
        var seed = Environment.GetEnvironmentVariable("TOKENSTUDIO_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFFFF;
        output.WriteLine($"TOKENSTUDIO_SEED={seed}");
        var kinds = new ConcurrentDictionary<string, int>();
        var valid = 0;
        Parallel.For(0, Scenarios, i =>
        {
            if (new RandomScenario(unchecked((seed * 31_337) + i)).Make() is not { } scenario) return;
            Interlocked.Increment(ref valid);
            foreach (var a in scenario.Scenario.Allocations) kinds.AddOrUpdate(a.Vesting.GetType().Name, 1, (_, n) => n + 1);
            foreach (var e in scenario.Scenario.Emissions) kinds.AddOrUpdate(e.Emission.GetType().Name, 1, (_, n) => n + 1);
            try
            {
                Ledger(scenario);
                foreach (var (allocation, size) in scenario.Scenario.Allocations.Zip(scenario.Sizes)) Schedule(allocation.Vesting, size, scenario.Scenario.Timeline);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Scenario {i} of TOKENSTUDIO_SEED={seed}: {e.Message}", e);
            }
        });
        output.WriteLine($"{valid} valid scenarios: {string.Join(", ", kinds.OrderBy(k => k.Key).Select(k => $"{k.Value} {k.Key}"))}");
        Assert.True(valid >= 10_000, $"Only {valid} of {Scenarios} scenarios of TOKENSTUDIO_SEED={seed} are valid.");
        Assert.Empty(VestingKinds.All.All.Select(k => VestingKinds.All.Read(Doc.Of(k.Example), new(18)).GetType().Name).Except(kinds.Keys));
    }

    // Every token in one place at every point (the ledger throws otherwise); few points or many give the same.
    static void Ledger(ValidScenario valid)
    {
        var timeline = valid.Scenario.Timeline;
        var (from, length) = (timeline.LaunchSecond, timeline.EndSecond - timeline.LaunchSecond);
        var fine = Projector.Project(valid, TimeGrid.At([.. Enumerable.Range(0, 7).Select(i => from + (length * i / 6))]));
        var coarse = Projector.Project(valid, TimeGrid.At([from, timeline.EndSecond]));
        for (var point = 0; point < fine.Grid.Count; point++)
        {
            Assert.Equal(fine.Minted[point] - fine.Burned[point], fine.Locked[point] + fine.Unlocked[point]);
            Assert.True(valid.Scenario.Token.MaxSupply is not { } cap || fine.Minted[point] <= cap);
            Assert.True(point == 0 || fine.Minted[point] >= fine.Minted[point - 1]);
        }

        Assert.Equal((fine.Minted[^1], fine.Locked[^1], fine.Circulating[^1]), (coarse.Minted[^1], coarse.Locked[^1], coarse.Circulating[^1]));
        Assert.Equal(fine.VestedBy.Select(c => c[^1]), coarse.VestedBy.Select(c => c[^1]));
        Assert.Equal(fine.EmittedBy.Select(c => c[^1]), coarse.EmittedBy.Select(c => c[^1]));
    }

    // Never falls, ends at its total, splits and scales; a floor each may differ by one base unit.
    static void Schedule(VestingSchedule vesting, TokenAmount size, Timeline timeline)
    {
        if (vesting is EmissionVesting) return;
        var vested = vesting.VestedOf(size, timeline.Origin);
        Assert.Equal(vesting.NeverEnds && !size.IsZero ? size - new TokenAmount(1) : size, vested.By(UtcInstants.Far));
        var sized = vesting is not PiecesVesting;
        var part = new TokenAmount(size.BaseUnits / 3);
        var (one, other) = (vesting.VestedOf(sized ? part : size, timeline.Origin), vesting.VestedOf(sized ? size - part : size, timeline.Origin));
        var tripled = vesting.VestedOf(size.TimesUpToLargest(3), timeline.Origin);
        var before = TokenAmount.Zero;
        for (var i = -1; i < 6; i++)
        {
            var second = timeline.LaunchSecond + (i * 22_222_222L);
            var now = vested.By(second);
            Assert.True(now >= before && now <= size, "falls or passes its whole");
            before = now;
            if (!sized) continue;
            Assert.InRange(now.BaseUnits - (one.By(second) + other.By(second)).BaseUnits, 0, 1);
            Assert.InRange(tripled.By(second).BaseUnits - (now.BaseUnits * 3), 0, 2);
        }
    }
}
