using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using TokenStudio.Model.Imports;
using TokenStudio.Reports.Xlsx;

namespace TokenStudio.Tests;

public sealed class XlsxSheetTests
{
    [Fact]
    public void Read_AFoundersTable_IsTheTableItsCsvWouldBe()
    {
        var sheet = XlsxSheet.Read(File(new[]
        {
            new Dictionary<string, object?> { ["Bucket"] = "Team", ["Share %"] = 14.5, ["Cliff (months)"] = 12, ["Vesting"] = 48 },
            new Dictionary<string, object?> { ["Bucket"] = "Treasury", ["Share %"] = 85.5, ["Cliff (months)"] = null, ["Vesting"] = 72 },
        }));

        Assert.Null(sheet.Problem);
        Assert.Equal(["Bucket", "Share %", "Cliff (months)", "Vesting"], sheet.Header);
        Assert.Equal(["Team", "14.5", "12", "48"], sheet.Rows[0].Cells);
        Assert.Equal(["Treasury", "85.5", "", "72"], sheet.Rows[1].Cells);
        var result = TableImport.Read(sheet, TableMapping.Guess(sheet), 18);
        Assert.Equal(["Team", "Treasury"], result.Allocations.Select(a => a.Text("name")));
    }

    [Fact]
    public void Read_NumbersAndDates_AreWhatTheSheetShows()
    {
        var sheet = XlsxSheet.Read(File(new[] { new Dictionary<string, object?> { ["a"] = 0.145, ["b"] = 1e9, ["c"] = new DateTime(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc) } }));

        Assert.Equal(["0.145", "1000000000", "2027-03-01"], sheet.Rows[0].Cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("PK\u0003\u0004 and then nothing of a zip file at all")]
    public void Read_NoExcelFile_SaysSo(string text) => Assert.Equal("xlsx", XlsxSheet.Read(Encoding.Latin1.GetBytes(text)).Problem!.Code);

    [Fact]
    public void Read_AZipOfSomethingElse_SaysSo()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("readme.txt");

        Assert.NotNull(XlsxSheet.Read(memory.ToArray()).Problem);
    }

    static byte[] File(object rows)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(rows);
        return memory.ToArray();
    }
}
