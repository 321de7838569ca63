using CsCheck;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class TokenAmountTests(ITestOutputHelper output)
{
    // 2^120 = 1,329,227,995,784,915,872,903,807,060,280,344,576
    const string LargestUnits = "1329227995784915872903807060280344576";

    [Fact]
    public void TryParse_WhatToTextWrote_IsTheSameAmount() =>
        Property.Check(Gen.Select(Gen.ULong[0, 1UL << 56], Gen.ULong, Gen.Int[0, 36], (high, low, decimals) => (Amount: new TokenAmount((Int128)(((UInt128)high << 64) | low)), decimals)), t =>
        {
            var amount = TokenAmount.Min(t.Amount, TokenAmount.Largest);
            var text = amount.ToText(t.decimals);
            Assert.True(TokenAmount.TryParse(text, t.decimals, out var back, out _), text);
            Assert.Equal(amount, back);
            Assert.DoesNotContain('E', text);
            Assert.False(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0'), text);
        }, output);

    [Theory]
    [InlineData("0", 18, "0")]
    [InlineData("0.5", 18, "0.5")]
    [InlineData("007.50", 2, "7.5")]
    [InlineData("1000000000", 18, "1000000000")]
    [InlineData("0.000000000000000001", 18, "0.000000000000000001")]
    [InlineData("42", 0, "42")]
    public void TryParse_Amount_IsWrittenCanonically(string text, int decimals, string canonical)
    {
        Assert.True(TokenAmount.TryParse(text, decimals, out var amount, out var problem), problem);
        Assert.Equal(canonical, amount.ToText(decimals));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e5")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1.2.3")]
    [InlineData("٠١")] // Arabic-Indic digits: digits to Unicode, not to us
    [InlineData("NaN")]
    public void TryParse_NoPlainDigits_IsRefusedWithASentence(string text)
    {
        Assert.False(TokenAmount.TryParse(text, 18, out var amount, out var problem));
        Assert.Equal(TokenAmount.Zero, amount);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_MoreDigitsThanDecimals_SaysBothNumbers()
    {
        Assert.False(TokenAmount.TryParse("0.123", 2, out _, out var problem));
        Assert.Equal("This token has 2 decimals, the amount has 3.", problem);
        Assert.False(TokenAmount.TryParse("0.1", 0, out _, out problem));
        Assert.Equal("This token has no decimals, so an amount is a whole number.", problem);
    }

    [Fact]
    public void TryParse_AtTheLimit_TakesTwoTo120AndNotOneMore()
    {
        Assert.True(TokenAmount.TryParse(LargestUnits, 0, out var largest, out _));
        Assert.Equal(TokenAmount.Largest, largest);
        Assert.Equal((Int128)1 << 120, largest.BaseUnits);
        Assert.False(TokenAmount.TryParse("1329227995784915872903807060280344577", 0, out _, out var problem));
        Assert.Contains("2^120", problem, StringComparison.Ordinal);

        // 39 digits more than any 128-bit number, and a million of them: refused, never thrown.
        Assert.False(TokenAmount.TryParse(new string('9', 40), 0, out _, out _));
        Assert.False(TokenAmount.TryParse(new string('9', 1_000_000), 18, out _, out _));
        Assert.True(TokenAmount.TryParse(new string('0', 1_000) + "1", 18, out var one, out _));
        Assert.Equal("1", one.ToText(18));
    }

    [Fact]
    public void TimesUpToLargest_Overflowing_StopsAtLargest()
    {
        var half = new TokenAmount((Int128)1 << 119);
        Assert.Equal(TokenAmount.Largest, half.TimesUpToLargest(2));
        Assert.Equal(TokenAmount.Largest, half.TimesUpToLargest(3));
        Assert.Equal(TokenAmount.Largest, half.TimesUpToLargest(long.MaxValue));
        Assert.Equal(TokenAmount.Zero, half.TimesUpToLargest(0));
        Assert.Equal(TokenAmount.Zero, TokenAmount.Zero.TimesUpToLargest(long.MaxValue));
        Assert.Equal(TokenAmount.Largest, TokenAmount.AddUpToLargest(TokenAmount.Largest, new(1)));
    }

    [Fact]
    public void TimesUpToLargest_BelowLargest_IsTheProduct()
    {
        Assert.Equal(new TokenAmount(12), new TokenAmount(3).TimesUpToLargest(4));

        // A third of 2^120 - 1 three times is one less than the largest.
        var third = new TokenAmount((((Int128)1 << 120) - 1) / 3);
        Assert.Equal(TokenAmount.Largest - new TokenAmount(1), third.TimesUpToLargest(3));
        Assert.Equal(TokenAmount.Largest, third.TimesUpToLargest(4));
    }

    [Theory]
    [InlineData(1, 2), InlineData(2, 2), InlineData(3, 2), InlineData(-1, 0)]
    public void Operators_OfTwoAmounts_AreThoseOfTheirUnits(int a, int b)
    {
        var (one, other) = (new TokenAmount(a), new TokenAmount(b));
        Assert.Equal((a < b, a <= b, a > b, a >= b), (one < other, one <= other, one > other, one >= other));
        Assert.Equal((a + b, a - b, Math.Min(a, b)), ((int)TokenAmount.Add(one, other).BaseUnits, (int)TokenAmount.Subtract(one, other).BaseUnits, (int)TokenAmount.Min(one, other).BaseUnits));
    }

    [Fact]
    public void ToTokens_WholeTokens_AreExactDoubles()
    {
        // 118,300,000 x 10^18 passes 2^53, so dividing its double by 10^18 would round twice.
        Assert.True(TokenAmount.TryParse("118300000", 18, out var floating, out _));
        Assert.Equal(118_300_000d, floating.ToTokens(18));
        Assert.Equal(0.5d, new TokenAmount(5).ToTokens(1));
        Assert.Equal(0d, TokenAmount.Zero.ToTokens(36));
    }

    [Theory]
    [InlineData(0.1, 18, "0.1")]
    [InlineData(1e21, 0, "1000000000000000000000")]
    [InlineData(1e-5, 18, "0.00001")]
    [InlineData(1e-300, 18, "0")]
    [InlineData(1234567.891, 2, "1234567.89")]
    [InlineData(-5, 18, "0"), InlineData(0, 18, "0")]
    [InlineData(1.5e-7, 9, "0.00000015")]
    [InlineData(12, 2, "12"), InlineData(125e15, 1, "125000000000000000")]
    public void OfTokens_Double_IsItsShortestDecimalFloored(double tokens, int decimals, string text) =>
        Assert.Equal(text, TokenAmount.OfTokens(tokens, decimals)!.Value.ToText(decimals));

    [Fact]
    public void OfTokens_NoAmount_IsNull() => Assert.All([double.NaN, double.PositiveInfinity, 1e20], value => Assert.Null(TokenAmount.OfTokens(value, 18)));

    [Fact]
    public void ToText_Negative_KeepsItsSign() =>
        Assert.Equal("-0.05", new TokenAmount(-5).ToText(2));
}
