using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Granting.Pools;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Statements;

/// <summary>What is asked of a pool of a scenario.</summary>
/// <param name="Grant">The programme's id; null for the only pool there is.</param>
/// <param name="Strategy">A strategy in place of its own, by its word in a scenario, or "as-intended"; null for its own.</param>
/// <param name="Against">A second one to compare with; null for none.</param>
public sealed record PoolQuestion(string? Grant, string? Strategy, string? Against);

/// <summary>What a made-up crowd makes of a pool, under one strategy or two: the numbers of the page.</summary>
public static class PoolRun
{
    public static IReadOnlyList<string> Formats { get; } = ["json", "csv"];

    /// <summary>Those, and the files its managers send and store, by what votes give where they decide.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Formats, .. PoolExports.Ids];

    /// <param name="limits">Null for any crowd a scenario may have.</param>
    public static GrantsAnswer? Of(ScenarioReview review, PoolQuestion asked, string format, Func<TableModel, byte[]> csv, GrantsReader reader, GrantsLimits? limits = null, CancellationToken stop = default)
    {
        foreach (var finding in review.Findings) reader.Add(finding);
        if (review.Valid is not { } valid || PoolOf(valid.Scenario, asked.Grant, reader) is not { } pool || IsTooMuch(pool, limits, reader)) return null;
        if (!Formats.Contains(format)) return File(valid.Scenario, pool, asked, format, reader, stop);
        if (PoolTestInput.Of(valid.Scenario, pool) is not { } input) return null;
        var test = PoolTest.Run(input, stop);
        if (test.Problem is { } problem && (!test.LacksModel || asked.Strategy is null))
        {
            reader.Wrong($"/grants/{pool.Id}", problem, "pool");
            return null;
        }

        if (Trial(test, asked.Strategy, "strategy", reader, stop) is not { } trial) return null;
        if (asked.Against is null) return format == "csv" ? GrantsAnswer.OfCsv(csv(PoolFile.Table(trial))) : GrantsAnswer.Of(PoolFile.Json(trial));
        if (Trial(test, asked.Against, "against", reader, stop) is not { } other) return null;
        var both = PoolComparison.Of(trial, other);
        return format == "csv" ? GrantsAnswer.OfCsv(csv(PoolFile.Table(both))) : GrantsAnswer.Of(PoolFile.Json(both));
    }

    static GrantsAnswer? File(Scenario scenario, GrantProgramme pool, PoolQuestion asked, string format, GrantsReader reader, CancellationToken stop)
    {
        if (asked is { Strategy: null, Against: null }) return PoolFiles.Of(scenario, pool, format, reader, null, stop) is { } file ? GrantsAnswer.OfText(file.MediaType, file.Text) : null;
        reader.Wrong("", "Files are of the pool's own strategy, as deployed.", "strategy");
        return null;
    }

    static GrantProgramme? PoolOf(Scenario scenario, string? id, GrantsReader reader)
    {
        var pools = scenario.Grants.Where(g => g.Protocol is AlloV2Protocol).ToArray();
        var names = string.Join(", ", pools.Select(p => p.Id));
        if (pools.Length == 0) reader.Wrong("/grants", "This scenario has no pool of Allo v2.", "pool");
        else if (id is null && pools.Length > 1) reader.Wrong("/grants", $"This scenario has several pools; name one of {names}.", "pool");
        else if (id is not null && pools.All(p => p.Id != id)) reader.Wrong("/grants", $"This scenario has no pool \"{id}\"; there are {names}.", "pool");
        return reader.IsGood ? pools.First(p => id is null || p.Id == id) : null;
    }

    static bool IsTooMuch(GrantProgramme pool, GrantsLimits? limits, GrantsReader reader)
    {
        if (limits is null) return false;
        var most = pool.Matching.Mechanism == MatchingTerms.LinearQf ? limits.Crowd : limits.Donors;
        if (pool.Donors.Count <= most) return false;
        reader.Wrong($"/grants/{pool.Id}/donors/count", $"Here are {pool.Donors.Count:N0} simulated donors; {most:N0} at most are tried here, at the command line more.", "limit");
        return true;
    }

    static PoolTrial? Trial(PoolTest test, string? word, string name, GrantsReader reader, CancellationToken stop)
    {
        if (word is null) return test.Trial;
        if (test.Against(word, stop) is { } trial) return trial;
        if (word == PoolStrategies.WordOf(CustomStrategy.Listed) || (word == PoolTest.AsIntended && test.LacksModel))
        {
            reader.Wrong("", CustomStrategy.NoModel, "strategy");
            return null;
        }

        reader.Wrong("", $"\"{word}\" is no strategy for \"{name}\": those are {string.Join(", ", StrategyKinds.All.Select(PoolStrategies.WordOf))}, and {PoolTest.AsIntended}.", "strategy");
        return null;
    }
}
