using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests;

public sealed class MarkdownTableTests
{
    [Fact]
    public void Of_ATable_IsItsTitleHeadAndRows()
    {
        var table = new TableModel
        {
            Id = "t", Title = "Unlocks", Note = "In MRD.",
            Columns = [new("period", "Month", CellKind.Text), new("date", "Date", CellKind.Date), new("amount", "Unlocked", CellKind.Amount)],
            Rows = [new(["Month 1", "1 Apr 2027", "1,000.5"]), new(["Month 2", "1 May 2027", ""])],
        };

        Assert.Equal("**Unlocks**: In MRD.\n\n| Month | Date | Unlocked |\n| --- | --- | ---: |\n| Month 1 | 1 Apr 2027 | 1,000.5 |\n| Month 2 | 1 May 2027 |  |\n", MarkdownTable.Of(table));
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b>", "\\<b\\>")]
    [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
    [InlineData("*_`~\\", "\\*\\_\\`\\~\\\\")]
    [InlineData("a\r\nb", "a  b")]
    public void Of_WhatMarkdownWouldRead_IsWrittenAsItself(string name, string cell)
    {
        var table = new TableModel { Id = "t", Title = "T", Columns = [new("n", "N", CellKind.Text)], Rows = [new([name])] };
        Assert.Equal($"**T**\n\n| N |\n| --- |\n| {cell} |\n", MarkdownTable.Of(table));
    }
}
