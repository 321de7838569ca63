using System.Collections.Immutable;
using System.Numerics;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>Statuses as a contract packs them into words of 256 bits.</summary>
/// <param name="Bits">How many bits each takes: 4 for recipients of Allo v2, 2 for applications of v1, 1 for its "in review".</param>
public sealed record StatusRows(int Bits)
{
    const int WordBits = 256;

    public ImmutableDictionary<BigInteger, BigInteger> Rows { get; init; } = ImmutableDictionary<BigInteger, BigInteger>.Empty;

    int PerRow => WordBits / Bits;

    public int this[BigInteger index] =>
        (int)((Rows.GetValueOrDefault(index / PerRow) >> (Bits * (int)(index % PerRow))) & ((1 << Bits) - 1));

    /// <summary>Where an index stands.</summary>
    public (BigInteger Row, int Shift) PlaceOf(BigInteger index) => (index / PerRow, Bits * (int)(index % PerRow));

    /// <summary>Whole rows are overwritten, for indexes that do not exist too.</summary>
    public StatusRows With(IEnumerable<(BigInteger Row, BigInteger Word)> rows) =>
        this with { Rows = rows.Aggregate(Rows, (all, row) => all.SetItem(row.Row, row.Word)) };

    /// <summary>The rows that say these statuses, index 0 first: what an operator sends.</summary>
    public static ImmutableDictionary<BigInteger, BigInteger> Pack(int bits, IReadOnlyList<int> statuses)
    {
        var rows = ImmutableDictionary<BigInteger, BigInteger>.Empty;
        var perRow = WordBits / bits;
        for (var i = 0; i < statuses.Count; i++) rows = rows.SetItem(i / perRow, rows.GetValueOrDefault(i / perRow) | ((BigInteger)statuses[i] << (bits * (i % perRow))));
        return rows;
    }
}
