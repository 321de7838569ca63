using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>The sections after the first page, numbered; small ones two by two.</summary>
static class SectionPages
{
    const double ChartHeight = 200;
    const double TallHeight = 280;
    const double SmallHeight = 172;
    const double Between = 36;

    // A table's head and its first rows, which stay with the heading.
    const double TableStart = 110;

    public static IReadOnlyList<string> Titles(IReadOnlyList<ReportSection> sections)
    {
        var number = 0;
        return [.. sections.Select(s => s.Annex ? $"{ReportWords.Annex}. {s.Title}" : FormattableString.Invariant($"{++number}. ") + s.Title)];
    }

    public static void Draw(PageFlow flow, IReadOnlyList<ReportSection> sections)
    {
        var titles = Titles(sections);
        for (var i = 0; i < sections.Count; i++)
        {
            if (i + 1 < sections.Count && sections[i].Small && sections[i + 1].Small)
            {
                Pair(flow, (sections[i], titles[i]), (sections[i + 1], titles[i + 1]));
                i++;
            }
            else
            {
                Draw(flow, sections[i], titles[i]);
            }
        }
    }

    static void Draw(PageFlow flow, ReportSection section, string title)
    {
        if (section.Annex && !flow.AtTop) flow.Break();
        SectionHeading.Draw(flow, title, section.Unit, section.Note, section.Blocks is [var first, ..] ? Keep(flow, first) : 0);
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            if (i > 0) flow.Skip(16);
            switch (section.Blocks[i])
            {
                case ChartBlock chart: ChartSection.Draw(flow, chart.Chart, Height(chart)); break;
                case TableBlock table: TableSection.Draw(flow, table); break;
            }
        }
    }

    static double Height(ChartBlock chart) => chart.Tall ? TallHeight : ChartHeight;

    static double Keep(PageFlow flow, ReportBlock block) => block is ChartBlock chart ? ChartSection.Height(flow, chart.Chart, Height(chart)) : TableStart;

    // One line of heading each, the sentences as long as they are, the plots level with one another.
    static void Pair(PageFlow flow, (ReportSection Section, string Title) left, (ReportSection Section, string Title) right)
    {
        var width = (flow.Width - Between) / 2;
        var (beside, head) = (PageFlow.Left + width + Between, Math.Max(SectionHeading.Height(left.Title, left.Section.Note, width), SectionHeading.Height(right.Title, right.Section.Note, width)));
        if (!flow.AtTop) flow.Skip(30);
        flow.Need(head + SmallHeight);
        var y = flow.Y;
        SectionHeading.Draw(flow, left.Title, left.Section.Note, PageFlow.Left, width, head);
        flow.Return(y);
        SectionHeading.Draw(flow, right.Title, right.Section.Note, beside, width, head);
        foreach (var (section, x) in new[] { (left.Section, PageFlow.Left), (right.Section, beside) })
        {
            var chart = section.Blocks.OfType<ChartBlock>().First().Chart;
            flow.Draw(drawing => ChartDrawing.Draw(chart, new Shifted(drawing, x, y + head), width, SmallHeight));
        }

        flow.Skip(SmallHeight + 8);
    }
}
