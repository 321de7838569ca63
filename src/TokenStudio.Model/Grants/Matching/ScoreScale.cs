namespace TokenStudio.Model.Grants.Matching;

/// <summary>How much of a gift counts by its donor's identity score: nothing below one score, one half at it, rising in proportion to all at another.</summary>
/// <param name="Half">The least score that counts.</param>
/// <param name="Whole">From this score on everything counts.</param>
public sealed record ScoreScale(string Id, double Half, double Whole)
{
    const double LeastShare = 50;
    const double FullShare = 100;

    /// <summary>Passport by stamps (gitcoinco/grants-stack-indexer 57eab2b and qf-calculator 4d9e48d).</summary>
    public static ScoreScale Stamps { get; } = new("passport", 15, 25);

    /// <summary>Passport by its model of on-chain behaviour (qf-calculator 4d9e48d, "passport-mbds").</summary>
    public static ScoreScale ModelBased { get; } = new("passport-mbds", 25, 50);

    /// <summary>Rounds on Avalanche: all or nothing (qf-calculator 4d9e48d).</summary>
    public static ScoreScale Avalanche { get; } = new("avalanche", 25, 25);

    public static IReadOnlyList<ScoreScale> All { get; } = [Stamps, ModelBased, Avalanche];

    /// <summary>0, or 0.5 to 1.</summary>
    public double CoefficientOf(double score)
    {
        if (!(score >= Half)) return 0;
        if (score >= Whole) return 1;
        return (((score - Half) / (Whole - Half) * (FullShare - LeastShare)) + LeastShare) / 100;
    }
}
