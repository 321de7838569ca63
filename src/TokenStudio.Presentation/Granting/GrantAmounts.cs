using System.Numerics;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting;

/// <summary>Base units of a round's token as text.</summary>
public static class GrantAmounts
{
    public static double Tokens(BigInteger units, int decimals) => (double)units / Math.Pow(10, decimals);

    /// <summary>"36,563": whole tokens; small amounts with their digits.</summary>
    public static string Shown(BigInteger units, int decimals) => Tokens(units, decimals) is var tokens && Math.Abs(tokens) is > 0 and < 10 ? tokens.ToString("0.##", Phrase.Culture) : Format.Whole(tokens);

    /// <summary>Every digit: "36,562.5".</summary>
    public static string Exact(BigInteger units, int decimals) =>
        units <= TokenAmount.Largest.BaseUnits ? ExactText.Amount(new((Int128)units), decimals) : units.ToString("#,0", Phrase.Culture);
}
