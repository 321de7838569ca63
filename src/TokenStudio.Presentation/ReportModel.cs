using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

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

    /// <summary>Further charts, each a section of its own after the first table.</summary>
    public IReadOnlyList<ChartModel> Charts { get; init; } = [];

    /// <summary>How far a random price strays, a section before the inputs; null where the price is certain.</summary>
    public ReportFan? Fan { get; init; }

    /// <summary>Checks that did not pass, worst first; the first page names as many as fit. Empty leaves the section out.</summary>
    public IReadOnlyList<ReportNotice> Attention { get; init; } = [];

    /// <summary>Allocation and vesting, then the projection by year, then every input, in this order.</summary>
    public required IReadOnlyList<TableModel> Tables { get; init; }

    /// <summary>The moment printed in the foot; handed in, so that the same input gives the same bytes.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>A Monte Carlo run as the report prints it.</summary>
/// <param name="Chart">The fan of the price.</param>
/// <param name="Table">Its percentiles at launch, at each year and at the end.</param>
public sealed record ReportFan(ChartModel Chart, TableModel Table);
