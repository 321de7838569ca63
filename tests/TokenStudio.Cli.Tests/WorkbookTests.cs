using System.Text;
using MiniExcelLibs;

namespace TokenStudio.Tests;

/// <summary>project FILE --format xlsx, and csv as other spreadsheets take it.</summary>
public sealed class WorkbookTests : Tool
{
    [Fact]
    public void Project_AsXlsx_IsAWorkbookWithTheSameFigures()
    {
        var file = PathOf("figures.xlsx");
        var run = Run("project", Preset("meridian"), "--format", "xlsx", "-o", file);

        Assert.Equal((0, "", ""), (run.Exit, run.Output, run.Messages));
        var rows = new MemoryStream(File.ReadAllBytes(file)).Query(useHeaderRow: true, sheetName: "Projection", excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToArray();
        Assert.Equal(121, rows.Length);
        Assert.Equal((new DateTime(2028, 3, 1), 12.0, 2.046956889265, 43254600.0), (rows[12]["date"], rows[12]["step"], rows[12]["circulating_growth"], Math.Round((double)rows[12]["market_cap"]!, 6)));
        Assert.Equal(36_250_000.0, rows[12]["unlocked:team"]);
    }

    [Fact]
    public void Project_AsXlsxTwice_IsTheSameBytes()
    {
        var scenario = Preset("meridian");
        Assert.Equal(Run("project", scenario, "--format", "xlsx").Bytes, Run("project", scenario, "--format", "xlsx").Bytes);
    }

    [Fact]
    public void Project_WithSemicolonsAndAMark_KeepsItsNumbers()
    {
        var run = Run("project", Preset("meridian"), "--separator", "semicolon", "--bom");
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), run.Bytes[..3]);
        var lines = Encoding.UTF8.GetString(run.Bytes[3..]).Split("\r\n");
        Assert.StartsWith("date;step;minted;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2028-03-01;12;985000000;0;985000000;624545000.000000000000000001;360454999.999999999999999999;", lines[13], StringComparison.Ordinal);
    }
}
