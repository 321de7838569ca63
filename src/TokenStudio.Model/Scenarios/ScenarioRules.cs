using System.Globalization;
using NodaTime;
using TokenStudio.Model.Allocations;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Scenarios;

/// <summary>What must hold between the values of a scenario before it can be projected.</summary>
public static class ScenarioRules
{
    /// <summary>All findings; a valid scenario when none is an error.</summary>
    public static (ValueList<Finding> Findings, ValidScenario? Valid) Check(Scenario scenario)
    {
        var findings = new List<Finding>();
        findings.AddRange(Timing(scenario.Timeline));
        findings.AddRange(Sizing(scenario));
        if (findings.Count > 0) return (findings.ToValueList(), null);

        var sizes = CapTable.Sizes(scenario.Allocations, scenario.Token.MaxSupply);
        findings.AddRange(Totals(scenario, sizes));
        findings.AddRange(scenario.Allocations.SelectMany((a, i) => At($"/allocations/{a.Id}/vesting", a.Vesting.Problems(sizes[i], scenario.Timeline.Origin, scenario.Token.Decimals))));
        findings.AddRange(scenario.Emissions.SelectMany(e => At($"/emissions/{e.Id}", e.Emission.Problems(scenario.Timeline))));
        findings.AddRange(References(scenario));
        findings.AddRange(SupplyRules.Check(scenario));
        findings.AddRange(GrantRules.Check(scenario, At));
        if (findings.Any(f => f.Severity == Severity.Error)) return (findings.ToValueList(), null);

        var valid = new ValidScenario(scenario, sizes);
        findings.AddRange(SupplyRules.Warnings(valid));
        findings.AddRange(GrantRules.Warnings(valid));
        findings.AddRange(Rests(valid));
        valid.Findings = findings.ToValueList();
        return (valid.Findings, valid);
    }

    static IEnumerable<Finding> Timing(Timeline timeline)
    {
        var rows = TimeGrid.RowCount(timeline);
        if (rows > TimeGrid.MostRows)
        {
            yield return Finding.Error("too-many-rows", "/timeline/step", $"This horizon in these steps makes {rows:N0} rows; at most {TimeGrid.MostRows:N0} are projected.",
                new Fix("Use months", [Edit.Set("/timeline/step", Node.Of("P1M"))]));
        }
    }

    static IEnumerable<Finding> Sizing(Scenario scenario)
    {
        foreach (var allocation in scenario.Allocations)
        {
            var path = $"/allocations/{allocation.Id}";
            if (allocation.Amount is null == allocation.Share is null)
            {
                yield return allocation.Amount is null
                    ? Finding.Error("size", path, $"{allocation.Name} needs an amount or a share.", new Fix("Use 0 %", [Edit.Set($"{path}/share", Node.Of(0m))]))
                    : Finding.Error("size", path, $"{allocation.Name} has both an amount and a share; one of them decides.",
                        new Fix("Keep the amount", [Edit.Remove($"{path}/share")]), new Fix("Keep the share", [Edit.Remove($"{path}/amount")]));
            }
            else if (allocation.Share is not null && scenario.Token.MaxSupply is null)
            {
                yield return Finding.Error("share-without-cap", $"{path}/share", "A share is a share of the max supply, and this token has none; give an amount.");
            }
        }
    }

    static IEnumerable<Finding> Totals(Scenario scenario, TokenAmount[] sizes)
    {
        var sum = sizes.Aggregate(TokenAmount.Zero, TokenAmount.AddUpToLargest);
        if (scenario.Token.MaxSupply is not { } max)
        {
            if (sum == TokenAmount.Largest) yield return Finding.Error("limit", "/allocations", "The allocations together pass 2^120 base units, the most a scenario can hold.");
            yield break;
        }

        if (sum <= max) yield break;
        var over = (sum - max).ToText(scenario.Token.Decimals);
        yield return Finding.Error("over-cap", "/allocations", $"The allocations add up to {over} {scenario.Token.Symbol} more than the max supply.", [.. Trim(scenario, sizes, sum - max)]);
    }

