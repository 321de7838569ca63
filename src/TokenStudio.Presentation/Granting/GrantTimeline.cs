using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>The windows of a round over a scale of days, and the fields that set them: only those that there are.</summary>
/// <param name="Bars">Applications or registration, review, the round or allocation, and distribution.</param>
/// <param name="Ticks">Dates over the bars.</param>
/// <param name="Windows">The four times, and those a strategy holds beside them.</param>
/// <param name="Finding">What is wrong with their order; null when nothing is.</param>
/// <param name="Refused">The contract's own error where it would not be created so; null where it would.</param>
public sealed record GrantTimeline(IReadOnlyList<GrantBar> Bars, IReadOnlyList<GrantTick> Ticks, IReadOnlyList<GrantWindow> Windows, CellFinding? Finding, string? Refused = null);

/// <param name="Look">registration, allocation, or else off the chain: grey.</param>
/// <param name="From">Left end, 0 to 1 of the scale.</param>
/// <param name="Ends">The handles at its ends; none for what follows from other times.</param>
public sealed record GrantBar(string Id, string Look, Phrase Label, Phrase Text, double From, double To, IReadOnlyList<WindowHandle> Ends);

/// <param name="Label">Empty between labelled ones.</param>
public sealed record GrantTick(double At, string Label);

/// <summary>An end of a bar that can be moved: a slider of seconds in steps of a day, over its own part of the scale.</summary>
/// <param name="Path">The time's path with <see cref="GrantWindows.Seconds"/> at its end.</param>
/// <param name="From">Where its least value lies, 0 to 1 of the scale.</param>
public sealed record WindowHandle(string Path, Phrase Label, long Value, long Min, long Max, double From, double To)
{
    public const int Step = 86_400;
}

/// <param name="Text">As typed: "5 Apr 2027, 12:00"; empty where it is left out.</param>
/// <param name="Placeholder">What it means then.</param>
/// <param name="Unix">Seconds, or empty.</param>
public sealed record GrantWindow(string Path, Phrase Label, string Text, string Unix, CellFinding? Finding, string Placeholder = "")
{
    public string FindingId => "finding" + Path.Replace('/', '-');

    public bool Says(CellFinding finding) => finding.Message.Equals(Finding?.Message);
}
