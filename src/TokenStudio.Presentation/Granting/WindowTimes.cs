using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting;

/// <summary>The times of a programme's first round, Unix seconds.</summary>
/// <param name="At">Applications or registration, then the round or allocation: start and end of each.</param>
/// <param name="Own">Review and distribution, start and end of each; none where no contract holds them.</param>
/// <param name="Paid">When the money goes out.</param>
sealed record WindowTimes(long[] At, long[] Own, long Paid)
{
    public IEnumerable<long> All => [.. At, .. Own, Paid];

    /// <summary>Null while the times cannot be read.</summary>
    public static WindowTimes? Of(GrantProgramme? programme) => programme?.Protocol switch
    {
        AlloV1Protocol round => new(Seconds(round.ApplicationsStart, round.ApplicationsEnd, round.RoundStart, round.RoundEnd), [], programme.PaysAt(0).Second),
        AlloV2Protocol { Windows: var w } pool => new(
            Seconds(w.RegistrationStart, w.RegistrationEnd, w.AllocationStart, w.AllocationEnd),
            new PoolTraits(pool.Strategy.Kind).HoldsAllWindows ? Seconds([.. GrantWindows.OfStrategies.Select(m => pool.Strategy.At(m.Member, w))]) : [],
            programme.PaysAt(0).Second),
        _ => null,
    };

    static long[] Seconds(params ReadOnlySpan<NodaTime.Instant> times)
    {
        var seconds = new long[times.Length];
        for (var i = 0; i < times.Length; i++) seconds[i] = times[i].ToUnixTimeSeconds();
        return seconds;
    }
}
