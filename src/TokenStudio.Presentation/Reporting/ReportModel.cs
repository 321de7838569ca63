using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Presentation;

/// <summary>Everything the PDF report prints, already as text: the report draws, it does not reckon.</summary>
public sealed record ReportModel
{
    /// <summary>"Meridian".</summary>
    public required string Title { get; init; }

    /// <summary>"Supply and unlocks, 2027 to 2037".</summary>
    public required Phrase Subtitle { get; init; }

    /// <summary>The scenario's name and revision, top right of each page.</summary>
    public required Phrase Running { get; init; }

    /// <summary>Two or three sentences that say the outcome.</summary>
    public required Phrase Summary { get; init; }
    public required IReadOnlyList<MetricCard> Metrics { get; init; }
    public required ChartModel Chart { get; init; }

    /// <summary>Checks that did not pass, worst first; the first page names as many as fit. Empty leaves the section out.</summary>
    public IReadOnlyList<ReportNotice> Attention { get; init; } = [];

    /// <summary>What follows the first page, in order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The moment printed in the foot; handed in, so that the same input gives the same bytes.</summary>
    public required DateTimeOffset MadeAt { get; init; }
    public ReportPaper Paper { get; init; } = ReportPaper.A4;

    /// <summary>The scenario's document, attached to the file; null where a part of it is not to be told.</summary>
    public byte[]? Attachment { get; init; }
}
