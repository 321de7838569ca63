using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>Amounts of a design as base units of the token a round pays in.</summary>
public static class GrantMoney
{
    /// <summary>Base units of the other token; null where the amount is finer than it.</summary>
    public static BigInteger? Of(TokenAmount amount, int decimals, int other)
    {
        BigInteger units = amount.BaseUnits;
        if (other >= decimals) return units * BigInteger.Pow(10, other - decimals);
        var step = BigInteger.Pow(10, decimals - other);
        return (units % step).IsZero ? units / step : null;
    }

    /// <summary>Base units of another token in those of the design; null where the amount is finer than the design holds.</summary>
    public static BigInteger? Back(BigInteger units, int other, int decimals)
    {
        if (decimals >= other) return units * BigInteger.Pow(10, decimals - other);
        var step = BigInteger.Pow(10, other - decimals);
        return (units % step).IsZero ? units / step : null;
    }

    /// <summary>The amount cut down to what the other token can hold.</summary>
    public static TokenAmount Kept(TokenAmount amount, int decimals, int other)
    {
        if (other >= decimals) return amount;
        var step = BigInteger.Pow(10, decimals - other);
        return new((Int128)((BigInteger)amount.BaseUnits / step * step));
    }

    /// <summary>The match amount of a programme in base units of what it pays in; only for programmes without problems.</summary>
    public static BigInteger MatchOf(GrantProgramme programme, int decimals) =>
        Of(programme.MatchAmount, decimals, programme.Token?.Decimals ?? decimals) ?? throw new InvalidOperationException("An amount finer than its token passed the rules.");
}
