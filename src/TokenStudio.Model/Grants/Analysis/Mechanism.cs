using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Analysis;

/// <summary>What every mechanism shares out: the same gifts, exactly and as doubles.</summary>
/// <param name="decimals">Of the token: mechanisms in double reckon in whole tokens.</param>
public sealed class MechanismInput(DonationSet donations, BigInteger pool, int decimals)
{
    readonly Lazy<DonationMatrix> matrix = new(() => DonationMatrix.Of(donations, decimals));
    IReadOnlyList<SquareSums>? sums;

    public DonationSet Donations => donations;

    /// <summary>Base units.</summary>
    public BigInteger Pool => pool;

    public int Decimals => decimals;

    /// <summary>The gifts in whole tokens.</summary>
    public DonationMatrix Matrix => matrix.Value;

    /// <summary>What linear quadratic funding sums up, once for all its forms.</summary>
    public IReadOnlyList<SquareSums> Sums => SumsOf();

    /// <summary>The same, where it may take long.</summary>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    public IReadOnlyList<SquareSums> SumsOf(IProgress<double>? progress = null, CancellationToken stop = default) => sums ??= SquareSums.Of(donations, progress, stop);

    /// <summary>Groups of donors; null for those of the mechanism itself.</summary>
    public DonationMatrix? Groups { get; init; }
}

/// <summary>A way to share a matching pool among projects. Every one here shares out the whole pool, so that shares can be compared.</summary>
public abstract record Mechanism
{
    private protected Mechanism() { }

    /// <summary>One word for programs.</summary>
    public abstract string Id { get; }

    public abstract Phrase Name { get; }

    /// <summary>The most of the pool one project may get, in percent; null for any. What is cut off goes to those below.</summary>
    public double? CapPercent { get; init; }

    /// <summary>What a run takes; null where it is one pass over the gifts.</summary>
    public virtual MatchingCost? CostOf(MechanismInput input) => null;

    /// <exception cref="MatchingException">It would take too long or too much memory.</exception>
    public abstract MechanismResult Run(MechanismInput input, IProgress<double>? progress = null, CancellationToken stop = default);

    /// <summary>Those that are compared unless others are asked for.</summary>
    public static IReadOnlyList<Mechanism> Usual { get; } =
    [
        new LinearMechanism(),
        new LinearMechanism { CapPercent = 10 },
        new PairwiseMechanism(),
        new ClusterMechanism(),
        new ConnectionMechanism(),
        new ConnectionMechanism { Harsh = false },
    ];

    private protected string WithCap(string id) => CapPercent is { } cap ? id + "-cap-" + cap.ToString(CultureInfo.InvariantCulture) : id;

    private protected Phrase Capped(Phrase name) => CapPercent is { } cap ? (Phrase)$"{name}, at most {cap:0.##} % each" : name;
}

/// <summary>A mechanism that reckons in double.</summary>
public abstract record MechanismInDouble : Mechanism
{
    private protected MechanismInDouble() { }

    public sealed override MechanismResult Run(MechanismInput input, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var raw = Raw(input, progress, stop);
        var shares = MatchShares.Normalised(raw);
        return new ApproximateResult(raw, shares, CapPercent is { } cap ? MatchShares.Capped(shares, cap / 100) : shares);
    }

    /// <summary>Matches before they are scaled to the pool.</summary>
    private protected abstract double[] Raw(MechanismInput input, IProgress<double>? progress, CancellationToken stop);
}

/// <summary>Linear quadratic funding, exact, the whole pool shared out.</summary>
public sealed record LinearMechanism : Mechanism
{
    public override string Id => WithCap("linear-qf");

    public override Phrase Name => Capped("Linear quadratic funding");

    public override MechanismResult Run(MechanismInput input, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        BigInteger? cap = CapPercent is { } percent ? LinearQfOptions.CapOf(input.Pool, percent) : null;
        return new ExactResult(LinearQf.Of(input.Pool, input.Donations.Recipients, input.SumsOf(progress, stop), new() { IgnoreSaturation = true, MatchingCap = cap }));
    }
}

/// <summary>Pairwise-bounded quadratic funding.</summary>
public sealed record PairwiseMechanism : MechanismInDouble
{
    /// <summary>Whole tokens; the smaller, the less pairs count that give to much in common.</summary>
    public double M { get; init; } = 0.01;

    public override string Id => WithCap("pairwise");

    public override Phrase Name => Capped("Pairwise");

    public override MatchingCost CostOf(MechanismInput input) => PairwiseQf.CostOf(input.Matrix);

    private protected override double[] Raw(MechanismInput input, IProgress<double>? progress, CancellationToken stop) => PairwiseQf.Bounded(input.Matrix, M, progress, stop);
}

/// <summary>Cluster matching; without groups of the input, those who give to the same set of projects are one.</summary>
public sealed record ClusterMechanism : MechanismInDouble
{
    public override string Id => WithCap("cluster");

    public override Phrase Name => Capped("Cluster match");

    public override MatchingCost CostOf(MechanismInput input) => ClusterQf.CostOf(input.Matrix, GroupsOf(input));

    private protected override double[] Raw(MechanismInput input, IProgress<double>? progress, CancellationToken stop) => ClusterQf.Match(input.Matrix, GroupsOf(input), progress, stop);

    static DonationMatrix GroupsOf(MechanismInput input) => input.Groups ?? ClusterQf.Profiles(input.Matrix);
}

/// <summary>Connection-oriented cluster match; without groups of the input, each project is one, as in production.</summary>
public sealed record ConnectionMechanism : MechanismInDouble
{
    public Closeness Closeness { get; init; }

    public bool Harsh { get; init; } = true;

    public override string Id => WithCap("cocm-" + (Closeness switch { Closeness.AnyFriend => "og", Closeness.ShareOfFriends => "pct_friends", _ => "markov" }) + (Harsh ? "-harsh" : "-soft"));

    public override Phrase Name => Capped(Harsh ? "COCM, harsh" : "COCM, soft");

    public override MatchingCost CostOf(MechanismInput input) => ConnectionOrientedMatch.CostOf(input.Matrix, input.Groups ?? input.Matrix);

    private protected override double[] Raw(MechanismInput input, IProgress<double>? progress, CancellationToken stop) =>
        ConnectionOrientedMatch.Of(input.Matrix, input.Groups ?? input.Matrix, Closeness, Harsh, progress, stop);
}
