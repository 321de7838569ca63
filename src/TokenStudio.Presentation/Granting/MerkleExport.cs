using System.Globalization;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Granting.Lifecycles;

namespace TokenStudio.Presentation.Granting;

/// <summary>A trial's matches as an operator would pay them.</summary>
/// <param name="Problem">Why nobody can be paid by it.</param>
/// <param name="Root">The root that updateDistribution takes.</param>
/// <param name="Distribution">Who is paid what; null with a problem.</param>
public sealed record MerkleExport(Phrase? Problem, string Root, MatchingDistribution? Distribution)
{
    // Names that one sentence bears.
    const int MostNames = 3;

    public static MerkleExport Of(GrantTrial trial)
    {
        if (trial.Problem is { } nothing || trial.Linear is not { } linear) return Refused(trial.Problem ?? "Nobody gives, so nothing is taken.");
        var places = PlacesOf(trial.Input);
        var paid = linear.Recipients.Index().Where(r => trial.Matched[r.Index] > 0)
            .Select(r => (Place: places[r.Item.Recipient], r.Item.Sums.Contributors, Amount: trial.Matched[r.Index]))
            .Select(r => (Project: trial.Input.Projects[r.Place], r.Place, r.Contributors, r.Amount)).ToArray();
        var lacking = paid.Where(p => p.Project.Recipient.IsZero).Select(p => p.Project.Name).ToArray();
        if (lacking.Length > 0) return Refused($"{Phrase.Count(lacking.Length, "{0} project has", "{0} projects have")} no address to be paid at: {string.Join(", ", lacking.Take(MostNames))}{(lacking.Length > MostNames ? "…" : "")}.");
        var distribution = new MatchingDistribution(paid.Select((p, n) => new MatchedProject
        {
            Index = n,
            ProjectName = p.Project.Name,
            ApplicationId = ApplicationIdOf(p.Place),
            ProjectId = LifecycleCast.WordOf(p.Project),
            PayoutAddress = p.Project.Recipient,
            Contributions = p.Contributors,
            PoolMillionths = trial.Input.Pool.IsZero ? 0 : p.Amount * MatchingDistribution.Millionths / trial.Input.Pool,
            Amount = p.Amount,
            OriginalAmount = p.Amount,
        }).ToValueList());
        return distribution.Merkle() is { } file ? new(null, Hex.Of(file.Tree().Root), distribution) : Refused("No project is matched anything.");
    }

    /// <summary>The contract knows applications by their place, Grants Stack by that place as text.</summary>
    internal static string ApplicationIdOf(int place) => place.ToString(CultureInfo.InvariantCulture);

    internal static IReadOnlyDictionary<string, int> PlacesOf(GrantTrialInput input) => input.Projects.Index().ToDictionary(p => p.Item.Id, p => p.Index, StringComparer.Ordinal);

    static MerkleExport Refused(Phrase problem) => new(problem, "", null);
}
