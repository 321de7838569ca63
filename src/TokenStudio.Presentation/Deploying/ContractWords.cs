using System.Globalization;
using TokenStudio.Model.Deploying;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Deploying;

/// <summary>What is said of a contract beside its arguments.</summary>
public static class ContractWords
{
    // A billionth of a billionth: what 18-digit fixed point loses.
    static readonly Int128 Dust = 1_000_000_000_000;

    /// <summary>How near it comes to the design; why it cannot, where it cannot.</summary>
    public static Phrase Fit(ContractTerms terms, AllocationContracts allocation, Token token)
    {
        if (terms.Refusal is { } why) return why;
        if (terms.IsExact) return "Exact, at every instant where the schedule bends and between.";
        var off = terms.Distance.BaseUnits;
        if (off <= Int128.Max(2, allocation.Amount.BaseUnits / Dust)) return $"Exact but for the contract's own rounding: up to {off:N0} base units.";
        var share = (double)off / (double)allocation.Amount.BaseUnits;
        return $"Differs by up to {Format.Compact(terms.Distance.ToTokens(token.Decimals))} {token.Symbol}, {Format.Percent(share)} of the allocation, on {Date(terms.DistantAt!.Value)}.";
    }

    /// <summary>Everything a reader has to know: how near, what is sent without the contract, the contract's notes.</summary>
    public static IEnumerable<Phrase> Warnings(ContractTerms terms, AllocationContracts allocation, Token token)
    {
        if (!terms.IsExact) yield return Fit(terms, allocation, token);
        if (!terms.Outside.IsZero) yield return $"{terms.Outside.ToText(token.Decimals)} {token.Symbol} are due at the start and sent without this contract.";
        foreach (var note in terms.Notes) yield return note;
    }

    /// <summary>Arguments one a line; arrays and structs by their places: <c>segments[0].amount</c>.</summary>
    public static IEnumerable<(string Name, string Type, string Value, Phrase Meaning)> Lines(ContractTerms terms)
    {
        foreach (var argument in terms.Arguments)
        {
            if (argument.Value is TextNode { Text: var text }) yield return (argument.Name, argument.Type, text, argument.Meaning);
            else
            {
                foreach (var (place, value) in ((ListNode)argument.Value).Items.SelectMany((item, i) => ((ObjectNode)item).Members.Select(m => ($"{argument.Name}[{i.ToString(CultureInfo.InvariantCulture)}].{m.Name}", ((TextNode)m.Value).Text))))
                {
                    yield return (place, argument.Type, value, argument.Meaning);
                }
            }
        }
    }

    static string Date(long second) => Format.Date(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime));
}
