namespace TokenStudio.Presentation;

/// <summary>What the report says on every page, whatever it is about.</summary>
public static class ReportWords
{
    public static Phrase Brand => "TokenStudio report";
    public static Phrase Attention => "What needs attention";
    public static Phrase Contents => "Contents";
    public static Phrase Disclaimer => "Model, not advice";
    public static Phrase Annex => "Annex A";
    public static Phrase Nothing => "Nothing to list.";

    public static Phrase Made(DateTimeOffset at) => $"Made {Format.Moment(at)}. Inputs and every figure: annex A and the CSV files.";

    public static Phrase Page(int page, int pages) => $"{page} of {pages}";

    /// <summary>Notices that the first page has no room for.</summary>
    public static Phrase MoreNotices(int count) => Phrase.Count(count, "{0} more check did not pass; all are listed under goals and limits.", "{0} more checks did not pass; all are listed under goals and limits.");

    /// <summary>Names that a legend has no room for.</summary>
    public static Phrase MoreNames(int count) => $"and {count} more";

    /// <summary>Characters that none of the report's fonts has a shape for.</summary>
    public static Phrase Shapeless(string codes) => $"The fonts of this report have no shape for {codes}: an empty box stands there.";
}
