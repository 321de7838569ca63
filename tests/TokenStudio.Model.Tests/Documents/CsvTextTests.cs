using System.Text;
using CsCheck;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Tests.Documents;

public sealed class CsvTextTests(ITestOutputHelper output)
{
    [Fact]
    public void Write_TextsOfAnyKind_AreQuotedAndGuarded() =>
        Assert.Equal("a,\"b,c\",\"say \"\"x\"\"\",'=1+1,\" blank \"\r\n", Encoding.UTF8.GetString(CsvText.Write([["a", "b,c", "say \"x\"", "=1+1", " blank "]])));

    [Fact]
    public void Record_WhatWriteWrote_IsTheSameTexts() =>
        Property.Check(Gen.String.Array[1, 5], texts =>
        {
            var (text, at) = (Encoding.UTF8.GetString(CsvText.Write([texts])), 0);
            string[] sent = [.. texts.Select(t => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)))];   // lone surrogates are no text
            Assert.Equal(sent, CsvText.Record(text, ref at, ',', exact: true));
            Assert.Equal(text.Length, at);
        }, output);

    [Theory]
    [InlineData("a;b\n1;2", ';')]
    [InlineData("\"a;b;c\",d\n", ',')]
    [InlineData("a\tb", '\t')]
    [InlineData("a", ',')]
    public void SeparatorOf_FirstLine_IsTheOneThatPartsIt(string text, char separator) => Assert.Equal(separator, CsvText.SeparatorOf(text));

    [Fact]
    public void Record_MarkNeverClosed_IsNone()
    {
        var at = 0;
        Assert.Null(CsvText.Record("a,\"b", ref at, ','));
    }
}
