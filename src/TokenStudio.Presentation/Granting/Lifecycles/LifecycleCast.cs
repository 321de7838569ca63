using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>Who plays in a lifecycle: the programme's own people and projects, and made-up ones where it has none.</summary>
public abstract class LifecycleCast
{
    public const string Admin = "admin";
    public const string Donor = "donor";
    public const string Stranger = "stranger";

    readonly Dictionary<string, Address> roles = [];
    readonly Dictionary<Address, Phrase> names = [];

    private protected LifecycleCast(GrantProgramme programme, int decimals)
    {
        Decimals = programme.Token?.Decimals ?? decimals;
        Projects = [.. programme.NamedProjects.Where(p => p.IsApproved)];
    }

    /// <summary>Of the programme's token.</summary>
    public int Decimals { get; }

    public IReadOnlyList<GrantProject> Projects { get; }

    public Address this[string role] => roles.GetValueOrDefault(role);

    /// <summary>The registry's 32 bytes of a project, made of its id where they are not known yet.</summary>
    public string WordOf(int project) => project < Projects.Count ? WordOf(Projects[project]) : Hex.Of(Keccak256.Hash($"play-project-number-{project}"));

    internal static string WordOf(GrantProject project) => project.ProjectId is { Length: > 0 } known ? known : Hex.Of(Keccak256.Hash($"play-project-{project.Id}"));

    /// <summary>Where a project is paid.</summary>
    public Address GranteeOf(int project) => project < Projects.Count && !Projects[project].Recipient.IsZero ? Projects[project].Recipient : Made(project < Projects.Count ? Projects[project].Id : "applicant");

    public Phrase NameOf(Address address) => names.TryGetValue(address, out var name) ? name : Phrase.Verbatim(GrantRoles.Ends(address.ToString()));

    /// <summary>The contracts first, then projects, then people: who stands there already keeps its name.</summary>
    private protected void Name(IEnumerable<(Address Address, Phrase Name)> contracts, IEnumerable<(string Id, Phrase Label, Address Address)> people)
    {
        foreach (var (address, name) in contracts) names.TryAdd(address, name);
        for (var n = 0; n < Projects.Count; n++) names.TryAdd(GranteeOf(n), Phrase.Verbatim(Projects[n].Name));
        foreach (var (id, label, address) in people)
        {
            roles[id] = address;
            names.TryAdd(address, label);
        }
    }

    private protected void Name(Address address, Phrase name) => names.TryAdd(address, name);

    internal static Address Made(string name) => new(Keccak256.Hash($"play-{name}").AsSpan(12));
}
