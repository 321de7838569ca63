using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;

namespace TokenStudio.Model.Tests.Imports;

public sealed class SourceNumbersTests
{
    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("\" 1e3 \"", 1_000)]
    [InlineData("-0.25", -0.25)]
    public void Read_NumberOrItsText_IsItsValue(string json, double value)
    {
        Assert.Equal(value, SourceNumbers.Read(Doc.Value(json), out var problem));
        Assert.Equal("", problem);
    }

    [Theory]
    [InlineData(null, "It is missing.")]
    [InlineData("null", "It is missing.")]
    [InlineData("[]", "A number is expected here, not a list.")]
    [InlineData("\"soon\"", "\"soon\" is no number.")]
    [InlineData("1e400", "1e400 is larger than any number this data can hold.")]
    public void Read_AnythingElse_SaysWhy(string? json, string problem)
    {
        Assert.Null(SourceNumbers.Read(json is null ? null : Doc.Value(json), out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void Read_LongText_IsANumberUpTo400Letters()
    {
        Assert.Equal(1, SourceNumbers.Read(Node.Of("1." + new string('0', 398)), out _));
        Assert.Null(SourceNumbers.Read(Node.Of("1." + new string('0', 399)), out var problem));
        Assert.Equal($"\"1.{new string('0', 37)}…\" is no number.", problem);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(3210144.664725, "3210144.664725")]
    [InlineData(0.30000000000000004, "0.3")] // 17 digits, cut to 15
    [InlineData(1.9999999999999998, "1.99999999999999")] // cut, not rounded
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(1e-18, "0.000000000000000001")]
    [InlineData(1.25e-18, "0.000000000000000001")]
    [InlineData(1e-19, "0")]
    [InlineData(123456789012345680, "123456789012345000")]
    public void Cut_OfADouble_KeepsFifteenDigits(double value, string text) => Assert.Equal(text, SourceNumbers.Cut(value)!.Value.ToText(SourceNumbers.Decimals));

    // 2^120 base units are 1,329,227,995,784,915,872.9 tokens.
    // "-0" in a file is at least 0, and begins with a sign.
    [Fact]
    public void Cut_MinusNothing_IsNothing() => Assert.Equal("0", SourceNumbers.Cut(SourceNumbers.Read(Doc.Value("-0"), out _)!.Value)!.Value.ToText(18));

    [Fact]
    public void Cut_PastTheLargestAmount_IsNull()
    {
        Assert.Equal("1329227995784910000", SourceNumbers.Cut(1329227995784910000d)!.Value.ToText(18));
        Assert.Null(SourceNumbers.Cut(1329227995784920000d));
        Assert.Null(SourceNumbers.Cut(1e300));
    }

    [Fact]
    public void Shown_OfALongText_IsItsBeginning()
    {
        var forty = new string('x', 40);
        Assert.Equal((forty, new string('x', 39) + "…"), (SourceNumbers.Shown(forty), SourceNumbers.Shown(forty + "y")));
    }
}
