using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Editing;
using TokenStudio.Tests.Languages;

namespace TokenStudio.Tests.Editing;

/// <summary>Fields in the reader's language: what one shows reads back as the same, and people may type as they write.</summary>
public sealed class TypedNumberTests(ITestOutputHelper output)
{
    // The last five have no language of their own here and read English.
    public static TheoryData<string> Cultures => ["en", "de", "fr", "de-AT", "hr-HR", "ar-EG", "tr-TR", "hi-IN"];

    static readonly AmountParameter Amount = new("amount", "Amount");
    static readonly FractionParameter Share = new("share", "Share");
    static readonly PeriodParameter Time = new("time", "Time");
    static readonly CountParameter Count = new("count", "Count", "", 0, 1_000_000_000_000);
    static readonly DecimalParameter Number = new("number", "Number", "", -1_000_000, 1_000_000);

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Show_AnyValue_ReadsBackAsItself(string culture)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        for (var i = 0; i < 2_000; i++)
        {
            var digits = Digits(random);
            Check(Amount, Node.Of(digits));
            Check(Share, Node.Of(decimal.Round((decimal)random.NextDouble(), random.Next(0, 10))));
            Check(Number, Node.Of(decimal.Round((decimal)(random.NextDouble() - 0.5) * (decimal)Math.Pow(10, random.Next(0, 6)), random.Next(0, 9))));
            Check(Count, Node.Of((decimal)random.NextInt64((long)Math.Pow(10, random.Next(1, 13)))));
            Check(Time, Node.Of(random.Next(3) switch { 0 => $"P{random.Next(0, 12_000)}M", 1 => $"P{random.Next(0, 100_000)}D", _ => $"PT{random.Next(1, 10_000_000)}S" }));
        }
    }

    static void Check(Parameter parameter, Node node)
    {
        var shown = FieldText.Show(parameter, node);
        var read = FieldText.Read(parameter, shown, 18);
        Assert.True(Same(node, read), $"{CultureInfo.CurrentUICulture.Name}: {parameter.Name} {node} is shown as \"{shown}\" and read as {read}.");
    }

    static bool Same(Node node, Node? read) => (node, read) switch
    {
        (NumberNode a, NumberNode b) => a.TryDecimal(out var x) && b.TryDecimal(out var y) && x == y,
        (TextNode a, TextNode b) when CalendarPeriod.TryParse(a.Text, out var x) => CalendarPeriod.TryParse(b.Text, out var y) && x == y,
        (TextNode a, TextNode b) => a.Text == b.Text,
        _ => false,
    };

    // A token amount as files write it: no zeros before or after.
    static string Digits(Random random)
    {
        var whole = random.NextInt64((long)Math.Pow(10, random.Next(1, 16))).ToString(CultureInfo.InvariantCulture);
        var fraction = random.Next(3) == 0 ? random.NextInt64((long)Math.Pow(10, random.Next(1, 16))).ToString(CultureInfo.InvariantCulture).TrimEnd('0') : "";
        return fraction.Length == 0 ? whole : $"{whole}.{fraction}";
    }

    [Theory]
    [InlineData("de", "1.234", "1234")]
    [InlineData("de", "1.234,5", "1234.5")]
    [InlineData("de", "1,234.5", "1234.5")]
    [InlineData("de", "1.234.567", "1234567")]
    [InlineData("de", "1,234,567", "1234567")]
    [InlineData("de", "1,5m", "1500000")]
    [InlineData("de", "1.5m", "1500000")]
    [InlineData("de", "2 Mrd", "2000000000")]
    [InlineData("de", "3,5 Mio.", "3500000")]
    [InlineData("de", "2 Bio", "2000000000000")]
    [InlineData("de", "0.125", "0.125")]
    [InlineData("de", "1e6", "1000000")]
    [InlineData("fr", "1.234", "1.234")]
    [InlineData("fr", "1 234,5", "1234.5")]
    [InlineData("fr", "1\u202f234,5", "1234.5")]
    [InlineData("fr", "1 Md", "1000000000")]
    [InlineData("fr", "2bn", "2000000000")]
    [InlineData("en", "1.234", "1.234")]
    [InlineData("en", "1,234", "1234")]
    [InlineData("hr-HR", "1,234.5", "1234.5")]
    public void ReadAmount_AsPeopleWriteIt_IsTheAmountMeant(string culture, string typed, string amount)
    {
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        Assert.Equal(amount, CellText.ReadAmount(typed, 18));
    }

    [Theory]
    [InlineData("de", "1.23.4")]
    [InlineData("de", "1,2,3")]
    [InlineData("de", "1.234,567,8")]
    [InlineData("de", "Mrd")]
    [InlineData("en", "2 Mrd")]
    [InlineData("fr", "1,234.56,7")]
    public void ReadAmount_NoNumberOfTheLanguage_IsNull(string culture, string typed)
    {
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        Assert.Null(CellText.ReadAmount(typed, 18));
    }

    [Theory]
    [InlineData("de", "10 %", "0.1")]
    [InlineData("de", "10%", "0.1")]
    [InlineData("de", "12,5", "0.125")]
    [InlineData("de", "12.5", "0.125")]
    [InlineData("fr", "12,5\u202f%", "0.125")]
    [InlineData("fr", "\u22121,5", "-0.015")]
    [InlineData("en", "12,5", "0.125")]
    public void ReadPercent_AsPeopleWriteIt_IsTheShare(string culture, string typed, string share)
    {
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        Assert.Equal(decimal.Parse(share, CultureInfo.InvariantCulture), CellText.ReadPercent(typed));
    }

    [Theory]
    [InlineData("de", "12 Mon.", "P12M")]   // as the unit beside the field says it
    [InlineData("de", "2 Jahre", "P24M")]
    [InlineData("de", "90 Tage", "P90D")]
    [InlineData("fr", "6 mois", "P6M")]
    [InlineData("fr", "2 semaines", "P14D")]
    [InlineData("de", "90d", "P90D")]
    public void ReadPeriod_InWordsOfTheLanguage_IsTheTime(string culture, string typed, string iso)
    {
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        Assert.Equal(iso, CellText.ReadPeriod(typed)?.ToString());
    }

    [Theory]
    [InlineData("en", "1234", "1234.5", "12,345")]
    [InlineData("de", "1.234", "1.234,5", "12.345")]
    [InlineData("fr", "1\u202f234", "1\u202f234,5", "12\u202f345")]
    public void Show_Amounts_AreGroupedAsTheLanguageDoes(string culture, string four, string fraction, string five)
    {
        using var reader = ReaderLanguageTests.Reader.Of(culture);
        Assert.Equal((four, fraction, five), (FieldText.Show(Amount, Node.Of("1234")), FieldText.Show(Amount, Node.Of("1234.5")), FieldText.Show(Amount, Node.Of("12345"))));
    }
}
