using System.Text.Json;
using TokenStudio.Model;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Presentation.Statements;

/// <summary>What each recipient of a match file gets, by one mechanism.</summary>
public static class MatchRun
{
    public const string LinearQfId = "linear-qf";
    public const string PairwiseId = "pairwise";
    public const string ClusterId = "cluster";
    public const string CocmId = "cocm";

    /// <summary>The mechanisms by their names in commands and addresses.</summary>
    public static IReadOnlyList<string> Mechanisms { get; } = [LinearQfId, PairwiseId, ClusterId, CocmId];

    /// <param name="limits">Null for the mechanisms' own bounds alone.</param>
    /// <param name="progress">Takes the share of linear-qf that is done, 0 to 1.</param>
    /// <exception cref="MatchingException">It would take too long, or cannot be done.</exception>
    public static GrantsAnswer? Of(string mechanism, JsonElement file, GrantsReader reader, GrantsLimits? limits = null, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        if (mechanism == LinearQfId) return MatchFile.Read(file, reader) is { } match ? GrantsAnswer.Of(MatchStatements.Of(LinearQf.Of(match.MatchAmount, match.Donations, match.Options, progress, stop))) : null;
        if (DonationFile.Read(file, reader) is not { } read) return null;
        if (limits is not null) Allow(mechanism, read, limits);
        return GrantsAnswer.Of(InDouble(mechanism, read.Donations, read.Groups, read.Options, stop));
    }

    /// <summary>The mechanisms that reckon in double, by a set of gifts however it was read.</summary>
    public static ObjectNode InDouble(string mechanism, DonationMatrix donations, DonationMatrix groups, DonationOptions options, CancellationToken stop = default) => MatchStatements.Of(donations.Columns, mechanism switch
    {
        PairwiseId => PairwiseQf.Bounded(donations, options.M, stop: stop),
        ClusterId => ClusterQf.Match(donations, groups, stop: stop),
        _ => ConnectionOrientedMatch.Of(donations, groups, options.Style, options.Harsh, stop: stop),
    });

    // Known before it runs.
    static void Allow(string mechanism, DonationFile read, GrantsLimits limits)
    {
        var (held, most) = mechanism switch
        {
            PairwiseId => (read.Donations.People.Count, limits.Donors),
            CocmId => (read.Groups.Columns.Count, limits.Groups),
            _ => (0, 0),
        };
        if (held > most) throw new MatchingException(mechanism == PairwiseId
            ? (Phrase)$"Here are {held:N0} donors; pairwise matching takes {most:N0} at most here, the command line more."
            : (Phrase)$"Here are {held:N0} groups; COCM takes {most:N0} at most here, the command line more.");
        var steps = mechanism switch
        {
            PairwiseId => PairwiseQf.PairsOf(read.Donations),
            CocmId => ConnectionOrientedMatch.StepsOf(read.Donations, read.Groups),
            _ => 0,
        };
        if (steps > limits.Steps) throw new MatchingException($"This would take {steps:N0} steps; {limits.Steps:N0} at most are reckoned here, at the command line more.");
    }
}
