using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TokenStudio.Model.Units;

/// <summary>
/// exp, log, sine and cosine with the same bits on every machine: each result is a fixed order of additions, multiplications and
/// fused multiply-adds, all of which IEEE 754 rounds correctly, whether eight lanes run at once, four or one. The C runtime's own
/// functions promise no such thing.
/// </summary>
/// <remarks>Coefficients are Chebyshev fits of ours at 200 bits; the error of each fit is under 2^-56 of its result, that of the whole stated at each function.</remarks>
public static class FixedMath
{
    const double Log2E = 1.4426950408889634;

    // ln 2 in two parts: the first has 42 bits, so that a whole multiple of it below 2^11 is exact.
    const double Ln2High = 0.6931471805598903;
    const double Ln2Low = 5.497923018708371e-14;

    // Adding it rounds a double to a whole number, which then stands in the low bits.
    const double Rounder = 6755399441055744;
    const long HalfRoot = 0x3FE6A09E667F3BCD;
    const long One = 0x3FF0000000000000;
    const long TwoTo52 = 0x4330000000000000;

    /// <summary>Beyond this the result is no normal number; arguments are held to it.</summary>
    public const double LargestExponent = 708;

    /// <summary>e^x to 1 unit in the last place, for |x| up to <see cref="LargestExponent"/>.</summary>
    /// <remarks>x = n ln 2 + r, |r| &lt;= ln 2 / 2; e^r = 1 + r + r^2 q(r).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-LargestExponent)), Vector512.Create(LargestExponent));
        var shifted = Fma(x, Log2E, Vector512.Create(Rounder));
        var n = shifted - Vector512.Create(Rounder);
        var r = Fma(n, -Ln2Low, Fma(n, -Ln2High, x));
        var r2 = r * r;
        var r4 = r2 * r2;
        var low = Fma(Fma(r, 0.008333333333330062, Vector512.Create(0.04166666666662413)), r2, Fma(r, 0.16666666666666669, Vector512.Create(0.5000000000000001)));
        var middle = Fma(Fma(r, 2.7557268459997064e-06, Vector512.Create(2.4801521295954376e-05)), r2, Fma(r, 0.00019841269863053618, Vector512.Create(0.0013888888917213717)));
        var high = Fma(r, 2.510038549551032e-08, Vector512.Create(2.7620088445409746e-07));
        var q = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, r4, middle), r4, low);
        var y = Vector512.Create(1.0) + Vector512.FusedMultiplyAdd(r2, q, r);
        return (y.AsInt64() + Vector512.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <summary>ln x to 2 units in the last place, for normal positive numbers.</summary>
    /// <remarks>x = 2^e m, m from sqrt(1/2) to sqrt 2; s = (m - 1) / (m + 1); ln m = 2 s + s^3 q(s^2).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var bits = x.AsInt64();
        var exponent = Vector512.ShiftRightLogical(bits + Vector512.Create(One - HalfRoot), 52);
        var m = (bits - Vector512.ShiftLeft(exponent, 52) + Vector512.Create(One)).AsDouble();
        var e = (exponent | Vector512.Create(TwoTo52)).AsDouble() - Vector512.Create(4503599627370496.0 + 1023);
        var s = (m - Vector512.Create(1.0)) / (m + Vector512.Create(1.0));
        var t = s * s;
        var t2 = t * t;
        var low = Fma(t, 0.399999999998992, Vector512.Create(0.666666666666667));
        var middle = Fma(t, 0.22222211112104948, Vector512.Create(0.2857142862611452));
        var high = Fma(t, 0.15331666676597175, Vector512.Create(0.1818289077802613));
        var top = Vector512.FusedMultiplyAdd(t2, Vector512.Create(0.146171283998073), high);
        var q = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(top, t2, middle), t2, low);
        var rest = Fma(e, Ln2Low, s * (t * q));
        return Fma(e, Ln2High, Vector512.FusedMultiplyAdd(s, Vector512.Create(2.0), rest));
    }

    /// <summary>sin(pi/2 r) and cos(pi/2 r) to 1 unit in the last place, for r from -1/2 to 1/2.</summary>
    /// <remarks>sin = r p(r^2), cos = 1 + r^2 q(r^2).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sine, Vector512<double> Cosine) QuarterTurns(Vector512<double> r)
    {
        var t = r * r;
        var t2 = t * t;
        var t4 = t2 * t2;
        var sineLow = Fma(Fma(t, -0.004681754132336218, Vector512.Create(0.07969262624604276)), t2, Fma(t, -0.6459640975062443, Vector512.Create(1.5707963267948966)));
        var sineHigh = Vector512.FusedMultiplyAdd(t2, Vector512.Create(5.633910598053464e-08), Fma(t, -3.59864319355575e-06, Vector512.Create(0.00016044115070141775)));
        var cosineLow = Fma(Fma(t, 0.000919260274546377, Vector512.Create(-0.02086348076334075)), t2, Fma(t, 0.2536695079010478, Vector512.Create(-1.2337005501361697)));
        var cosineHigh = Vector512.FusedMultiplyAdd(t2, Vector512.Create(-6.329373560219462e-09), Fma(t, 4.71067824882157e-07, Vector512.Create(-2.5202039024022038e-05)));
        return (r * Vector512.FusedMultiplyAdd(sineHigh, t4, sineLow), Vector512.FusedMultiplyAdd(t, Vector512.FusedMultiplyAdd(cosineHigh, t4, cosineLow), Vector512.Create(1.0)));
    }

    public static double Exp(double x) => Exp(Vector512.Create(x))[0];

    public static double Log(double x) => Log(Vector512.Create(x))[0];

    /// <summary>1 - e^-y for y >= 0, without the loss of digits near 0.</summary>
    public static double OneMinusExp(double y) =>
        y > 0.01 ? 1 - Exp(-y) : y * (1 - (y / 2 * (1 - (y / 3 * (1 - (y / 4 * (1 - (y / 5 * (1 - (y / 6))))))))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Fma(Vector512<double> a, double b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, Vector512.Create(b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);
}
