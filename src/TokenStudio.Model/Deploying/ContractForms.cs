using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Deploying;

/// <summary>An allocation with what each contract would be given for it.</summary>
public sealed record AllocationContracts(string Id, string Name, TokenAmount Amount, ValueList<ContractTerms> Terms);

/// <summary>Every vesting contract the studio writes parameters for.</summary>
public static class ContractForms
{
    public static IReadOnlyList<ContractForm> All { get; } = [new OpenZeppelinForm(), new SablierLinearForm(), new SablierDynamicForm(), new SablierTranchedForm(), new HedgeyForm()];

    /// <summary>Each allocation of a scenario, in its order, with each contract.</summary>
    public static IReadOnlyList<AllocationContracts> Of(ValidScenario valid) =>
        [.. valid.Scenario.Allocations.Select((allocation, i) => new AllocationContracts(allocation.Id, allocation.Name, valid.Sizes[i], [.. Of(allocation.Vesting, valid.Sizes[i], valid.Scenario.Timeline.Origin)]))];

    /// <summary>Each contract for a schedule without problems.</summary>
    public static IEnumerable<ContractTerms> Of(VestingSchedule vesting, TokenAmount whole, Anchor launch)
    {
        var start = vesting.Origin(launch).Second;
        var stretches = vesting.Stretches(whole, launch);
        var why = Why(vesting, whole, stretches, start);
        foreach (var form in All)
        {
            yield return why is not null ? new() { Form = form, Refusal = why } : form.Of(new(whole, vesting.VestedOf(whole, launch), stretches!, Math.Min(start, stretches![0].From)));
        }
    }

    // Why no contract is called for, or null.
    static Phrase? Why(VestingSchedule vesting, TokenAmount whole, IReadOnlyList<Stretch>? stretches, long start)
    {
        if (vesting is EmissionVesting) return "Emissions unlock it, not a vesting contract.";
        if (whole.IsZero) return "There are no tokens to vest.";
        if (vesting.NeverEnds) return "It never quite ends, and these contracts do.";
        if (stretches is null) return "Its pieces overlap or are too many for one contract; use one for each piece.";
        return stretches is [{ IsLump: true } only] && only.To <= start ? (Phrase)"Everything is due at the start: send it, no contract is needed." : null;
    }
}
