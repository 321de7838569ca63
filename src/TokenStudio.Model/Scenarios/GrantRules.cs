using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Scenarios;

/// <summary>What grants programmes must keep to, and what happened to them in the run.</summary>
static class GrantRules
{
    public static IEnumerable<Finding> Check(Scenario scenario, Func<string, IEnumerable<RuleProblem>, IEnumerable<Finding>> at) =>
        scenario.Grants.SelectMany(g => at($"/grants/{g.Id}", g.Protocol.Problems(g, scenario.Token.Decimals)).Concat(Source(scenario, g)).Concat(Amount(scenario, g)).Concat(Repeats(g)).Concat(Payouts(scenario, g, at))
            .Concat(Projects(scenario, g)).Concat(Registered(g)).Concat(Form(g)).Concat(Cautions(scenario, g)).Concat(Votes(scenario, g)));

    /// <summary>Payouts within the horizon that their source could not bear.</summary>
    public static IEnumerable<Finding> Warnings(ValidScenario valid)
    {
        var scenario = valid.Scenario;
        for (var g = 0; g < scenario.Grants.Count; g++)
        {
            var programme = scenario.Grants[g];
            if (valid.Supply.PayoutMissed[g] is { } missed && missed.Second <= scenario.Timeline.EndSecond)
            {
                yield return Finding.Warning("grant-unfunded", $"/grants/{programme.Id}/matchAmount",
                    $"{programme.Name} pays nothing on {Date(missed.Second)}: {scenario.Allocations.First(a => a.Id == programme.From).Name} lacks {missed.Lacks.ToText(scenario.Token.Decimals)} {scenario.Token.Symbol} unlocked.");
            }

            if (programme.MovesSupply && programme.Flows(0).Any(f => f.PutUpAt.Second < scenario.Timeline.LaunchSecond))
            {
                yield return Finding.Warning("grant-before-launch", $"/grants/{programme.Id}/{programme.Protocol.PutUpMember}", $"{programme.Name} needs its money before launch, when there is no token yet; those rounds move nothing.");
            }
        }
    }

    static IEnumerable<Finding> Source(Scenario scenario, GrantProgramme programme)
    {
        if (programme.From == GrantProgramme.Outside) yield break;
        var path = $"/grants/{programme.Id}/from";
        Fix outside = new("Pay from outside this design", [Edit.Remove(path)]);
        if (scenario.Allocations.All(a => a.Id != programme.From))
        {
            var meant = Nearest.Meant(programme.From, scenario.Allocations.Select(a => a.Id));
            Fix[] near = meant is null ? [] : [new Fix($"Use {meant}", [Edit.Set(path, Node.Of(meant))])];
            yield return Finding.Error("unknown-allocation", path, $"There is no allocation \"{programme.From}\".", [.. near, outside]);
        }
        else if (programme.Token is { } token)
        {
            yield return Finding.Error("other-token", path, $"{programme.Name} pays in {token.Symbol}, which no allocation of {scenario.Token.Symbol} holds.", outside,
                new Fix($"Pay in {scenario.Token.Symbol}", [Edit.Remove($"/grants/{programme.Id}/token")]));
        }
    }

    static IEnumerable<Finding> Amount(Scenario scenario, GrantProgramme programme)
    {
        if (programme.MatchAmount.IsZero && programme.Protocol.IsFunded) yield return Finding.Warning("grant-empty", $"/grants/{programme.Id}/matchAmount", $"{programme.Name} has nothing to give.");
        foreach (var finding in TooFine(scenario, programme, "matchAmount", programme.MatchAmount)) yield return finding;
    }

    static IEnumerable<Finding> TooFine(Scenario scenario, GrantProgramme programme, string member, TokenAmount amount)
    {
        if (programme.Token is not { } token || GrantMoney.Of(amount, scenario.Token.Decimals, token.Decimals) is not null) yield break;
        var path = $"/grants/{programme.Id}/{member}";
        var kept = GrantMoney.Kept(amount, scenario.Token.Decimals, token.Decimals).ToText(scenario.Token.Decimals);
        yield return Finding.Error("too-fine", path, $"{token.Symbol} has {token.Decimals} decimals; this amount has more.", new Fix($"Use {kept}", [Edit.Set(path, Node.Of(kept))]));
    }

    static IEnumerable<Finding> Repeats(GrantProgramme programme)
    {
        if (programme.Rounds > 1 && programme.Every is null)
        {
            yield return Finding.Error("missing", $"/grants/{programme.Id}/every", $"{programme.Rounds} rounds need a time between them.", new Fix("Use 6 months", [Edit.Set($"/grants/{programme.Id}/every", Node.Of("P6M"))]));
        }
    }