    // Trims the largest bucket that can carry it; in shares where the bucket is given as a share.
    static IEnumerable<Fix> Trim(Scenario scenario, TokenAmount[] sizes, TokenAmount over)
    {
        var at = Array.IndexOf(sizes, sizes.Max());
        if (sizes[at] < over) yield break;
        var allocation = scenario.Allocations[at];
        var edit = allocation.Amount is not null
            ? Edit.Set($"/allocations/{allocation.Id}/amount", Node.Of((sizes[at] - over).ToText(scenario.Token.Decimals)))
            : ShareToFit(scenario, allocation);
        if (edit is not null) yield return new Fix($"Trim {allocation.Name} to fit", [edit]);
    }

    static Edit? ShareToFit(Scenario scenario, TokenAllocation allocation)
    {
        if (scenario.Allocations.Any(a => a.Share is null)) return null;
        var fit = allocation.Share!.Value.Value + 1m - scenario.Allocations.Sum(a => a.Share!.Value.Value);
        return fit >= 0 ? Edit.Set($"/allocations/{allocation.Id}/share", Node.Of(fit)) : null;
    }

    static IEnumerable<Finding> References(Scenario scenario)
    {
        foreach (var emission in scenario.Emissions.Where(e => !e.Mints))
        {
            var source = scenario.Allocations.FirstOrDefault(a => a.Id == emission.From);
            var path = $"/emissions/{emission.Id}/from";
            if (source is null)
            {
                yield return Finding.Error("unknown-allocation", path, $"There is no allocation \"{emission.From}\".", new Fix("Mint new tokens", [Edit.Set(path, Node.Of("mint"))]));
            }
            else if (source.Vesting is not EmissionVesting)
            {
                yield return Finding.Error("vesting-not-by-emission", path, $"{source.Name} vests by its own schedule, so no emission can unlock it.",
                    new Fix("Let emissions unlock it", [Edit.Set($"/allocations/{source.Id}/vesting", ObjectNode.Of(("kind", Node.Of("emission"))))]));
            }
            else if (EmitsBefore(emission, source.Vesting.Origin(scenario.Timeline.Origin), scenario.Timeline))
            {
                yield return Finding.Error("emission-before-start", path, $"{emission.Name} would unlock {source.Name} before that begins, when it has no tokens yet.",
                    new Fix("Begin at launch", [Edit.Remove($"/allocations/{source.Id}/vesting/start")]));
            }
        }

        foreach (var id in scenario.Circulation.ExcludeAllocations.Where(id => scenario.Allocations.All(a => a.Id != id)))
        {
            yield return Finding.Warning("unknown-allocation", "/circulation/excludeAllocations", $"There is no allocation \"{id}\" to leave out.");
        }
    }

    // Tokens of an allocation that starts later come to be only then.
    static bool EmitsBefore(TokenEmission emission, Anchor start, Timeline timeline)
    {
        if (start.Second <= timeline.LaunchSecond || emission.Emission.Problems(timeline).Any()) return false;
        var emitted = emission.Emission.Emitted(timeline);
        return emitted is ReactiveSchedule reactive ? reactive.BeginsAt < start.Second : !emitted.By(start.Second - 1).IsZero;
    }

    // A half-life leaves something for ever: the rest is said rather than rounded away.
    static IEnumerable<Finding> Rests(ValidScenario valid)
    {
        var (end, token) = (valid.Scenario.Timeline.EndSecond, valid.Scenario.Token);
        for (var i = 0; i < valid.Sizes.Count; i++)
        {
            var allocation = valid.Scenario.Allocations[i];
            if (!allocation.Vesting.NeverEnds) continue;
            var rest = (valid.Sizes[i] - valid.Vested[i].By(end)).ToText(token.Decimals);
            yield return new(Severity.Info, "never-ends", $"/allocations/{allocation.Id}/vesting",
                $"{allocation.Name} never vests to the end: {rest} {token.Symbol} are still locked on {UtcInstants.ToShortText(Instant.FromUnixTimeSeconds(end))}, the last day shown.");
        }
    }

    static IEnumerable<Finding> At(string path, IEnumerable<RuleProblem> problems) => problems.Select(p =>
        Finding.Error(p.Code, $"{path}/{p.Member}", p.Message, [.. p.Fixes.Select(f => new Fix(f.Label, [Edit.Set(Target(path, f.Member), f.Value)]))]));

    // A fix names a member of the object, a member beside it (../amount) or a place of the document (/timeline/blockTime).
    static string Target(string path, string member) => member switch
    {
        ['/', ..] => member,
        ['.', '.', '/', .. var sibling] => $"{path[..path.LastIndexOf('/')]}/{sibling}",
        _ => $"{path}/{member}",
    };
}
