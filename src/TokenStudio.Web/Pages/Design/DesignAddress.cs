using System.Globalization;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Pages.Design;

/// <summary>
/// What an address says beside scenario and section: unit and span of the charts, how buckets are sized, and the step of the first steps. It
/// stands there because an address outlives a reload, shows on the first paint, belongs to one scenario and can be sent.
/// </summary>
/// <param name="Step">Of the first steps, from 0; null while nobody is guided.</param>
sealed record DesignAddress(ChartLook Look, int? Step)
{
    /// <summary>How many first steps there are.</summary>
    public const int Steps = 5;

    /// <summary>Buckets are sized in tokens, not in percent.</summary>
    public bool InTokens { get; init; }

    /// <summary>What is not understood is as if it were not said.</summary>
    public static DesignAddress Read(string? unit, string? span, string? step, string? sizes)
    {
        var look = ChartLook.Usual with
        {
            Unit = unit switch { "share" => SupplyUnit.Share, "usd" => SupplyUnit.Usd, _ => SupplyUnit.Tokens },
            Years = ChartLook.Spans.Where(years => span == Text(years)).Select(years => (int?)years).FirstOrDefault(),
        };
        return new(look, int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Steps ? number - 1 : null) { InTokens = sizes == "tokens" };
    }

    /// <summary>The members of a query; what is usual is not said.</summary>
    public Dictionary<string, object?> Query => new()
    {
        ["unit"] = Look.Unit switch { SupplyUnit.Share => "share", SupplyUnit.Usd => "usd", _ => null },
        ["span"] = Look.Years is { } years ? Text(years) : null,
        ["step"] = Step + 1,
        ["sizes"] = InTokens ? "tokens" : null,
    };

    static string Text(int years) => string.Create(CultureInfo.InvariantCulture, $"{years}y");
}
