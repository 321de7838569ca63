using System.Text.Json;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Presentation.Reference;

/// <summary>What a parameter may hold, in words.</summary>
static class RangeText
{
    public static Phrase Of(Parameter parameter) => parameter switch
    {
        IOpenParameter open => (Phrase)$"{Of(open.Inner)}, or {JsonSerializer.Serialize(open.Word)}",
        { Choices.Count: > 0 } => Phrase.Verbatim(string.Join(", ", parameter.Choices.Select(c => $"\"{c.Key}\""))),
        AmountParameter => (Phrase)"text of whole tokens, 0 to 2^120 base units",
        WholeNumberParameter => (Phrase)"whole number or text of digits, to 2^256 - 1",
        CountParameter count => Range(count.Least, count.Most),
        FractionParameter => (Phrase)"0 to 1",
        PriceParameter { Positive: true } => (Phrase)"above 0 to 1,000,000,000,000",
        PriceParameter => (Phrase)"0 to 1,000,000,000,000",
        DecimalParameter number => Range(number.Least, number.Most),
        AnnualRateParameter => (Phrase)"0 to 10",
        PeriodParameter { Exact: true } => (Phrase)"exact duration such as PT600S, at most 1,000 years",
        PeriodParameter { Positive: true } => (Phrase)"duration longer than nothing, at most 1,000 years",
        PeriodParameter => (Phrase)"duration, at most 1,000 years",
        MomentParameter => (Phrase)"instant, or duration from the start",
        DateParameter => (Phrase)"instant in UTC",
        TextParameter text => (Phrase)$"at most {text.Most:N0} characters",
        IdParameter => (Phrase)"1 to 40 of a-z, 0-9 and -",
        FormulaParameter => (Phrase)"an expression of at most 1,000 characters over t, month, supply, circulating",
        DatedAmountsParameter => (Phrase)"one amount, or a list of { at, amount }",
        BytesParameter bytes => (Phrase)$"0x and two hexadecimal digits a byte, at most {bytes.Most:N0} bytes",
        TruthParameter => (Phrase)"true or false",
        _ => (Phrase)"",
    };

    static Phrase Range(decimal least, decimal most) => $"{least:#,0.######} to {most:#,0.######}";
}
