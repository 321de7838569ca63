using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>The max supply of an imported schedule: its own, or the scheduled total rounded up to a whole token, said to be assumed.</summary>
static class UnlockCap
{
    static readonly Int128 Token = (Int128)WideMath.TenTo(SourceNumbers.Decimals);

    public static TokenAmount? Of(ObjectNode protocol, TokenAmount sum, ImportReport report, out Phrase assumption)
    {
        assumption = "";
        if (protocol["maxSupply"] is not (null or NullNode) && Amount(protocol, "maxSupply", report) is { } own) return own;
        var stated = protocol["totalScheduled"] is not (null or NullNode) ? Amount(protocol, "totalScheduled", report) : null;
        var cap = UpToWhole(stated ?? sum);
        if (cap.IsZero || cap > TokenAmount.Largest)
        {
            report.Warning("no-cap", "/maxSupply", "No max supply is stated, and no total to assume one from; the scenario has no cap.");
            return null;
        }

        Phrase from = stated is null ? "the sum of its sections" : "totalScheduled";
        assumption = $"Assumed: max supply {cap.ToText(SourceNumbers.Decimals)}, {from} rounded up to a whole token; the source states none.";
        report.Warning("assumption", "/maxSupply", assumption);
        return cap;
    }

    static TokenAmount UpToWhole(TokenAmount amount) => new((amount.BaseUnits + Token - 1) / Token * Token);

    static TokenAmount? Amount(ObjectNode protocol, string member, ImportReport report)
    {
        var value = SourceNumbers.Read(protocol[member], out var problem);
        if (value is >= 0 and var tokens && SourceNumbers.Cut(tokens) is { } amount) return amount;
        report.Warning("amount", $"/{member}", value is null ? (Phrase)$"{problem} It is not used." : (Phrase)"This is no amount a scenario can hold; it is not used.");
        return null;
    }
}
