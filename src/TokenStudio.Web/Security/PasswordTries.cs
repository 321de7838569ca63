using System.Net;

namespace TokenStudio.Web.Security;

/// <summary>How often the passwords of links are tried: so few times a minute that a short one holds, and one guesser does not shut the others out.</summary>
sealed class PasswordTries(TimeProvider clock)
{
    const int MostFromOne = 10;
    const int MostInAll = 100;
    const int MostKept = 100_000;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly Dictionary<(string Link, IPAddress? From), int> tries = [];
    DateTimeOffset ends = DateTimeOffset.MinValue;

    /// <summary>Counts a try. False when there were too many of this link.</summary>
    /// <param name="wait">Seconds until the next may be.</param>
    public bool Take(string linkId, IPAddress? from, out string wait)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now >= ends || tries.Count >= MostKept)
            {
                tries.Clear();
                ends = now + Window;
            }

            wait = Math.Ceiling((ends - now).TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            return Count((linkId, from)) <= MostFromOne & Count((linkId, null)) <= MostInAll;
        }
    }

    int Count((string, IPAddress?) key) => tries[key] = tries.GetValueOrDefault(key) + 1;
}
