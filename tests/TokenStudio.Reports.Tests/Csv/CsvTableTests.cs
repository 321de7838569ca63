using System.Text;
using CsvHelper;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

public sealed class CsvTableTests
{
    static TableModel Table(CellKind kind, params string[] cells) => new()
    {
        Id = "t",
        Title = "Table",
        Columns = [new("name", "Name", CellKind.Text), new("value", "Value for people", kind)],
        Rows = [.. cells.Select(cell => new TableRow(["row", cell]))],
    };

    static string Written(TableModel table) => Encoding.UTF8.GetString(CsvTable.Write(table));

    [Fact]
    public void Write_Table_StartsWithKeysAndEndsLinesWithCrLf() =>
        Assert.Equal("name,value\r\nrow,1\r\nrow,2\r\n", Written(Table(CellKind.Number, "1", "2")));

    [Fact]
    public void Write_QuotesCommasAndLines_AreQuoted() =>
        Assert.Equal("name,value\r\nrow,\"a,\"\"b\"\"\r\nc\"\r\n", Written(Table(CellKind.Text, "a,\"b\"\r\nc")));

    [Fact]
    public void Write_AnyText_HasNoByteOrderMark() => Assert.Equal((byte)'n', CsvTable.Write(Table(CellKind.Text, "ü"))[0]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void Write_TextLikeAFormula_GetsAnApostrophe(string cell) => Assert.Equal("'" + cell, Read(CsvTable.Write(Table(CellKind.Text, cell)))[1][1]);

    [Theory]
    [InlineData(CellKind.Number, "-5", "-5")]
    [InlineData(CellKind.Number, "−5", "-5")]
    [InlineData(CellKind.Number, "+5", "+5")]
    [InlineData(CellKind.Date, "-0001-01-01", "-0001-01-01")]
    public void Write_NumbersAndDates_StayWhatTheyAre(CellKind kind, string cell, string expected) =>
        Assert.Equal($"name,value\r\nrow,{expected}\r\n", Written(Table(kind, cell)));

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a,b;c\td")]
    [InlineData("\"\"\"")]
    [InlineData("line\nline\r\nline\rline")]
    [InlineData("  spaces  ")]
    [InlineData("🚀 Łódź عملة <script>")]
    public void Write_AnyText_ReadsBackTheSame(string cell) => Assert.Equal(["row", cell], Read(CsvTable.Write(Table(CellKind.Text, cell)))[1]);

    [Fact]
    public void Write_ShortRow_FillsWithEmptyFields()
    {
        var table = Table(CellKind.Text) with { Rows = [new(["only"])] };
        Assert.Equal("name,value\r\nonly,\r\n", Written(table));
    }

    [Fact]
    public void Write_NoColumns_IsEmpty() => Assert.Empty(CsvTable.Write(Table(CellKind.Text) with { Columns = [] }));

    static List<string[]> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default with { HasHeader = false });
        var rows = new List<string[]>();
        foreach (var row in csv)
        {
            var fields = new string[row.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = row[i].ToString();
            rows.Add(fields);
        }

        return rows;
    }
}
