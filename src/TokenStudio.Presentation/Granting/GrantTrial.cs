using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Granting;

/// <summary>All that a trial of a round goes by: equal inputs give equal trials.</summary>
/// <param name="Pool">Base units of the round's token, less what a fee takes out of them.</param>
/// <param name="UsdPerToken">The launch price; 1 for another token, which is taken for a stable one, and where no price is set.</param>
public sealed record GrantTrialInput(MatchingTerms Matching, DonorTerms Donors, ValueList<GrantProject> Projects, BigInteger Pool, int Decimals, string Symbol, double UsdPerToken)
{
    /// <summary>The votes that stand in for made-up donors; null for those.</summary>
    public PastRound? Past { get; init; }

    /// <summary>Null while the amount is finer than its token.</summary>
    /// <param name="files">Reads the file of a data set; null where no files are at hand.</param>
    public static GrantTrialInput? Of(Scenario scenario, GrantProgramme programme, Func<DataSet, Func<CancellationToken, PastVotes>?>? files = null)
    {
        var decimals = programme.Token?.Decimals ?? scenario.Token.Decimals;
        if (GrantMoney.Of(programme.MatchAmount, scenario.Token.Decimals, decimals) is not { } amount) return null;
        var pool = programme.Protocol.SharedOf(amount);
        var price = programme.Token is null && scenario.Price is { } known && known.InitialPrice.PerToken > 0 ? (double)known.InitialPrice.PerToken : 1;
        return new(programme.Matching, programme.Donors, programme.NamedProjects, pool, decimals, programme.Token?.Symbol ?? scenario.Token.Symbol, price)
        {
            Past = scenario.DataSets.FirstOrDefault(set => set.Id == programme.Votes) is { } set ? new(set, files?.Invoke(set)) : null,
        };
    }

    /// <summary>The crowd, with gifts in the round's token of what they are worth in dollars.</summary>
    public DonorModel Crowd => new()
    {
        Projects = [.. Projects.Where(p => p.IsApproved).Select((p, n) => new DonorProject(p.Id, p.Name, (double)p.Pull, n % Donors.Communities))],
        Count = Donors.Count,
        MedianGift = (double)Donors.MedianGift / UsdPerToken,
        Spread = (double)Donors.Spread,
        ProjectsEach = (double)Donors.ProjectsEach,
        Communities = Donors.Communities,
        IdentityShare = (double)Donors.Passing.Value,
        Seed = Donors.Seed,
        Decimals = Decimals,
        UsdPerToken = UsdPerToken,
    };

    /// <summary>What of the matching terms decides over single votes.</summary>
    public BallotRules RulesFor(IReadOnlyDictionary<string, double> scores) => new()
    {
        MinimumUsd = (double)Matching.MinimumDonation,
        Passport = Matching.SybilDefence != "none",
        Scale = Matching.SybilDefence == ScoreScale.ModelBased.Id ? ScoreScale.ModelBased : ScoreScale.Stamps,
        Scores = scores,
    };

    /// <summary>Percent of the pool; null for any.</summary>
    public double? CapPercent => Matching.Cap is { } cap ? (double)(cap.Value * 100) : null;

    /// <summary>How linear funding is reckoned; also what other mechanisms are explained beside.</summary>
    public LinearQfOptions Linear => new() { IgnoreSaturation = Matching.WholePool, MatchingCap = CapPercent is { } cap ? LinearQfOptions.CapOf(Pool, cap) : null };
}

/// <summary>What made-up donors, or the votes of a past round, make of a round.</summary>
/// <param name="Problem">Why there is nothing to match; else null.</param>
public sealed record GrantTrial(GrantTrialInput Input, Phrase? Problem)
{
    public IReadOnlyList<WeighedVote> Votes { get; private init; } = [];
    public BallotRules Rules { get; private init; } = new();

    /// <summary>Applications that past votes name and the round has no project for.</summary>
    public IReadOnlyList<UnknownApplication> Unknown { get; private init; } = [];

    /// <summary>What is odd about past votes as a whole; null for nothing.</summary>
    public Phrase? Doubt { get; private init; }

    /// <summary>The gifts as every mechanism takes them; null without any.</summary>
    public MechanismInput? Round { get; private init; }

    /// <summary>The linear matches, which explanations are made of.</summary>
    public LinearMatches? Linear { get; private init; }

    /// <summary>Base units that the terms' own mechanism gives each recipient of <see cref="Round"/>, before the cap and after.</summary>
    public IReadOnlyList<BigInteger> WithoutCap { get; private init; } = [];
    public IReadOnlyList<BigInteger> Matched { get; private init; } = [];

