using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>What looks wrong in a row of sections although each can be read by itself.</summary>
static class UnlockLints
{
    // A doubled epoch: nearly twice as long as both of its neighbours.
    const double Twice = 1.9;

    public static void Check(IReadOnlyList<UnlockSection> sections, ImportReport report)
    {
        var lasting = sections.Where(s => s.Period > 0).OrderBy(s => s.Start).ThenBy(s => s.End).ToArray();
        for (var i = 1; i + 1 < lasting.Length; i++)
        {
            var (before, own, after) = (Length(lasting[i - 1]), Length(lasting[i]), Length(lasting[i + 1]));
            if (own < Twice * before || own < Twice * after) continue;
            report.Warning("doubled", lasting[i].Path, $"From {SourceDates.Text(lasting[i].Start)} to {SourceDates.Text(lasting[i].End)} it is twice as long as its neighbours or more: a doubled period?");
        }

        // Sections may overlap, so a hole begins where the last of all before it ended.
        for (var (i, before) = (1, lasting.FirstOrDefault()); i < lasting.Length; before = lasting[i].End >= before!.End ? lasting[i] : before, i++)
        {
            if (lasting[i].Start - before!.End <= Math.Min(before.Period, lasting[i].Period)) continue;
            report.Warning("gap", lasting[i].Path, $"From {SourceDates.Text(before.End)} to {SourceDates.Text(lasting[i].Start)} nothing is paid, longer than one period: a hole?");
        }
    }

    /// <summary>Sections that pay before the schedule says it begins.</summary>
    public static void Early(IReadOnlyList<UnlockSection> sections, long launch, ImportReport report)
    {
        foreach (var section in sections.Where(s => s.Start < launch && s.Piece is not null))
        {
            report.Warning("before-start", $"{section.Path}/start", $"It begins on {SourceDates.Text(section.Start)}, before the schedule's start; what it paid by then is there at launch.");
        }
    }

    public static void Cap(TokenAmount sum, TokenAmount? max, ImportReport report)
    {
        if (max is not { } cap || sum <= cap) return;
        var (all, over) = (sum.ToText(SourceNumbers.Decimals), (sum - cap).ToText(SourceNumbers.Decimals));
        report.Warning("over-cap", "/allocations", Ratio.Of(sum, cap) is { } ratio
            ? (Phrase)$"The sections add up to {all} tokens, {over} more than the max supply ({ratio * 100:0.####} % of it)."
            : (Phrase)$"The sections add up to {all} tokens, {over} more than the max supply.");
    }

    static long Length(UnlockSection section) => section.End - section.Start;
}
