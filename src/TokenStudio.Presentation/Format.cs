using System.Globalization;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation;

/// <summary>The only place that turns numbers and dates into text for people. In the reader's language; English figures are the same everywhere.</summary>
public static class Format
{
    const char Minus = '\u2212';
    const string Unknown = "n/a";

    // From 1e15 on a suffix says less than a power of ten.
    static readonly double[] Units = [1e12, 1e9, 1e6, 1e3, 1];
    const double FirstPower = 1e15;

    /// <summary>Three significant figures: "82.2M", "1.00B", "118M". Whole numbers under a thousand stay whole.</summary>
    public static string Compact(double value) =>
        Signed(value, size => size < 1000 && double.IsInteger(size) ? Text(size, "0") : Significant(size, 3, '0'));

    /// <summary>One decimal in every size, for rows that are read against each other: "405.5M", "5.0M".</summary>
    public static string CompactOneDecimal(double value) => Signed(value, size =>
    {
        if (size >= FirstPower) return Significant(size, 3, '0');
        var (unit, suffix) = SuffixOf(unit => Math.Round(size / unit, 1, MidpointRounding.AwayFromZero));
        return Text(size / unit, size < 1000 && double.IsInteger(size) ? "0" : "0.0") + suffix;
    });

    /// <summary>As short as it can be said in four figures: "0", "250M", "1B", "31.25M".</summary>
    public static string AxisTick(double value) =>
        Signed(value, size => Significant(size, 4, '#'));

    /// <summary>The same in US dollars: "$250M".</summary>
    public static string MoneyTick(double dollars) => Dollars(AxisTick(dollars));

    /// <summary>The same of a ratio: "250%".</summary>
    public static string PercentTick(double ratio) => AxisTick(ratio * 100) + Language.Current.Percent;

    /// <summary>A ratio far over 100 %, in three figures: "12.3k%".</summary>
    public static string CompactPercent(double ratio) => Compact(ratio * 100) + Language.Current.Percent;

    /// <summary>A number as someone set it, with every decimal: "1,234.5", "0.25".</summary>
    public static string AsSet(decimal number) => number.ToString("#,0.############################", Phrase.Culture);

    /// <summary>Of a ratio: one decimal under 100 % ("11.8%"), none from there on ("243%").</summary>
    public static string Percent(double ratio) => Signed(ratio, size =>
    {
        var percent = size * 100;
        if (percent >= FirstPower) return Significant(percent, 3, '0') + Language.Current.Percent;
        return Text(percent, Math.Round(percent, 1, MidpointRounding.AwayFromZero) < 100 ? "0.0" : "#,0") + Language.Current.Percent;
    });

    /// <summary>A share with exactly so many decimals, for figures that would look equal with fewer: "10.02%".</summary>
    public static string PercentTo(double ratio, int decimals) =>
        Signed(ratio, size => Text(size * 100, Pattern(decimals, '0')) + Language.Current.Percent);

    /// <summary>A share as someone set it, with every decimal: "10%", "2.5%".</summary>
    public static string PercentAsSet(decimal share) =>
        (share < 0 ? Minus.ToString() : "") + (Math.Abs(share) * 100).ToString("#,0.############################", Phrase.Culture) + Language.Current.Percent;

    /// <summary>A multiple: "2.4×".</summary>
    public static string Times(double factor, int decimals = 1) =>
        Signed(factor, size => Text(size, "#," + Pattern(decimals, '0')) + "×");

    /// <summary>A chance, always whole: "53%".</summary>
    public static string Chance(double ratio) =>
        Signed(ratio, size => Text(size * 100, "0") + Language.Current.Percent);

    /// <summary>US dollars: "$14.2M", "$14.20", "$0.12", "$0.000123".</summary>
    public static string Money(double dollars) => Signed(dollars, size => Dollars(size switch
    {
        0 => "0",
        < 0.01 => Significant(size, 3, '#'),
        < 0.9995 => Text(size, "0.00#"),
        < 999.995 => Text(size, double.IsInteger(size) ? "0" : "0.00"),
        _ => Significant(size, 3, '0'),
    }));

    /// <summary>US dollars with the digits that tell a value from every other: "$0.25171403".</summary>
    public static string MoneyExact(double dollars) => (dollars < 0 ? Minus.ToString() : "") + Dollars(Math.Abs(dollars).ToString("R", Phrase.Culture));

    /// <summary>US dollars with every digit: "$1250000.5".</summary>
    public static string MoneyExact(Usd dollars) => Dollars(dollars.ToText().Replace(".", Phrase.Culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal));

