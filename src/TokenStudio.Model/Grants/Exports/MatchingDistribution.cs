using System.Numerics;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What a round pays to whom: the list an operator finalises, from which the Merkle tree is made.</summary>
public sealed record MatchingDistribution(ValueList<MatchedProject> Projects)
{
    /// <summary>The whole pool in the unit of a project's part of it.</summary>
    public const int Millionths = 1_000_000;

    public BigInteger Total => Projects.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Amount);

    /// <summary>The result of a round, in the order of its matches; null with findings where an application lacks what a payout needs.</summary>
    public static MatchingDistribution? Of(RoundFile round, GrantsReader reader, CancellationToken stop = default)
    {
        var revised = round.Run(stop).Matches;
        var original = round.Rules.Overrides.Count == 0 ? revised : round.With(new Dictionary<string, double>()).Run(stop).Matches;
        var before = original.Recipients.ToDictionary(r => r.Recipient, r => r.Matched, StringComparer.Ordinal);
        var places = round.Applications.Index().ToDictionary(a => a.Item.Id, a => a.Index, StringComparer.Ordinal);
        var projects = new List<MatchedProject>();
        foreach (var match in revised.Recipients)
        {
            var place = places[match.Recipient];
            var (application, path) = (round.Applications[place], $"/applications/{place}");
            projects.Add(new()
            {
                Index = projects.Count,
                ProjectName = application.Name,
                ApplicationId = application.Id,
                ProjectId = ProjectIdOf(application.ProjectId, $"{path}/projectId", reader),
                Anchor = application.Anchor.Length == 0 ? null : reader.AddressOf(application.Anchor, $"{path}/anchorAddress"),
                PayoutAddress = reader.AddressOf(application.Payout, $"{path}/payout"),
                Contributions = match.Sums.Contributors,
                PoolMillionths = round.MatchAmount.IsZero ? 0 : match.Matched * Millionths / round.MatchAmount,
                Amount = match.Matched,
                OriginalAmount = before.GetValueOrDefault(match.Recipient),
            });
        }

        return reader.IsGood ? new(projects.ToValueList()) : null;
    }

    /// <summary>The leaves of MerklePayoutStrategy: index, grantee, amount, project.</summary>
    public IReadOnlyList<IReadOnlyList<object>> Leaves() =>
        [.. Projects.Select(p => new object[] { (BigInteger)p.Index, p.PayoutAddress, p.Amount, Hex.Parse(p.ProjectId)! })];

    /// <summary>The distribution's tree; null of nothing.</summary>
    public MerkleFile? Merkle() => Projects.Count == 0 ? null : new(LeafForm.AlloV1, Leaves());

    /// <summary>What must hold between the rows of a distribution that is read: each index at its own place, each application once.</summary>
    internal static MatchingDistribution? Checked(IReadOnlyList<(MatchedProject Project, string Path)> rows, GrantsReader reader)
    {
        var applications = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, (project, path)) in rows.Index())
        {
            if (project.Index != place) reader.Wrong($"{path}/index", $"The index is the place in the list, {place}: the payout contract tells payments apart by it.");
            if (!applications.Add(project.ApplicationId)) reader.Wrong($"{path}/applicationId", $"The application \"{project.ApplicationId}\" stands here twice.", "twice");
        }

        return reader.IsGood ? new(rows.Select(r => r.Project).ToValueList()) : null;
    }

    static string ProjectIdOf(string text, string path, GrantsReader reader)
    {
        if (Hex.Parse(text) is { Length: 32 } bytes) return Hex.Of(bytes);
        reader.Wrong(path, "A payout names the project: its id is 0x and 64 hexadecimal digits.");
        return "";
    }
}
