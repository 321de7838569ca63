namespace TokenStudio.Model.Grants.Matching;

/// <summary>What a matching in double takes, known before it begins; linear quadratic funding takes one pass over the gifts and needs no word about it.</summary>
/// <param name="Steps">Terms added up.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Refusal">Why it is not begun, or null.</param>
public sealed record MatchingCost(double Steps, Phrase Words, Phrase? Refusal)
{
    /// <exception cref="MatchingException">It is not begun.</exception>
    internal void Need()
    {
        if (Refusal is not null) throw new MatchingException(Refusal);
    }
}

/// <summary>Says how far a run is, at most a thousand times, and stops it when asked.</summary>
/// <param name="all">The steps there will be.</param>
sealed class MatchingMeter(double all, IProgress<double>? progress, CancellationToken stop)
{
    const int Reports = 1_000;
    double done;
    double next;

    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public void Add(double steps)
    {
        stop.ThrowIfCancellationRequested();
        done += steps;
        if (progress is null || done < next) return;
        progress.Report(all > 0 ? Math.Min(1, done / all) : 1);
        next = done + (all / Reports);
    }
}