    /// <summary>A price as someone typed it, with every decimal: "$0.12".</summary>
    public static string Price(decimal dollars) =>
        (dollars < 0 ? Minus.ToString() : "") + Dollars(Math.Abs(dollars).ToString("#,0.############################", Phrase.Culture));

    /// <summary>The full figure: "1,000,000,000"; decimals are rounded away.</summary>
    public static string Whole(double value) => Signed(value, size => Text(size, "#,0"));

    /// <summary>A change, compact and always with its sign: "+64.6M", "−3.20k".</summary>
    public static string Change(double value) => (value > 0 ? "+" : "") + Compact(value);

    /// <summary>A change as a share, always with its sign: "+12.0%".</summary>
    public static string PercentChange(double ratio) => (ratio > 0 ? "+" : "") + Percent(ratio);

    /// <summary>How long something still takes: "3 s", "2 min".</summary>
    public static Phrase Wait(TimeSpan time) => time.TotalSeconds <= 90
        ? (Phrase)$"{Math.Max(1, Math.Ceiling(time.TotalSeconds)):0} s"
        : (Phrase)$"{Math.Ceiling(time.TotalMinutes):0} min";

    /// <summary>"1 Mar 2028".</summary>
    public static string Date(DateOnly date) =>
        date.ToString(Language.Current.DatePattern, Phrase.Culture);

    /// <summary>"1 March 2028".</summary>
    public static string LongDate(DateOnly date) => date.ToString(Language.Current.LongDatePattern, Phrase.Culture);

    /// <summary>A large number within a sentence: "1 billion", "21 million"; small ones compact.</summary>
    public static Phrase Spelled(double value)
    {
        if (double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) is var rounded && rounded is < 1e6 or >= 1e15) return Phrase.Verbatim(Compact(value));
        return rounded switch
        {
            1e6 => (Phrase)"1 million",
            1e9 => (Phrase)"1 billion",
            1e12 => (Phrase)"1 trillion",
            < 1e9 => (Phrase)$"{rounded / 1e6:0.##} million",
            < 1e12 => (Phrase)$"{rounded / 1e9:0.##} billion",
            _ => (Phrase)$"{rounded / 1e12:0.##} trillion",
        };
    }

    /// <summary>"26 Feb 2027, 14:06 UTC".</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString($"{Language.Current.DatePattern}, HH':'mm", Phrase.Culture) + " UTC";

    static string Dollars(string size) => Language.Current.Dollars.Before + size + Language.Current.Dollars.After;

    static string Text(double size, string pattern) =>
        size.ToString(pattern, Phrase.Culture);

    // The sign is set before the finished text, so that a value that rounds to nothing shows none.
    static string Signed(double value, Func<double, string> text)
    {
        if (double.IsNaN(value)) return Unknown;
        if (double.IsInfinity(value)) return value > 0 ? "∞" : Minus + "∞";
        var unsigned = text(Math.Abs(value));
        return value < 0 && unsigned.Any(c => c is >= '1' and <= '9') ? Minus + unsigned : unsigned;
    }

    /// <summary>A size in so many significant figures. <paramref name="filler"/> is '0' to keep zeros at the end, '#' to drop them.</summary>
    static string Significant(double size, int figures, char filler)
    {
        if (size == 0) return "0";

        // "E" rounds the exact binary value once; 999.6k then falls into M by itself.
        var rounded = size.ToString($"E{figures - 1}", CultureInfo.InvariantCulture);
        var at = rounded.IndexOf('E', StringComparison.Ordinal);
        var power = int.Parse(rounded[(at + 1)..], CultureInfo.InvariantCulture);
        if (power is >= 15 or < -9)
        {
            var mantissa = double.Parse(rounded[..at], CultureInfo.InvariantCulture);
            return Text(mantissa, Pattern(figures - 1, filler)) + "e" + (power < 0 ? Minus.ToString() : "") + Math.Abs(power).ToString(CultureInfo.InvariantCulture);
        }

        var value = double.Parse(rounded, CultureInfo.InvariantCulture);
        var (unit, suffix) = SuffixOf(unit => value / unit);
        var digitsBefore = power - (int)Math.Log10(unit) + 1;
        return Text(value / unit, Pattern(figures - digitsBefore, filler)) + suffix;
    }

    static string Pattern(int decimals, char filler) => decimals <= 0 ? "0" : "0." + new string(filler, decimals);

    // Judged by the figure as it will be shown: rounding may lift 999.95M to 1,000.0M, and then the next suffix is meant.
    static (double Unit, string Suffix) SuffixOf(Func<double, double> shown)
    {
        var i = Units.Length - 1;
        while (i > 0 && shown(Units[i]) >= 1000) i--;
        return (Units[i], i == Units.Length - 1 ? "" : Language.Current.Suffixes[Units.Length - 2 - i]);
    }
}
