using System.Globalization;
using NodaTime;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Tables;

/// <summary>How the cells of a table are written: for people in their language, or for files, where numbers are plain and dates ISO.</summary>
public sealed class CellForm
{
    readonly bool file;

    CellForm(bool file) => this.file = file;

    public static CellForm People { get; } = new(false);

    public static CellForm File { get; } = new(true);

    public string Amount(TokenAmount amount, int decimals) => file ? amount.ToText(decimals) : ExactText.Amount(amount, decimals);

    /// <summary>A share: "14.5%", or 0.145.</summary>
    public string Share(decimal share) => file ? share.ToString("0.############################", CultureInfo.InvariantCulture) : ExactText.Share(share);

    /// <summary>A growth, which may be beyond what a percentage of decimal holds: "1,234.5%", or 12.345.</summary>
    public string Growth(decimal? growth) => growth switch
    {
        null => "",
        { } ratio when file => Share(ratio),
        > decimal.MaxValue / 100 => Format.Percent((double)growth.Value),
        { } ratio => (ratio * 100).ToString("#,0.##########", Phrase.Culture) + Language.Current.Percent,
    };

    /// <summary>A part of a count: "12.34%", or all its digits.</summary>
    public string Part(long part, long whole) => file ? Number((double)part / whole) : Format.PercentTo((double)part / whole, 2);

    public string Date(Instant at) => file ? UtcInstants.ToShortText(at) : ChartRows.DateOf(at);

    public string Count(long count) => file ? count.ToString(CultureInfo.InvariantCulture) : Format.Whole(count);

    /// <summary>The shortest text that reads back as the same double.</summary>
    public string Number(double value) => value.ToString("R", file ? CultureInfo.InvariantCulture : Phrase.Culture);
}
