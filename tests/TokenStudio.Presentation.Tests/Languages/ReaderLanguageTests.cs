using System.Globalization;
using System.Text.Json;
using TokenStudio.Model;
using TokenStudio.Presentation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Languages;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Languages;

/// <summary>Figures and phrases in the reader's language. The language lasts as long as a test: it hangs on the flow of calls.</summary>
public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData("en", "82.2M", "1.00B", "11.8%", "$14.2M", "1,000,000,000", "1 Mar 2028")]
    [InlineData("de", "82,2M", "1,00Mrd", "11,8\u00a0%", "14,2M\u00a0$", "1.000.000.000", "1. M\u00e4rz 2028")]
    [InlineData("de-AT", "82,2M", "1,00Mrd", "11,8\u00a0%", "14,2M\u00a0$", "1.000.000.000", "1. M\u00e4rz 2028")]
    [InlineData("fr", "82,2M", "1,00Md", "11,8\u202f%", "14,2M\u202f$", "1\u202f000\u202f000\u202f000", "1 mars 2028")]
    [InlineData("hr-HR", "82.2M", "1.00B", "11.8%", "$14.2M", "1,000,000,000", "1 Mar 2028")]
    public void Format_InALanguage_WritesAsItDoes(string culture, string compact, string billion, string percent, string money, string whole, string date)
    {
        using var reader = Reader.Of(culture);
        Assert.Equal(
            (compact, billion, percent, money, whole, date),
            (Format.Compact(82.2e6), Format.Compact(1e9), Format.Percent(0.118), Format.Money(14.2e6), Format.Whole(1e9), Format.Date(new(2028, 3, 1))));
    }

    [Fact]
    public void Phrase_WithoutAWording_StaysEnglishWithOwnFigures()
    {
        using var reader = Reader.Of("de");
        Assert.Equal("Nobody says 1.234.567 of it", Speech.Say($"Nobody says {1234567:N0} of it"));
    }

    [Theory]
    [InlineData("en", 0, "0 xs")]
    [InlineData("en", 1, "1 x")]
    [InlineData("fr", 0, "0 x")]
    [InlineData("fr", 2, "2 xs")]
    public void Count_OfNoneOneAndMany_IsTheLanguagesOwn(string culture, long number, string expected)
    {
        using var reader = Reader.Of(culture);
        Assert.Equal(expected, Speech.Say(number, "{0} x", "{0} xs"));
    }

    [Fact]
    public void Context_OfAReader_KeepsTheLanguageWhoeverCallsIntoIt()
    {
        var (german, before) = (new SynchronizationContext(), SynchronizationContext.Current);
        using (Reader.Of("de")) Translations.Keep(german);
        using var other = Reader.Of("fr");
        try
        {
            SynchronizationContext.SetSynchronizationContext(german);
            Assert.Equal(("11,8\u00a0%", "de"), (Format.Percent(0.118), Language.Current.Code));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.Equal("fr", Language.Current.Code);
    }

    [Fact]
    public void Pseudo_ALiteral_IsAccentedButPlacesAreNot()
    {
        using var reader = Reader.Of(Translations.Pseudo);
        Assert.Equal("\u00c1dd 1,000 b\u00fa\u00e7k\u00e9t\u0161", Speech.Say($"Add {1000:N0} buckets"));
    }

    [Fact]
    public void Equals_SameWordingAndValues_IsOnePhrase()
    {
        Phrase one = $"Use {24}";
        Assert.Equal(one, (Phrase)$"Use {24}");
        Assert.NotEqual(one, (Phrase)$"Use {25}");
        Assert.NotEqual((Phrase)"Team", Phrase.Verbatim("Team"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Team", "Team")]
    [InlineData("Team,Seed", "Team \u00e1\u00f1d Seed")]
    [InlineData("Team,Seed,Advisors", "Team, Seed \u00e1\u00f1d Advisors")]
    public void List_OfNames_IsJoinedInTheLanguageOfTheReader(string names, string said)
    {
        var list = Words.List(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
        using var reader = Reader.Of(Translations.Pseudo);
        Assert.Equal(said, list.ToString());
    }

    [Fact]
    public void Json_OfAPhrase_IsWhatTheReaderReads()
    {
        var spec = new { Tick = (Phrase)$"Month {12}", Series = new[] { Phrase.Verbatim("Team") } };
        using var reader = Reader.Of(Translations.Pseudo);
        Assert.Equal("""{"Tick":"M\u00F6\u00F1th 12","Series":["Team"]}""", JsonSerializer.Serialize(spec));
    }

    [Theory]
    [InlineData("en", "360,454,999.000000001", "14.5%", "$1250000.5", "12.3k%")]
    [InlineData("de", "360.454.999,000000001", "14,5\u00a0%", "1250000,5\u00a0$", "12,3k\u00a0%")]
    public void Exact_Figures_AreWrittenAsTheLanguageDoes(string culture, string amount, string share, string money, string percent)
    {
        using var reader = Reader.Of(culture);
        Assert.True(TokenAmount.TryParse("360454999.000000001", 9, out var tokens, out _));
        Assert.Equal((amount, share, money, percent), (ExactText.Amount(tokens, 9), ExactText.Share(0.145m), Format.MoneyExact(new Usd(12500005, 1)), Format.CompactPercent(123)));
    }

    internal sealed class Reader : IDisposable
    {
        readonly CultureInfo _before = CultureInfo.CurrentUICulture;

        public static Reader Of(string culture)
        {
            Translations.Use();
            var reader = new Reader();
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return reader;
        }

        public void Dispose() => CultureInfo.CurrentUICulture = _before;
    }
}
