using TokenStudio.Model.Allocations;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Scenarios;

/// <summary>A scenario without errors, its schedules resolved to instants and clipped. Only <see cref="ScenarioRules"/> makes one.</summary>
public sealed class ValidScenario
{
    internal ValidScenario(Scenario scenario, TokenAmount[] sizes)
    {
        Scenario = scenario;
        Sizes = sizes;
        var timeline = scenario.Timeline;
        MintedAt = [.. scenario.Allocations.Select(a => Math.Max(timeline.LaunchSecond, a.Vesting.Origin(timeline.Origin).Second))];
        Emitted = [.. scenario.Emissions.Select(e => e.Emission.Emitted(timeline))];
        ClipToCap();
        Vested = [.. scenario.Allocations.Select(VestedOf)];
    }

    public Scenario Scenario { get; }

    /// <summary>Warnings of the rules, such as a schedule that is clipped; none is an error.</summary>
    public ValueList<Finding> Findings { get; internal set; } = [];

    /// <summary>Tokens of each allocation.</summary>
    public IReadOnlyList<TokenAmount> Sizes { get; }

    /// <summary>When each allocation's tokens come to be: launch, or its vesting's later start.</summary>
    public IReadOnlyList<long> MintedAt { get; }

    /// <summary>Vested in total of each allocation.</summary>
    public IReadOnlyList<CumulativeSchedule> Vested { get; }

    /// <summary>Emitted in total of each emission, clipped where its room is full.</summary>
    public CumulativeSchedule[] Emitted { get; }

    /// <summary>When minting reaches the max supply and is clipped, or null.</summary>
    public long? CapReachedAt { get; private set; }

    // Allocations are promised, so their room is kept free even for those minted later; emissions share the rest.
    void ClipToCap()
    {
        var promised = Sizes.Aggregate(TokenAmount.Zero, (sum, size) => sum + size);
        var room = (Scenario.Token.MaxSupply ?? new TokenAmount(TokenAmount.Largest.BaseUnits - 1)) - promised;
        Clip([.. Enumerable.Range(0, Emitted.Length).Where(i => Scenario.Emissions[i].Mints)], room, out var filledAt);
        CapReachedAt = Scenario.Token.MaxSupply is null ? null : filledAt;
    }

    CumulativeSchedule VestedOf(TokenAllocation allocation, int index)
    {
        if (allocation.Vesting is not EmissionVesting) return allocation.Vesting.VestedOf(Sizes[index], Scenario.Timeline.Origin);
        int[] own = [.. Enumerable.Range(0, Emitted.Length).Where(i => Scenario.Emissions[i].From == allocation.Id)];
        Clip(own, Sizes[index], out _);
        return new SumSchedule([.. own.Select(i => Emitted[i])]);
    }

    void Clip(int[] members, TokenAmount room, out long? filledAt)
    {
        var clipped = MintRoom.Clip([.. members.Select(i => Emitted[i])], room, Scenario.Timeline.LaunchSecond, out filledAt);
        for (var i = 0; i < members.Length; i++) Emitted[members[i]] = clipped[i];
    }
}
