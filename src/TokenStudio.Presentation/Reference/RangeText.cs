using System.Globalization;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Presentation.Reference;

/// <summary>What a parameter may hold, in words.</summary>
static class RangeText
{
    public static string Of(Parameter parameter) => parameter switch
    {
        IOpenParameter open => $"{Of(open.Inner)}, or {(open.Word is { } word ? $"\"{word}\"" : "null")}",
        { Choices.Count: > 0 } => string.Join(", ", parameter.Choices.Select(c => c.Key)),
        AmountParameter => "text of whole tokens, 0 to 2^120 base units",
        CountParameter count => Range(count.Least, count.Most),
        FractionParameter => "0 to 1",
        PriceParameter { Positive: true } => "above 0 to 1,000,000,000,000",
        PriceParameter => "0 to 1,000,000,000,000",
        DecimalParameter number => Range(number.Least, number.Most),
        AnnualRateParameter => "0 to 10",
        PeriodParameter { Exact: true } => "exact duration such as PT600S, at most 1,000 years",
        PeriodParameter { Positive: true } => "duration longer than nothing, at most 1,000 years",
        PeriodParameter => "duration, at most 1,000 years",
        MomentParameter => "instant, or duration from the start",
        DateParameter => "instant in UTC",
        TextParameter text => string.Create(CultureInfo.InvariantCulture, $"at most {text.Most:N0} characters"),
        IdParameter => "1 to 40 of a-z, 0-9 and -",
        FormulaParameter => "an expression of at most 1,000 characters over t, month, supply, circulating",
        DatedAmountsParameter => "one amount, or a list of { at, amount }",
        TruthParameter => "true or false",
        _ => "",
    };

    static string Range(decimal least, decimal most) => string.Create(CultureInfo.InvariantCulture, $"{least:#,0.######} to {most:#,0.######}");
}
