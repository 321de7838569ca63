namespace TokenStudio.Presentation;

/// <summary>A check that did not pass, as the report's first page names it.</summary>
/// <param name="Critical">Critical, or a warning.</param>
/// <param name="Headline">The number first: "Month 12 cliff releases 20.0% of circulating supply".</param>
/// <param name="Detail">What makes it and the limit: "The limit set for this scenario is at most 10%.", or empty.</param>
public sealed record ReportNotice(bool Critical, Phrase Headline, Phrase Detail);