    /// <summary>What each project is matched, in base units; nobody's where nothing was tried.</summary>
    public IReadOnlyList<(GrantProject Project, BigInteger Amount)> Given()
    {
        var projects = Input.Projects.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return [.. (Round?.Donations.Recipients ?? []).Zip(Matched, (id, amount) => (projects[id], amount))];
    }

    public static GrantTrial Run(GrantTrialInput input, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        try
        {
            return input.Past is { } past ? Voted(input, past, progress, stop) : Given(input, progress, stop);
        }
        catch (MatchingException refused)
        {
            return new(input, refused.Reason);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return new(input, $"The file of {input.Past?.Set.Title} cannot be read.");
        }
        catch (OverflowException)
        {
            return new(input, "These gifts add up to more than a contract can hold.");
        }
    }

    static GrantTrial Given(GrantTrialInput input, IProgress<double>? progress, CancellationToken stop)
    {
        if (!input.Projects.Any(p => p.IsApproved)) return new(input, "No approved projects yet: a matching needs some to choose among.");
        var crowd = input.Crowd;
        if (crowd.Check().FirstOrDefault() is { } finding) return new(input, finding.Message);
        var given = SyntheticDonors.Give(crowd, progress, stop);
        var rules = input.RulesFor(given.Scores);
        return new GrantTrial(input, null) { Votes = Ballots.Weigh(given.Votes, given.Applications, rules), Rules = rules }.Matching(progress, stop);
    }

    static GrantTrial Voted(GrantTrialInput input, PastRound past, IProgress<double>? progress, CancellationToken stop)
    {
        if (!past.IsHere) return new(input, $"The file of {past.Set.Title} is not in this studio, so there is nothing to match.");
        var read = past.Read(stop);
        var applications = PastApplications.Of(read, input.Projects);
        var rules = input.RulesFor(read.Scores);
        var votes = applications.Weigh(rules, input);
        var trial = new GrantTrial(input, null) { Votes = votes, Rules = rules, Unknown = applications.Unknown, Doubt = PastApplications.OddUnits(votes, input) };
        return applications.Unknown.Count == read.Applications.Count
            ? trial with { Votes = [], Problem = "No vote names a project of this round." }
            : trial.Matching(progress, stop);
    }

    GrantTrial Matching(IProgress<double>? progress, CancellationToken stop)
    {
        var round = new MechanismInput(DonationSet.Of(Ballots.Contributions(Votes), stop), Input.Pool, Input.Decimals);
        var linear = LinearQf.Of(Input.Pool, round.Donations.Recipients, round.SumsOf(stop: stop), Input.Linear);
        var trial = this with { Round = round, Linear = linear };
        return Input.Matching.Mechanism == MatchingTerms.LinearQf
            ? trial with { WithoutCap = [.. linear.Recipients.Select(r => r.MatchedWithoutCap)], Matched = [.. linear.Recipients.Select(r => r.Matched)] }
            : trial.Shared(OwnShares(Input, round, linear, progress, stop));
    }

    // Shares of mechanisms in double are cut to base units: what is shown is never more than the pool.
    GrantTrial Shared((IReadOnlyList<double> Before, IReadOnlyList<double> After) shares) => this with
    {
        WithoutCap = [.. shares.Before.Select(Units)],
        Matched = [.. shares.After.Select(Units)],
    };

    BigInteger Units(double share) => Input.Pool * new BigInteger(Math.Floor(share * 1e15)) / 1_000_000_000_000_000;

    static (IReadOnlyList<double>, IReadOnlyList<double>) OwnShares(GrantTrialInput input, MechanismInput round, LinearMatches linear, IProgress<double>? progress, CancellationToken stop)
    {
        var terms = input.Matching;
        Mechanism mechanism = terms.Mechanism switch
        {
            MatchingTerms.Pairwise => new PairwiseMechanism { M = (double)terms.Bound },
            MatchingTerms.Cluster => new ClusterMechanism(),
            _ => new ConnectionMechanism { Harsh = !terms.IsSoft, Closeness = terms.Style switch { "og" => Closeness.AnyFriend, "pct_friends" => Closeness.ShareOfFriends, _ => Closeness.Markov } },
        };
        if (mechanism.CostOf(round)?.Refusal is { } refusal) throw new MatchingException(refusal);
        IReadOnlyList<double> before = mechanism.Run(round, progress, stop).SharesWithoutCap;
        if (terms.Mechanism == MatchingTerms.Cocm) before = MatchShares.Blend(before, [.. linear.Recipients.Select(r => PoolShare.Of(r.Sums.Square, linear.Squares))], (double)terms.Blend.Value);
        return (before, terms.Cap is { } cap ? MatchShares.Capped(before, (double)cap.Value) : before);
    }
}
