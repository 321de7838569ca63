using System.Text;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Granting.Lifecycles;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>A file of a round as other programs take it, by the names of the command line's round --format.</summary>
/// <param name="Ending">How the file's name ends; what is simulated says so in it, and what is of a past round says that instead.</param>
/// <param name="Make">Null with findings.</param>
public sealed record RoundFileKind(string Id, Phrase Label, string Ending, Func<RoundFileSource, GrantsAnswer?> Make)
{
    /// <summary>Made-up donors, or the votes of a past round, gave what it shares out.</summary>
    public bool IsSimulated => Ending.Contains("simulated", StringComparison.Ordinal);

    /// <summary>How the name ends of what votes of a past round gave.</summary>
    public string PastEnding => Ending.Replace("simulated", "past-round", StringComparison.Ordinal);

    /// <summary>"JSON".</summary>
    public string Form => Ending[(Ending.LastIndexOf('.') + 1)..].ToUpperInvariant();
}

/// <summary>Every file of a round: of its design, and of what made-up donors or past votes make of it.</summary>
public static class RoundFiles
{
    public static IReadOnlyList<RoundFileKind> All { get; } =
    [
        new("design", "Whole round", "round.json", s => s.Design is { } round ? GrantsAnswer.Of(GrantRoundJson.Of(round)) : null),
        new("metadata", "Round metadata", "metadata.json", s => s.Design is { } round ? GrantsAnswer.Of(RoundMetadataJson.Of(round)) : null),
        new("application-form", "Application form", "application-form.json", s => s.Design is { } round ? GrantsAnswer.Of(ApplicationFormJson.Of(round.Form)) : null),
        new("parameters", "Creation parameters", "parameters.json", s => s.Design is { } round ? GrantsAnswer.Of(RoundParameters.Of(round)) : null),
        new("parameters-bytes", "Creation parameters", "parameters.txt", Bytes),
        new("status-rows", "Status rows", "status-rows.json", s => GrantsAnswer.Of(StatusRowsJson.Of([.. s.Programme.Projects.Select(StatusOf)]))),
        new("merkle", "Merkle distribution", "merkle-simulated.json", s => s.Payouts?.Merkle() is { } file ? MerkleRun.Of(file, MerkleRun.Json, s.Reader) : null),
        new("distribution", "Matching distribution", "distribution-simulated.json", s => s.Payouts is { } paid ? GrantsAnswer.Of(DistributionJson.Of(paid)) : null),
        new("payouts-csv", "Payouts", "payouts-simulated.csv", s => s.Payouts is { } paid ? GrantsAnswer.OfCsv(PayoutsCsv.Write(paid)) : null),
        new("coefficients-csv", "Votes with coefficients", "coefficients-simulated.csv", Coefficients),
        new("matching-csv", "Matching result", "matching-simulated.csv", s => s.Trial is { } trial ? GrantsAnswer.OfCsv(Encoding.UTF8.GetBytes(MatchingResult.Csv(trial))) : null),
    ];

    /// <summary>Votes that are written at once: some 50 MB.</summary>
    public const int MostVotes = 200_000;

    static GrantsAnswer? Coefficients(RoundFileSource source)
    {
        if (source.Trial is not { } trial) return null;
        if (trial.Votes.Count > MostVotes)
        {
            source.Reader.Wrong("", $"Here are {trial.Votes.Count:N0} votes; {MostVotes:N0} at most are written to a table.", "limit");
            return null;
        }

        var places = MerkleExport.PlacesOf(trial.Input);
        WeighedVote Placed(WeighedVote vote) => vote with { Vote = vote.Vote with { ApplicationId = MerkleExport.ApplicationIdOf(places[vote.Vote.ApplicationId]) } };
        var applications = trial.Input.Projects.Index().Select(p => new BallotApplication(MerkleExport.ApplicationIdOf(p.Index), p.Item.Name, p.Item.Status, p.Item.Recipient.ToString()) { ProjectId = LifecycleCast.WordOf(p.Item) });
        return GrantsAnswer.OfCsv(CoefficientsCsv.Write(trial.Votes.Where(v => places.ContainsKey(v.Vote.ApplicationId)).Select(Placed), applications));
    }

    static GrantsAnswer? Bytes(RoundFileSource source) => source.Design is { } round ? Text(Hex.Of(RoundParameters.Encode(round))) : null;

    static GrantsAnswer Text(string text) => new("text/plain", stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    static ApplicationStatus StatusOf(GrantProject project) => StatusRowsJson.StatusOf(project.Status.ToUpperInvariant()) ?? throw new InvalidOperationException($"The status {project.Status} passed the rules.");
}

/// <summary>A round of a scenario, made into files as far as one of them needs.</summary>
/// <param name="reader">Takes why a file cannot be made, and what is worth to know of it.</param>
/// <param name="votes">Reads the files of data sets; null where none are at hand.</param>
public sealed class RoundFileSource(Scenario scenario, GrantProgramme programme, GrantsReader reader, Func<DataSet, Func<CancellationToken, PastVotes>?>? votes = null, CancellationToken stop = default)
{
    readonly Lazy<GrantTrial?> trial = new(() => GrantTrialInput.Of(scenario, programme, votes) is { } input ? GrantTrial.Run(input, null, stop) : null);

    public GrantProgramme Programme => programme;

    public GrantsReader Reader => reader;

    /// <summary>The first round of the programme.</summary>
    public GrantRound? Design
    {
        get
        {
            if (ProgrammeRound.Of(programme, scenario.Token.Symbol, scenario.Token.Decimals) is not { } round) return Refused<GrantRound>("Only rounds of Allo v1 have these files.");
            if (round.Metadata.Name.Length < RoundMetadataJson.LeastName) reader.Notice("/name", $"Grants Stack takes a name of {RoundMetadataJson.LeastName} characters or more.");
            var empty = programme.Texts.Questions.FirstOrDefault(q => q.LacksChoices);
            return empty is null ? round : Refused<GrantRound>($"\"{empty.Title}\" has nothing to choose from yet.");
        }
    }

    /// <summary>What made-up donors, or past votes, make of it.</summary>
    public GrantTrial? Trial => trial.Value is { Problem: null } tried ? tried : Refused<GrantTrial>(trial.Value?.Problem ?? "This amount is finer than its token.");

    /// <summary>Who would be paid what.</summary>
    public MatchingDistribution? Payouts
    {
        get
        {
            if (Trial is not { } tried) return null;
            var export = MerkleExport.Of(tried);
            return export.Distribution ?? Refused<MatchingDistribution>(export.Problem!);
        }
    }

    T? Refused<T>(Phrase problem)
        where T : class
    {
        reader.Wrong("", problem, "round");
        return null;
    }
}
