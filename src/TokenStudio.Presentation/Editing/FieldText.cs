using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Editing;

/// <summary>The one place where a parameter's value becomes the text of a field, and what a person types becomes a value again.</summary>
public static class FieldText
{
    /// <summary>A value as its field shows it: percents, months, grouped amounts; what is no value of the parameter stays as it stands in the file.</summary>
    public static string Show(Parameter parameter, Node? node) => (parameter, node) switch
    {
        (_, null) => "",
        (IOpenParameter open, _) when IsWord(open, node) => "",
        (IOpenParameter open, _) => Show(open.Inner, node),
        (FractionParameter or AnnualRateParameter or DecimalParameter { IsRate: true }, NumberNode number) when number.TryDecimal(out var share) => CellText.Percent(share),
        (PeriodParameter or MomentParameter, TextNode text) when CalendarPeriod.TryParse(text.Text, out var period) => CellText.Period(period),
        (LimitParameter { Measure: Measure.Share }, NumberNode number) when number.TryDecimal(out var part) => CellText.Percent(part),
        (CountParameter, NumberNode number) => Grouped(number.Literal),
        (AmountParameter or WholeNumberParameter, TextNode text) => Grouped(text.Text),
        (WholeNumberParameter, NumberNode number) => Grouped(number.Literal),
        (WordsParameter, ListNode list) => string.Join('\n', list.Items.OfType<TextNode>().Select(item => OneLine(item.Text))),
        (IListParameter list, ListNode all) => string.Join(", ", all.Items.Select(item => Show(list.Item, item))),
        (_, TextNode text) => text.Text,
        (_, NumberNode number) => CellText.Literal(number.Literal),
        (_, TruthNode truth) => truth.Value ? "true" : "false",
        _ => "",
    };

    /// <summary>The value that was meant, whether or not it is in range; null when the text is no such value at all.</summary>
    public static Node? Read(Parameter parameter, string text, int decimals)
    {
        var word = text.Trim();
        return parameter switch
        {
            IOpenParameter open when word.Length == 0 => open.Word is { } none ? Node.Of(none) : Node.Null,
            IOpenParameter open => Read(open.Inner, text, decimals),
            AmountParameter => CellText.ReadAmount(word, decimals) is { } amount ? Node.Of(amount) : null,
            FractionParameter or AnnualRateParameter or DecimalParameter { IsRate: true } or LimitParameter { Measure: Measure.Share } => CellText.ReadPercent(word) is { } share ? Node.Of(share) : null,
            PeriodParameter => CellText.ReadPeriod(word) is { } period ? Node.Of(period.ToString()) : null,
            MomentParameter => UtcInstants.TryParse(word, out _) ? Node.Of(word) : CellText.ReadPeriod(word) is { } after ? Node.Of(after.ToString()) : null,
            DateParameter => UtcInstants.TryParse(word, out _) ? Node.Of(word) : null,
            TruthParameter => Node.Of(word == "true"),
            WordsParameter => new ListNode(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (Node)Node.Of(line)).ToValueList()),
            TextParameter or IdParameter or FormulaParameter or BytesParameter or { Choices.Count: > 0 } => Node.Of(word),
            CountParameter => Number(TypedNumber.Plain(word).Replace(",", "", StringComparison.Ordinal)) is { } count ? Node.Of(count) : null,
            WholeNumberParameter => Whole(word.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)),
            IListParameter list => Listed(list, word, decimals),
            // Numbers of every other kind stand in the file as they are typed; steps and words are texts.
            _ => Number(TypedNumber.Plain(word)) is { } number ? Node.Of(number) : Node.Of(word),
        };
    }

    /// <summary>What the field takes, said when a text is no such value.</summary>
    public static Phrase Expected(Parameter parameter) => parameter switch
    {
        IOpenParameter open => (Phrase)$"{Expected(open.Inner)} Empty for none.",
        AmountParameter => (Phrase)"An amount is a number of tokens, such as 1000000, 1.5m or 2bn.",
        FractionParameter or LimitParameter { Measure: Measure.Share } => (Phrase)"A share is a number of percent, such as 14.5.",
        AnnualRateParameter or DecimalParameter { IsRate: true } => (Phrase)"A rate is a number of percent a year, such as 8.",
        PeriodParameter => (Phrase)"A time is a number of months, or such as 1y, 90d or P6M.",
        MomentParameter => (Phrase)"A date such as 2027-03-01, or a time from launch such as 12, 1y or 90d.",
        CountParameter => (Phrase)"A whole number, such as 210,000.",
        DateParameter => (Phrase)"A date that exists, such as 2027-03-01.",
        WholeNumberParameter => (Phrase)"A whole number, such as 210,000.",
        IListParameter list => (Phrase)$"{Expected(list.Item)} Several are parted by blanks.",
        AddressParameter => (Phrase)"An address is 0x and 40 hexadecimal digits.",
        _ => (Phrase)"This is no value for this field.",
    };

    /// <summary>The unit beside the field: months and percent are what it shows, whatever the file holds.</summary>
    public static Phrase Unit(Parameter parameter) => parameter switch
    {
        IOpenParameter open => Unit(open.Inner),
        FractionParameter or LimitParameter { Measure: Measure.Share } => (Phrase)"%",
        AnnualRateParameter or DecimalParameter { IsRate: true } => (Phrase)"% a year",
        PeriodParameter { Exact: true } => (Phrase)"such as 600s, 10min, 1d",
        PeriodParameter => (Phrase)"months, or 90d",
        MomentParameter => (Phrase)"date, or months after launch",
        WordsParameter => (Phrase)"one a line",
        _ => parameter.Unit,
    };

    // Numbers with more digits than a double keeps stand in the file as texts.
    static Node? Whole(string digits) => digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? null : digits.Length <= 15 ? Node.Of(decimal.Parse(digits, CultureInfo.InvariantCulture)) : Node.Of(digits);

    static ListNode? Listed(IListParameter list, string word, int decimals)
    {
        var items = word.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(item => Read(list.Item, item, decimals)).ToArray();
        return items.Any(item => item is null) ? null : new ListNode([.. items.OfType<Node>()]);
    }

    static string OneLine(string text) => text.ReplaceLineEndings(" ");

    static bool IsWord(IOpenParameter open, Node? node) => open.Word is null ? node is NullNode : node is TextNode text && text.Text == open.Word;

    static decimal? Number(string word)
    {
        var number = word.TrimStart('$').Replace('\u2212', '-').Replace(" ", "", StringComparison.Ordinal);
        number = number.Contains('.', StringComparison.Ordinal) ? number.Replace(",", "", StringComparison.Ordinal) : number.Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    static string Grouped(string amount)
    {
        var whole = amount.Split('.')[0];
        // English leaves four digits together; where a dot groups they must not look like a fraction.
        return whole.Length < 38 && whole.Length > (Language.Current == Language.English ? 4 : 3) && whole.All(char.IsAsciiDigit)
            ? UInt128.Parse(whole, CultureInfo.InvariantCulture).ToString("#,0", Phrase.Culture) + CellText.Literal(amount[whole.Length..])
            : CellText.Literal(amount);
    }
}
