using System.Globalization;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Deploying;

namespace TokenStudio.Presentation.Editing;

/// <summary>The chosen allocation with its sliders.</summary>
/// <param name="Terms">The fields of the vesting kind that have no slider.</param>
/// <param name="Sentence">"Pays 36.25M on 1 Mar 2028, then 3.02M a month until 1 Mar 2031."</param>
public sealed record BucketDetail(
    string Id, string Name, string Colour, bool Hatched, bool Insider, string Holder, Phrase Sentence,
    VestingTrack Track, IReadOnlyList<SliderCell> Sliders, IReadOnlyList<ParameterField> Terms, Lazy<DialectComparison?>? Dialects, ChoiceCell? AtCliff = null)
{
    /// <summary>Reckoned only while it is looked at; null inside while the schedule does not go together.</summary>
    public required Lazy<ContractPanel?> Contracts { get; init; }

    /// <summary>"v13" while the sliders mark its values, or empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>With the values of a version under the sliders.</summary>
    public BucketDetail Beside(Comparison? version) => version is null ? this : this with
    {
        Version = version.Label,
        Sliders = [.. Sliders.Select(s => s with { Compared = CellText.ReadNumber(version.TextAt(s.Path) ?? "") is { } value ? (double)value : null })],
    };
}

/// <summary>A number with a slider; both are bound to one path.</summary>
/// <param name="Text">The value as shown; the slider reads it as a number.</param>
/// <param name="Unit">"%", "mo".</param>
public sealed record SliderCell(string Path, string Text, Phrase Label, Phrase Unit, double Min, double Max, double Step)
{
    /// <summary>The value as the slider takes it, whatever the reader's language.</summary>
    public string Value => CellText.ReadNumber(Text)?.ToString(CultureInfo.InvariantCulture) ?? Text;

    /// <summary>The value in the version compared with, marked under the slider; null for none.</summary>
    public double? Compared { get; init; }
}

/// <summary>The release of one allocation, drawn above its sliders.</summary>
/// <param name="Months">Right end of the track.</param>
/// <param name="Released">Corner points of the line, in order.</param>
/// <param name="Note">A label at the cliff: "25% at once", or empty.</param>
/// <param name="Summary">The track's accessible name.</param>
public sealed record VestingTrack(
    double Months, IReadOnlyList<TrackPoint> Released, double Cliff, double End, Phrase Note, Phrase Summary)
{
    /// <summary>Paths of what the two handles move; empty where there is nothing to move.</summary>
    public string CliffPath { get; init; } = "";
    public string EndPath { get; init; } = "";

    /// <summary>Months from launch that the value of the end is counted from.</summary>
    public double EndFrom { get; init; }
}

/// <param name="Share">Share released, 0 to 1.</param>
public sealed record TrackPoint(double Month, double Share);
