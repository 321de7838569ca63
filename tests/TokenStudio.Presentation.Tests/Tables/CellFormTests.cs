using System.Globalization;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests;

/// <summary>The twins of the charts as files have them: plain numbers and ISO dates, the same figures as people read.</summary>
public sealed class CellFormTests
{
    public static TheoryData<string> Charts => [.. ChartCatalogue.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Twin_AsAFile_HasTheSameFiguresAsPlainNumbers(string id)
    {
        var kind = ChartCatalogue.All.Single(k => k.Id == id);
        var (people, file) = (kind.Table(Meridian.Projection), kind.Twin(Meridian.Projection, CellForm.File));

        Assert.Equal(people.Columns, file.Columns);
        Assert.Equal(file.Columns.Count, file.Columns.Select(c => c.Key).Distinct().Count());
        foreach (var (read, plain) in people.Rows.Zip(file.Rows))
        {
            for (var c = 0; c < file.Columns.Count; c++)
            {
                var (text, cell) = (read.Cells[c], plain.Cells[c]);
                switch (file.Columns[c].Kind)
                {
                    case CellKind.Text: Assert.Equal(text, cell); break;
                    case CellKind.Date: Assert.Equal(DateOnly.ParseExact(text, "d MMM yyyy", CultureInfo.InvariantCulture), DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                    case CellKind.Ratio: Assert.Equal(text.Length == 0 ? "" : text.TrimEnd('%').Replace(",", "", StringComparison.Ordinal), cell.Length == 0 ? "" : (decimal.Parse(cell, CultureInfo.InvariantCulture) * 100).ToString("0.##########", CultureInfo.InvariantCulture)); break;
                    default: Assert.Equal(text.Replace(",", "", StringComparison.Ordinal), cell); break;
                }
            }
        }
    }

    [Fact]
    public void Twin_UnlockCalendar_NamesItsBucketsByKindAndId()
    {
        var table = UnlockCalendarTable.Of(Meridian.Projection, CellForm.File);
        Assert.Equal(["period", "date", "unlocked", "allocation:community"], table.Columns.Take(4).Select(c => c.Key));
        Assert.Equal(["Month 12", "2028-03-01"], table.Rows[11].Cells.Take(2));
    }
}
