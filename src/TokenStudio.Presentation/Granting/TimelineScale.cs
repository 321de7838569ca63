using NodaTime;

namespace TokenStudio.Presentation.Granting;

/// <summary>Whole days from a week before the first time to a week after the last, Unix seconds.</summary>
sealed record TimelineScale(long From, long To)
{
    const long Day = 86_400;
    const int MostLabels = 7;

    public static TimelineScale Of(IReadOnlyCollection<long> times) => new((times.Min() / Day * Day) - (7 * Day), ((times.Max() / Day) + 8) * Day);

    public double At(long second) => Math.Clamp((second - From) / (double)(To - From), 0, 1);

    // The steps of a handle go through the value itself, whatever the hour of the day.
    public WindowHandle Handle(string path, Phrase label, long value)
    {
        var least = value < From ? value : value - ((value - From) / Day * Day);
        var most = Math.Max(value, least + ((To - least) / Day * Day));
        return new(path, label, value, least, most, At(least), At(most));
    }

    public IReadOnlyList<GrantTick> Ticks()
    {
        var days = (To - From) / Day;
        var step = new[] { 1L, 2, 7, 14, 28, 56, 84, 182, 364 }.FirstOrDefault(s => days / s < MostLabels, Math.Max(364, days / MostLabels));
        var fine = Math.Max(1, step / 2);
        return [.. from n in Enumerable.Range(0, (int)(days / fine) + 1) let at = From + (n * fine * Day) select new GrantTick(At(at), n * fine % step == 0 ? WindowText.Day(Instant.FromUnixTimeSeconds(at)) : "")];
    }
}
