using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Sampling;

/// <summary>
/// Chance for one path and one uncertain input: the value at a step depends on the seed, the path, the input's name and the step alone.
/// So paths may run in any order on any number of threads, and another input changes none of the others.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's word.")]
public readonly struct PathStream(long seed, int pathIndex, string streamName)
{
    readonly ChanceBlock chance = new(seed, streamName);

    /// <summary>Standard normal.</summary>
    public double Normal(int step) => chance.Normals(pathIndex, step / 2) is var (even, odd) && step % 2 == 0 ? even[0] : odd[0];

    /// <summary>From 0 to 1, 1 excluded.</summary>
    public double Uniform(int step) => chance.Uniforms(pathIndex, step / 2) is var (even, odd) && step % 2 == 0 ? even[0] : odd[0];
}

/// <summary>The streams of one name for many paths at once, eight to a vector; one block of random words serves two steps.</summary>
sealed class ChanceBlock
{
    const ulong One = 0x3FF0000000000000;
    readonly Vector512<ulong>[] keys;
    readonly ulong name;

    public ChanceBlock(long seed, string streamName)
    {
        keys = Philox.Schedule((ulong)seed);
        name = Hash(streamName);
    }

    /// <summary>Normals of the steps 2 pair and 2 pair + 1, one a path from <paramref name="firstPath"/> on. Lengths are multiples of 8.</summary>
    public void FillNormals(int firstPath, int pair, Span<double> even, Span<double> odd)
    {
        var evens = MemoryMarshal.Cast<double, Vector512<double>>(even);
        var odds = MemoryMarshal.Cast<double, Vector512<double>>(odd);
        for (var i = 0; i < evens.Length; i++) (evens[i], odds[i]) = Normals(firstPath + (8 * i), pair);
    }

    /// <summary>The same of uniforms.</summary>
    public void FillUniforms(int firstPath, int pair, Span<double> even, Span<double> odd)
    {
        var evens = MemoryMarshal.Cast<double, Vector512<double>>(even);
        var odds = MemoryMarshal.Cast<double, Vector512<double>>(odd);
        for (var i = 0; i < evens.Length; i++) (evens[i], odds[i]) = Uniforms(firstPath + (8 * i), pair);
    }

    /// <remarks>
    /// Box and Muller 1958: radius sqrt(-2 ln u), angle uniform on the circle. The angle is drawn within an eighth of a turn to both sides of
    /// an axis; two spare bits choose the axis and its direction, so no quadrant has to be found. u is a multiple of 2^-52 above 0, so |Z| is at most 8.49.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> Even, Vector512<double> Odd) Normals(int firstPath, int pair)
    {
        var (a, b) = Words(firstPath, pair);
        var u = Vector512.Create(2.0) - UpToTwo(a);
        var (sine, cosine) = FixedMath.QuarterTurns(UpToTwo(b) - Vector512.Create(1.5));
        var radius = Vector512.Sqrt(FixedMath.Log(u) * Vector512.Create(-2.0));
        var sign = Vector512.ShiftLeft(a, 62) & Vector512.Create(1ul << 63);
        var along = radius * (cosine.AsUInt64() ^ sign).AsDouble();
        var across = radius * sine;
        var swap = Vector512.Equals(a & Vector512.Create(1ul), Vector512<ulong>.Zero).AsDouble();
        return (Vector512.ConditionalSelect(swap, across, along), Vector512.ConditionalSelect(swap, along, across));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> Even, Vector512<double> Odd) Uniforms(int firstPath, int pair)
    {
        var (a, b) = Words(firstPath, pair);
        return (UpToTwo(a) - Vector512.Create(1.0), UpToTwo(b) - Vector512.Create(1.0));
    }

    // Counter: pair of steps, path, name.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    (Vector512<ulong> A, Vector512<ulong> B) Words(int firstPath, int pair)
    {
        var c0 = Vector512.Create((ulong)pair);
        var c1 = Vector512.Create((ulong)firstPath) + Vector512<ulong>.Indices;
        var c2 = Vector512.Create(name & uint.MaxValue);
        var c3 = Vector512.Create(name >> 32);
        Philox.Mix(ref c0, ref c1, ref c2, ref c3, ref MemoryMarshal.GetArrayDataReference(keys));
        var low = Vector512.Create((ulong)uint.MaxValue);
        return ((c0 & low) | Vector512.ShiftLeft(c1, 32), (c2 & low) | Vector512.ShiftLeft(c3, 32));
    }

    // The top 52 bits behind a leading one: from 1 to 2, 2 excluded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> UpToTwo(Vector512<ulong> words) => (Vector512.ShiftRightLogical(words, 12) | Vector512.Create(One)).AsDouble();

    // FNV-1a, so that a name is the same number everywhere.
    static ulong Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var octet in Encoding.UTF8.GetBytes(text)) hash = (hash ^ octet) * 1099511628211;
        return hash;
    }
}
