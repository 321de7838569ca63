using System.Net;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>How many shared pages may listen at once: in all, of one link, and from one address.</summary>
sealed class LiveSeats
{
    const int MostInAll = 2_000;
    const int MostOfLink = 500;
    const int MostFromOne = 100;

    readonly Lock gate = new();
    readonly Dictionary<object, int> taken = [];
    int all;

    /// <summary>A place, given back when disposed of; null when there is none.</summary>
    public IDisposable? Take(string linkId, IPAddress? from)
    {
        object[] keys = from is null ? [linkId] : [linkId, from];
        lock (gate)
        {
            if (all >= MostInAll || taken.GetValueOrDefault(linkId) >= MostOfLink || (from is not null && taken.GetValueOrDefault(from) >= MostFromOne)) return null;
            all++;
            foreach (var key in keys) taken[key] = taken.GetValueOrDefault(key) + 1;
        }

        return new Seat(this, keys);
    }

    void Give(object[] keys)
    {
        lock (gate)
        {
            all--;
            foreach (var key in keys)
            {
                if (--taken[key] == 0) taken.Remove(key);
            }
        }
    }

    sealed class Seat(LiveSeats seats, object[] keys) : IDisposable
    {
        int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0) seats.Give(keys);
        }
    }
}