    static IEnumerable<Finding> Payouts(Scenario scenario, GrantProgramme programme, Func<string, IEnumerable<RuleProblem>, IEnumerable<Finding>> at)
    {
        if (programme.Payouts.Vesting is not { } vesting) yield break;
        var path = $"/grants/{programme.Id}/payouts/vesting";
        if (vesting is EmissionVesting or PiecesVesting)
        {
            yield return Finding.Error("vesting-of-payouts", path, "A payout vests by time alone, in shares: this schedule does not fit every amount.", new Fix("Free at once", [Edit.Remove(path)]));
        }
        else if (vesting.Start is not null)
        {
            yield return Finding.Error("vesting-of-payouts", $"{path}/start", "A payout vests from the day it is paid.", new Fix("Begin with the payout", [Edit.Remove($"{path}/start")]));
        }
        else
        {
            foreach (var finding in at(path, vesting.Problems(programme.Cost.Paid, programme.PaysAt(0), scenario.Token.Decimals))) yield return finding;
        }
    }

    static IEnumerable<Finding> Cautions(Scenario scenario, GrantProgramme programme) => programme.Protocol.Cautions(programme, scenario.Token.Decimals).Select(c =>
        Finding.Warning(c.Code, $"/grants/{programme.Id}/{c.Member}", c.Message, [.. c.Fixes.Select(f => new Fix(f.Label, [Edit.Set($"/grants/{programme.Id}/{f.Member}", f.Value)]))]));

    // Two projects paid to one address are often a mistyped row, and one donor's two gifts to them are not merged.
    static IEnumerable<Finding> Projects(Scenario scenario, GrantProgramme programme) => programme.Projects.SelectMany(p => TooFine(scenario, programme, $"projects/{p.Id}/asks", p.Asks)).Concat(
        programme.Projects.Where(p => !p.Recipient.IsZero).GroupBy(p => p.Recipient).Where(g => g.Count() > 1).Select(g =>
            Finding.Warning("same-recipient", $"/grants/{programme.Id}/projects/{g.Last().Id}/recipient", $"{g.Last().Name} and {g.First().Name} are paid to the same address.")));

    // A payout names the project: two ids that disagree would pay past one of them.
    static IEnumerable<Finding> Registered(GrantProgramme programme)
    {
        foreach (var project in programme.Projects)
        {
            var path = $"/grants/{programme.Id}/projects/{project.Id}/projectId";
            if (project.ProjectId.Length == 0 || (programme.Protocol as AlloV1Protocol)?.IdOf(programme.Chain, project) is not { } id || id.Equals(project.ProjectId, StringComparison.OrdinalIgnoreCase)) continue;
            yield return Finding.Warning("project-id", path, $"Number {project.Number} of this registry has another id, {id}.", new Fix("Use the id of the number", [Edit.Remove(path)]));
        }

        foreach (var same in programme.NamedProjects.Where(p => p.ProjectId.Length > 0).GroupBy(p => p.ProjectId, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return Finding.Warning("same-project", $"/grants/{programme.Id}/projects/{same.Last().Id}/projectId", $"{same.Last().Name} and {same.First().Name} are the same project of the registry.");
        }
    }

    static IEnumerable<Finding> Form(GrantProgramme programme) => programme.Texts.Questions.Where(q => q.LacksChoices).Select(q =>
        Finding.Warning("no-choices", $"/grants/{programme.Id}/metadata/questions/{q.Id}/choices", $"\"{q.Title}\" has nothing to choose from yet.",
            new Fix("Ask for a short answer", [Edit.Set($"/grants/{programme.Id}/metadata/questions/{q.Id}/type", Node.Of("short-answer"))])));

    static IEnumerable<Finding> Votes(Scenario scenario, GrantProgramme programme)
    {
        if (programme.Votes is not { } id || scenario.DataSets.Any(set => set.Id == id)) yield break;
        var path = $"/grants/{programme.Id}/votes";
        var meant = Nearest.Meant(id, scenario.DataSets.Select(set => set.Id));
        Fix[] near = meant is null ? [] : [new Fix($"Use {meant}", [Edit.Set(path, Node.Of(meant))])];
        yield return Finding.Error("unknown-data-set", path, $"There is no data set \"{id}\".", [.. near, new Fix("Use made-up donors", [Edit.Remove(path)])]);
    }

    static string Date(long second) => UtcInstants.ToShortText(Instant.FromUnixTimeSeconds(second));
}
