using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>The largest emission's part of what is released in the first 12 months after launch.</summary>
public sealed record OneEmissionCheck : Check
{
    public override string Code => "one-emission-dominates";
    public override Phrase Title => "One emission makes the growth";
    public override Phrase Reason => "When one reward makes most new supply, whoever farms it decides how much is sold.";
    public override Phrase Source => "Ours: half of the first year's growth.";
    public override LimitParameter Limit => Limits.EmissionOfGrowth;

    internal override CheckResult Run(MonthlyDesign design)
    {
        int[] emissions = [.. design.Minting.Where(design.EmissionCounts)];
        if (emissions.Length == 0) return DoesNotApply("No emission mints new tokens.");
        if (design.Allocations.Count == 0) return DoesNotApply("All supply is emitted, as the design wants it.");
        var year = Math.Min(12, design.LastMonth);
        var growth = design.Released[year] - design.Released[0];
        if (growth.IsZero) return DoesNotApply("Nothing is released in the first 12 months.");
        var most = emissions.MaxBy(e => design.Emitted(e, year) - design.Emitted(e, 0));
        var part = design.Emitted(most, year) - design.Emitted(most, 0);
        var one = design.Scenario.Emissions[most];
        return Judge(design, new Portion(part, growth), new($"{one.Name} makes ", " of the supply growth in the first 12 months", $"/emissions/{one.Id}", year))
            .Offering(() => [emissions.Length == 1 ? Lower(design, most, part, growth - part) : null]); // with less of one, another may make it all
    }

    // e / (e + others) = l gives e = others x l / (1 - l), shared over the payments of the year.
    Fix? Lower(MonthlyDesign design, int emission, TokenAmount part, TokenAmount others)
    {
        if (design.Scenario.Emissions[emission] is not { Emission: ConstantEmission { Amount.IsZero: false } constant } one || others.IsZero) return null;
        var payments = part.BaseUnits / constant.Amount.BaseUnits;
        if (payments < 1) return null;
        var limit = new Fraction(LimitOf(design));
        var rest = new Fraction(1m - limit.Value);
        var fits = others.MulDiv(limit.Over(limit.Denominator) * rest.Denominator, rest.Numerator * limit.Denominator * (UInt128)payments, Rounding.Down);
        var unit = (Int128)WideMath.TenTo(design.Scenario.Token.Decimals);
        if (fits.BaseUnits < unit) return null;
        var lower = new TokenAmount(fits.BaseUnits / unit * unit).ToText(design.Scenario.Token.Decimals);
        return new Fix($"Emit {lower} {design.Scenario.Token.Symbol} a payment", [Edit.Set($"/emissions/{one.Id}/amount", Node.Of(lower))]);
    }
}
