using System.Globalization;
using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>US dollars for one whole token, as typed.</summary>
public readonly record struct TokenPrice(decimal PerToken)
{
    /// <summary>What an amount is worth at this price, exact.</summary>
    public Usd Of(TokenAmount amount, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(PerToken, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Usd(mantissa * (BigInteger)amount.BaseUnits, scale + decimals);
    }

    public override string ToString() => PerToken.ToString("0.############################", CultureInfo.InvariantCulture);
}
