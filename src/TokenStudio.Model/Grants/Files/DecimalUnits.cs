namespace TokenStudio.Model.Grants.Files;

/// <summary>Decimal text to base units, exactly.</summary>
static class DecimalUnits
{
    /// <summary>Digits, and behind a point up to so many more; false for anything else (signs, exponents, spaces) and for 2^128 or more.</summary>
    /// <param name="cut">Take more decimals than there are base units for, rounded down.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int decimals, bool cut, out UInt128 units)
    {
        units = 0;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty && part.IsEmpty) return false;
        if (part.Length > decimals)
        {
            var rest = part[decimals..];
            if (rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || (!cut && rest.IndexOfAnyExcept((byte)'0') >= 0)) return false;
            part = part[..decimals];
        }

        if (!Digits(whole, ref units) || !Digits(part, ref units)) return false;
        for (var zeros = decimals - part.Length; zeros > 0; zeros--)
        {
            if (units > UInt128.MaxValue / 10) return false;
            units *= 10;
        }

        return true;
    }

    // Eighteen digits at a time fit 64 bits, which are quick.
    static bool Digits(ReadOnlySpan<byte> text, ref UInt128 units)
    {
        const int AtOnce = 18;
        while (!text.IsEmpty)
        {
            var some = text[..Math.Min(AtOnce, text.Length)];
            ulong number = 0, scale = 1;
            foreach (var digit in some)
            {
                if (digit is < (byte)'0' or > (byte)'9') return false;
                number = (number * 10) + (digit - (uint)'0');
                scale *= 10;
            }

            if (units != 0 && units > (UInt128.MaxValue - number) / scale) return false;
            units = (units * scale) + number;
            text = text[some.Length..];
        }

        return true;
    }
}
