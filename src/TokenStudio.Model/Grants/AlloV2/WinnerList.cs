using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The first ranks by votes, kept as HackathonQVStrategy keeps them: with the index each winner was given last, which may be out of date.</summary>
public sealed record WinnerList
{
    public static WinnerList Empty { get; } = new();

    ImmutableDictionary<int, (Address Id, BigInteger Votes)> Ranks { get; init; } = ImmutableDictionary<int, (Address, BigInteger)>.Empty;

    ImmutableDictionary<Address, int> Indexes { get; init; } = ImmutableDictionary<Address, int>.Empty;

    /// <summary>The index that was kept of a recipient; 0 for one that has none.</summary>
    public int IndexOf(Address id) => Indexes.GetValueOrDefault(id);

    /// <summary>Where it truly stands; null when it does not.</summary>
    public int? RankOf(Address id) => Ranks.Where(r => r.Value.Id == id).Select(r => (int?)r.Key).FirstOrDefault();

    /// <summary>After a recipient's votes rose: it goes before the first with fewer votes, those behind move down as far as its old place.</summary>
    public WinnerList With(Address id, BigInteger votes, int places)
    {
        var (ranks, indexes) = (Ranks, Indexes);
        if (votes <= At(ranks, places - 1).Votes) return this;
        (Address Id, BigInteger Votes)? displaced = null;
        for (var i = 0; i < places; i++)
        {
            if (displaced is { } down && !down.Id.IsZero)
            {
                if (down.Id == id) break;
                var here = At(ranks, i);
                ranks = ranks.SetItem(i, down);
                indexes = indexes.SetItem(down.Id, i);
                displaced = here;

                // Who falls off the end reads 0 again, even the one that has just climbed from there.
                if (i == places - 1) indexes = indexes.Remove(here.Id);
            }

            if (displaced is null && votes > At(ranks, i).Votes)
            {
                displaced = At(ranks, i);
                ranks = ranks.SetItem(i, (id, votes));
                indexes = indexes.SetItem(id, i);
                if (displaced.Value.Id.IsZero) break;
            }
        }

        return this with { Ranks = ranks, Indexes = indexes };
    }

    static (Address Id, BigInteger Votes) At(ImmutableDictionary<int, (Address Id, BigInteger Votes)> ranks, int place) => ranks.GetValueOrDefault(place);
}
