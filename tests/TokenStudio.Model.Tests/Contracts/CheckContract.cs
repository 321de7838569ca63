using CsCheck;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using Check = TokenStudio.Model.Checks.Check;
using Linter = TokenStudio.Model.Checks.Checks;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>What every check keeps, whoever writes it.</summary>
public sealed class CheckContract(ITestOutputHelper output)
{
    [Fact]
    public void All_Checks_HoldEverySealedSubclassWithItsWords()
    {
        var subclasses = typeof(Check).Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(Check)) && type != typeof(GoalCheck)); // one a goal, not one a studio
        Assert.Equal(subclasses.Select(t => t.Name).Order(), Linter.All.Select(c => c.GetType().Name).Order());
        Assert.Distinct(Linter.All.Select(c => c.Code));
        Assert.Distinct(Linter.All.Select(c => c.Title));
        Assert.All(Linter.All, check =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", check.Code);
            Assert.EndsWith(".", check.Reason, StringComparison.Ordinal);
            Assert.NotEqual("", check.Title.ToString());
            Assert.EndsWith(".", check.Source, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void All_Limits_BelongToOneCheckAndAreUsualInsideTheirRange()
    {
        Assert.Equal(Limits.All.Select(l => l.Name).Order(), Linter.All.Where(c => c.Limit is not null).Select(c => c.Limit!.Name).Order());
        Assert.All(Limits.All, limit =>
        {
            Assert.InRange(limit.Default, limit.Least, limit.Most);
            Assert.Null(limit.ProblemOf(Node.Of(limit.Default), new(18)));
            Assert.Equal("range", limit.ProblemOf(Node.Of(limit.Most + 1), new(18))!.Code);
        });
    }

    [Fact]
    public void Run_Presets_JudgesEveryCheckAndEveryFixHelps()
    {
        foreach (var preset in PresetLibrary.All) Holds(preset.Document);
    }

    [Fact(SkipType = typeof(Effort), SkipWhen = nameof(Effort.Quick), Skip = Effort.Whole)]
    public void Run_RandomScenarios_NeverThrowsAndEveryFixHelps() => Property.Check(Designs, Holds, output, 1_000);

    // Each result is whole, and each fix leaves a valid document whose number is better, if it does not pass.
    static void Holds(ObjectNode document)
    {
        var results = Linter.Run(Projector.Project(document.Valid()));
        Assert.Equal(Linter.All, results.Select(r => r.Check));
        foreach (var result in results)
        {
            if (result.State == CheckState.DoesNotApply)
            {
                Assert.Null(result.Number);
                continue;
            }

            Assert.NotNull(result.Number);
            Assert.NotEqual("", result.Path);
            Assert.True(ScenarioShape.At(document, result.Path) is not null || result.Path.EndsWith("/share", StringComparison.Ordinal) || result.Path.Contains("/vesting/", StringComparison.Ordinal), result.Path);
            foreach (var fix in result.Fixes) Helps(document, result, fix);
        }
    }

    static void Helps(ObjectNode document, CheckResult result, Fix fix)
    {
        var outcome = ScenarioEdits.Apply(document, fix.Edits);
        Assert.True(outcome.Refusal is null, $"{result.Check.Code}: {fix.Label}: {outcome.Refusal?.Message}");
        var after = result.Check.Run(Projector.Project(outcome.Document!.Valid()));
        var better = result.Check.AtLeast ? after.Number > result.Number : after.Number < result.Number;
        Assert.True(better || !after.Failed, $"{result.Check.Code}: {fix.Label}: {result.Number} became {after.Number}.");
    }

    static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly string[] Holders = [.. Model.Kinds.Holders.All.Select(h => h.Key)];

    static readonly Gen<string> Vesting = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 24], Gen.Int[1, 60], Gen.Int[0, 2], One("P1M", "P3M", "continuous"), Gen.Int[0, 12], (u, cliff, length, pays, every, start) =>
    {
        var duration = cliff + (length * 3) - (cliff % 3);
        var from = start % 2 == 0 ? "launch" : "cliff";
        var at = pays == 0 && from == "launch" ? "accrued" : pays == 1 ? "fixed" : "nothing";
        var share = at == "fixed" ? """ "cliffUnlock": 0.1,""" : "";
        var origin = start > 9 ? $", \"start\": \"P{start}M\"" : "";
        return $$"""{ "kind": "linear", "unlockAtLaunch": {{(u / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture)}}, "cliff": "P{{cliff / 3 * 3}}M", "atCliff": "{{at}}",{{share}} "duration": "P{{duration / 3 * 3 + 3}}M", "durationFrom": "{{from}}", "every": "{{every}}"{{origin}} }""";
    });

    static readonly Gen<string> Bucket = Gen.Select(One(Holders), Gen.Int[0, 150_000], Gen.OneOf(Vesting, Gen.Const("""{ "kind": "immediate" }""")), (holder, amount, vesting) =>
        $$"""{ "id": "ID", "name": "ID", "holder": "{{holder}}", "amount": "{{amount}}.5", "vesting": {{vesting}} }""");

    static readonly Gen<string> Emission = Gen.Select(One(Holders), Gen.Int[0, 5_000], One("P1M", "P7D"), One("null", "\"P10M\"", "\"P60M\""), (holder, amount, every, duration) =>
        $$"""{ "id": "ID", "name": "ID", "holder": "{{holder}}", "from": "mint", "kind": "constant", "amount": "{{amount}}", "every": "{{every}}", "start": "P0M", "duration": {{duration}} }""");

    static readonly Gen<ObjectNode> Designs = Gen.Select(Bucket.Array[0, 6], Emission.Array[0, 2], One("P1D", "P7D", "P1M", "P1M", "P1M", "P1M"), One("P0M", "P5M", "P12M", "P40M"), Gen.Bool, (buckets, emissions, step, horizon, capped) => Doc.Plain
        .WithToken("maxSupply", capped ? "\"1000000\"" : "null")
        .WithTimeline("step", $"\"{step}\"").WithTimeline("horizon", $"\"{horizon}\"")
        .WithAllocations([.. buckets.Select((b, i) => b.Replace("ID", $"b{i}", StringComparison.Ordinal))])
        .WithEmissions([.. emissions.Select((e, i) => e.Replace("ID", $"e{i}", StringComparison.Ordinal))]))
        .Where(document => ScenarioReview.Of(document).Valid is not null);
}
