using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Analysis;

/// <summary>One mechanism's part of a comparison: its result, or why it was not run.</summary>
/// <param name="Cost">Null where it is one pass over the gifts.</param>
/// <param name="Change">Of the pool, for each recipient: its share less that of linear quadratic funding without a cap. Empty without a result.</param>
public sealed record MechanismOutcome(Mechanism Mechanism, MatchingCost? Cost, MechanismResult? Result, IReadOnlyList<double> Change)
{
    /// <summary>Recipients that get more than by linear quadratic funding; differences of rounding are none.</summary>
    public int Gainers => Change.Count(c => c > MechanismComparison.Noise);

    public int Losers => Change.Count(c => c < -MechanismComparison.Noise);
}

/// <summary>One set of gifts shared out by several mechanisms, the whole pool each time.</summary>
/// <param name="Saturation">How much of the pool the linear formula itself asks for, 0 to 1: below 1 a round that does not ignore it pays out no more.</param>
public sealed record MechanismComparison(IReadOnlyList<string> Recipients, double Saturation, IReadOnlyList<MechanismOutcome> Outcomes)
{
    /// <summary>Of the pool: less is a difference of rounding.</summary>
    public const double Noise = 1e-9;

    /// <summary>Runs each mechanism that can be run; the others keep their reason.</summary>
    /// <param name="progress">Takes the share of all done, 0 to 1.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static MechanismComparison Of(MechanismInput input, IReadOnlyList<Mechanism> mechanisms, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var linear = (ExactResult)new LinearMechanism().Run(input, null, stop);
        var costs = mechanisms.Select(m => m.CostOf(input)).ToArray();
        var all = costs.Sum(c => c is { Refusal: null } ? c.Steps : 0);
        var before = 0.0;
        var outcomes = new List<MechanismOutcome>();
        foreach (var (mechanism, cost) in mechanisms.Zip(costs))
        {
            stop.ThrowIfCancellationRequested();
            if (cost?.Refusal is not null)
            {
                outcomes.Add(new(mechanism, cost, null, []));
                continue;
            }

            var part = all > 0 ? (cost?.Steps ?? 0) / all : 0;
            var result = mechanism.Run(input, progress is null || part == 0 ? null : new PartOf(progress, before, part), stop);
            before += part;
            outcomes.Add(new(mechanism, cost, result, [.. result.Shares.Zip(linear.Shares, (share, usual) => share - usual)]));
        }

        progress?.Report(1);
        return new(input.Donations.Recipients, linear.Matches.Saturation, outcomes);
    }

    sealed class PartOf(IProgress<double> whole, double from, double part) : IProgress<double>
    {
        public void Report(double value) => whole.Report(Math.Min(1, from + (part * value)));
    }
}
