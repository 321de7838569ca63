namespace TokenStudio.Model.Units;

/// <summary>A decimal that is not negative as a whole number over a power of ten, in lowest powers of ten.</summary>
public static class DecimalRatio
{
    public static (UInt128 Numerator, UInt128 Denominator) Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var numerator = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        while (scale > 0 && numerator % 10 == 0)
        {
            numerator /= 10;
            scale--;
        }

        return (numerator, WideMath.TenTo(scale));
    }
}
