using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting.Pools;

namespace TokenStudio.Presentation.Granting;

/// <summary>One file of a pool, with its votes tried first where it is made of them.</summary>
public static class PoolFiles
{
    /// <summary>The whole pool: what is given unless another is asked for.</summary>
    public const string Usual = "pool";

    /// <summary>Null with findings.</summary>
    /// <param name="votes">Reads the files of data sets; null where none are at hand.</param>
    /// <exception cref="MatchingException">What is tried cannot be reckoned.</exception>
    public static PoolExport? Of(Scenario scenario, GrantProgramme programme, string id, GrantsReader reader, Func<DataSet, Func<CancellationToken, PastVotes>?>? votes = null, CancellationToken stop = default)
    {
        var files = PoolExports.Of(scenario, programme);
        var file = files.FirstOrDefault(f => f.Id == id);
        if (file is { IsUntried: true } && Tried(scenario, programme, reader, votes, stop) is { } given) file = PoolExports.Of(scenario, programme, given).FirstOrDefault(f => f.Id == id);
        if (reader.IsGood && file is null) reader.Wrong("", Lacking(programme, id, files), "pool");
        if (file?.Problem is { } problem) reader.Wrong("", problem, "pool");
        return reader.IsGood ? file : null;
    }

    static Phrase Lacking(GrantProgramme programme, string id, IReadOnlyList<PoolExport> files)
    {
        if (id == PoolExports.PayoutsCsv && programme.Protocol is AlloV2Protocol pool && Model.Grants.Exports.PayoutCalls.WhyNone(pool.Strategy.Kind) is { } why) return why;
        return id == PoolExports.PayoutsCsv ? (Phrase)"No project is given anything yet." : (Phrase)$"This pool has no file \"{id}\": it has {string.Join(", ", files.Select(f => f.Id))}.";
    }

    static PoolGiven? Tried(Scenario scenario, GrantProgramme programme, GrantsReader reader, Func<DataSet, Func<CancellationToken, PastVotes>?>? votes, CancellationToken stop)
    {
        if (programme.Protocol is not AlloV2Protocol pool) return null;
        return new PoolTraits(pool.Strategy.Kind).TakesDonations ? Matched(scenario, programme, reader, votes, stop) : Voted(scenario, programme, reader, stop);
    }

    static PoolGiven? Matched(Scenario scenario, GrantProgramme programme, GrantsReader reader, Func<DataSet, Func<CancellationToken, PastVotes>?>? votes, CancellationToken stop)
    {
        if (GrantTrialInput.Of(scenario, programme, votes) is not { } input) return null;
        var trial = GrantTrial.Run(input, null, stop);
        if (trial.Problem is { } problem) reader.Wrong("", problem, "pool");
        return trial.Problem is null ? new(trial.Given(), input.Past is not null) : null;
    }

    static PoolGiven? Voted(Scenario scenario, GrantProgramme programme, GrantsReader reader, CancellationToken stop)
    {
        if (PoolTestInput.Of(scenario, programme) is not { } input) return null;
        var test = PoolTest.Run(input, stop);
        if (test.Problem is { } problem) reader.Wrong("", problem, "pool");
        return test.Trial is { } trial ? Of(programme, trial) : null;
    }

    /// <summary>What the contract paid of a trial. The order is that of the programme's projects.</summary>
    public static PoolGiven Of(GrantProgramme programme, PoolTrial trial)
    {
        var paid = trial.Lines.ToDictionary(l => l.Recipient.Id, l => l.Paid, StringComparer.Ordinal);
        return new([.. programme.NamedProjects.Where(p => paid.ContainsKey(p.Id)).Select(p => (p, paid[p.Id]))], false);
    }
}
