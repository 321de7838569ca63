using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>Who plays in the lifecycle of a pool of Allo v2.</summary>
public sealed class PoolCast : LifecycleCast
{
    public const string Manager = "manager";
    public const string Allocator = "allocator";
    public const string Recipient = "recipient";

    readonly bool isGated;

    /// <param name="isGated">Whether recipients are anchors of profiles.</param>
    public PoolCast(GrantProgramme programme, int decimals, bool isGated)
        : base(programme, decimals)
    {
        this.isGated = isGated;
        var people = programme.Operators.Where(o => !o.Address.IsZero).ToArray();
        Managers = [.. people.Where(o => !o.IsAdmin).Select(o => o.Address)];
        if (Managers.Count == 0) Managers = [Made(Manager)];
        Token = programme.Token is { Contract.IsZero: false } other ? other.Contract : Made("pool-token");
        Name(
            [(AlloWorld.StrategyAddress(1), "Pool"), (AlloWorld.TreasuryAddress, "Treasury of Allo"), (AlloWorld.AlloAddress, Phrase.Verbatim("Allo")), (SablierBase.Sablier, Phrase.Verbatim("Sablier"))],
            Roles.Where(r => r.Id != Recipient).Select(r => (r.Id, r.Label, r.Id == Manager ? Managers[0] : (r.Id == Admin ? people.FirstOrDefault(o => o.IsAdmin)?.Address : null) ?? Made(r.Id))));
        for (var n = 0; n < Projects.Count; n++) Name(IdOf(n), Phrase.Verbatim(Projects[n].Name));
    }

    public static IReadOnlyList<(string Id, Phrase Label)> Roles { get; } =
        [(Admin, "Admin"), (Manager, "Manager"), (Allocator, "Allocator"), (Recipient, "Recipient"), (Donor, "Donor"), (Stranger, "Anybody")];

    /// <summary>Named when the pool is made; its admin manages it too.</summary>
    public IReadOnlyList<Address> Managers { get; }

    /// <summary>What the pool pays in; an address of our own making while the design's own token has none.</summary>
    public Address Token { get; }

    /// <summary>An NFT that may be minted as a vote.</summary>
    public static Address Nft { get; } = Made("project-nft");

    /// <summary>By what the strategy knows a project: its anchor, or who registers it.</summary>
    public Address IdOf(int project) => isGated ? AnchorOf(project) : GranteeOf(project);

    public Address? GivenAnchor(int project) => isGated ? AnchorOf(project) : null;

    /// <summary>Profiles of the pool and of every project that may register.</summary>
    public IReadOnlyList<ProfileSetup> Profiles =>
    [
        new(0, "pool", this[Admin], []),
        .. isGated ? Enumerable.Range(0, Projects.Count + 1).Select(n => new ProfileSetup(n + 1, $"project {n}", GranteeOf(n), []) { Anchor = AnchorOf(n) }) : [],
    ];

    Address AnchorOf(int project) => Made($"anchor-{(project < Projects.Count ? Projects[project].Id : "applicant")}");
}
