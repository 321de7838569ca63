using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>What a made-up crowd makes of a pool.</summary>
/// <param name="Problem">Why there is nothing to play; else null.</param>
public sealed record PoolTest(PoolTestInput Input, Phrase? Problem)
{
    /// <summary>The word of the pool's own strategy without its quirks, beside the words of strategies.</summary>
    public const string AsIntended = "as-intended";

    IReadOnlyList<PoolVoter> crowd = [];

    /// <summary>Only the pool's own contract is not known: the crowd may be tried under others.</summary>
    public bool LacksModel => CustomStrategy.NoModel.Equals(Problem);

    /// <summary>The pool's own strategy; null where there is a problem.</summary>
    public PoolTrial? Trial { get; private init; }

    public static PoolTest Run(PoolTestInput input, CancellationToken stop = default)
    {
        if (!input.Gifts.Projects.Any(p => p.IsApproved)) return new(input, "No approved projects yet: a pool needs some to pay.");
        var model = input.Gifts.Crowd;
        if (input.Gifts.Donors.Count > 0 && model.Check().FirstOrDefault() is { } finding) return new(input, finding.Message);
        try
        {
            var voters = input.Gifts.Donors.Count == 0 ? [] : PoolVoter.Of(SyntheticDonors.Give(model, null, stop), [.. input.Gifts.Projects.Select(p => p.Id)]);
            if (!input.Pool.Strategy.Kind.HasModel) return new(input, CustomStrategy.NoModel) { crowd = voters };
            return new(input, null) { crowd = voters, Trial = Played(input, input.Pool.Strategy, voters, input.IsAsIntended, stop) };
        }
        catch (MatchingException refused)
        {
            return new(input, refused.Reason);
        }
    }

    /// <summary>The same recipients, money and crowd under another strategy, or under this one as it was meant; null for a word that is neither.</summary>
    /// <exception cref="MatchingException">Its matches cannot be reckoned.</exception>
    public PoolTrial? Against(string word, CancellationToken stop = default)
    {
        if (word == AsIntended && LacksModel) return null;
        if (word == AsIntended) return Played(Input, Input.Pool.Strategy, crowd, true, stop);
        if (word == PoolStrategies.WordOf(Input.Pool.Strategy.Kind)) return Trial;
        return StrategyOf(Input, word) is { } other ? Played(Input, other, crowd, false, stop) : null;
    }

    /// <summary>A strategy as a new pool begins with it.</summary>
    static PoolStrategy? StrategyOf(PoolTestInput input, string word) => StrategyKinds.All.Any(k => PoolStrategies.WordOf(k) == word)
        ? PoolStrategies.All.Read(ObjectNode.Of(("kind", Node.Of(word))), new(input.Terms.Decimals))
        : null;

    static PoolTrial Played(PoolTestInput input, PoolStrategy strategy, IReadOnlyList<PoolVoter> crowd, bool isAsIntended, CancellationToken stop) =>
        PoolTrial.Run(input.TrialOf(strategy, crowd, isAsIntended) with { Matches = MatchesOf(input, strategy.Kind, crowd, stop) }, stop);

    // Matched as the page of a round matches: by the programme's own formula, cap and defences.
    static Dictionary<string, BigInteger>? MatchesOf(PoolTestInput input, StrategyKind kind, IReadOnlyList<PoolVoter> crowd, CancellationToken stop)
    {
        if (kind.Make() is not (DonationVotingMerkleBase or DonationVoting) || crowd.Count == 0) return null;
        var gifts = GrantTrial.Run(input.Gifts, null, stop);
        if (gifts.Problem is { } problem) throw new MatchingException(problem);
        return gifts.Round!.Donations.Recipients.Zip(gifts.Matched).ToDictionary(m => m.First, m => m.Second, StringComparer.Ordinal);
    }
}
