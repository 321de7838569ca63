using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using Linter = TokenStudio.Model.Checks.Checks;

namespace TokenStudio.Model.Tests.Checks;

/// <summary>Small designs of 1,000 tokens for the checks, and what one check says of them.</summary>
static class Design
{
    /// <summary>A vesting in months, paid monthly.</summary>
    public static string Months(int duration, int cliff = 0, string atLaunch = "0", string atCliff = "accrued", string from = "launch", string extra = "") =>
        $$"""{ "kind": "linear", "unlockAtLaunch": {{atLaunch}}, "cliff": "P{{cliff}}M", "atCliff": "{{atCliff}}", "duration": "P{{duration}}M", "durationFrom": "{{from}}", "every": "P1M"{{extra}} }""";

    public static string Everything => """{ "kind": "immediate" }""";

    /// <summary>"holder amount vesting": a bucket named and called by its holder.</summary>
    public static string Bucket(string holder, string amount, string vesting, string? id = null) => Doc.Bucket(id ?? holder.ToLowerInvariant(), amount, vesting, holder);

    public static ObjectNode Of(params string[] buckets) => Doc.Plain.WithAllocations(buckets);

    public static ObjectNode Limit(this ObjectNode document, LimitParameter limit, decimal value) => document.With("limits", ObjectNode.Of((limit.Name, Node.Of(value))));

    public static CheckResult Says<T>(this ObjectNode document)
        where T : Check => Linter.All.OfType<T>().Single().Run(Projector.Project(document.Valid()));

    /// <summary>Applies the first fix and asks again.</summary>
    public static CheckResult AfterFix<T>(this ObjectNode document, string label)
        where T : Check
    {
        var fix = document.Says<T>().Fixes.First(f => f.Label == label);
        var outcome = ScenarioEdits.Apply(document, fix.Edits);
        Assert.Null(outcome.Refusal);
        return outcome.Document!.Says<T>();
    }

    /// <summary>State, words before the number, the number, words after it.</summary>
    public static void Is(this CheckResult result, CheckState state, string before, decimal number, string after)
    {
        Assert.Equal((before, after), (result.Before.ToString(), result.After.ToString()));
        Assert.Equal((state, number), (result.State, result.Number));
    }

    public static void DoesNotApply(this CheckResult result)
    {
        Assert.Equal((CheckState.DoesNotApply, (decimal?)null), (result.State, result.Number));
        Assert.EndsWith(".", result.Before, StringComparison.Ordinal);
        Assert.Empty(result.Fixes);
    }
}
