using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TokenStudio.Model.Sampling;

/// <summary>
/// Philox4x32-10: four random words of a counter and a key, without a state. Written from Salmon, Moraes, Dror and Shaw,
/// Parallel random numbers: as easy as 1, 2, 3 (2011).
/// </summary>
/// <remarks>Ten rounds of (L, R) -> (high(M x) xor neighbour xor key, low(M x)) on both pairs; the key grows by the Weyl constants between rounds.</remarks>
static class Philox
{
    public const int Rounds = 10;
    const uint FirstFactor = 0xD2511F53;
    const uint SecondFactor = 0xCD9E8D57;
    const uint FirstWeyl = 0x9E3779B9;
    const uint SecondWeyl = 0xBB67AE85;

    /// <summary>The keys of all rounds, in every lane: round i uses 2 i and 2 i + 1.</summary>
    public static Vector512<ulong>[] Schedule(ulong key)
    {
        var keys = new Vector512<ulong>[2 * Rounds];
        var (first, second) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            keys[2 * round] = Vector512.Create((ulong)first);
            keys[(2 * round) + 1] = Vector512.Create((ulong)second);
            (first, second) = (first + FirstWeyl, second + SecondWeyl);
        }

        return keys;
    }

    /// <summary>Eight blocks at once. Each lane holds one word in its low 32 bits; what stands above them in the result is not part of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3, ref Vector512<ulong> keys)
    {
        // Written out: kept in a loop, the words travel through memory between the rounds.
        Round(ref c0, ref c1, ref c2, ref c3, ref keys);
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 2));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 4));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 6));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 8));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 10));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 12));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 14));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 16));
        Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, 18));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Round(ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3, ref Vector512<ulong> keys)
    {
        var first = Product(c0, Vector512.Create((ulong)FirstFactor));
        var second = Product(c2, Vector512.Create((ulong)SecondFactor));
        c0 = Vector512.ShiftRightLogical(second, 32) ^ c1 ^ keys;
        c2 = Vector512.ShiftRightLogical(first, 32) ^ c3 ^ Unsafe.Add(ref keys, 1);
        (c1, c3) = (second, first);
    }

    // Of the low halves: 32 x 32 -> 64 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
        if (Avx2.IsSupported) return Vector512.Create(Avx2.Multiply(a.GetLower().AsUInt32(), b.GetLower().AsUInt32()), Avx2.Multiply(a.GetUpper().AsUInt32(), b.GetUpper().AsUInt32()));
        return (a & Vector512.Create(0xFFFFFFFFul)) * b;
    }
}
