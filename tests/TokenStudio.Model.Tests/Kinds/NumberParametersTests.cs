using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Kinds;

public sealed class NumberParametersTests
{
    static readonly ReadContext Cents = new(2);

    [Theory]
    [InlineData("3", 3, "")]
    [InlineData("10", 10, "")]
    [InlineData("3.0", 3, "")]
    [InlineData("2", 0, "range: N is from 3 to 10. Use 3")]
    [InlineData("11", 0, "range: N is from 3 to 10. Use 10")]
    [InlineData("3.5", 0, "format: N is a whole number. ")]
    [InlineData("1e99", 0, "format: N is a whole number. ")]
    [InlineData("\"3\"", 0, "wrong-kind: A whole number is expected here, not a text. ")]
    public void Count_OfThreeToTen_IsReadInItsRange(string json, long value, string problem) =>
        Assert.Equal((value, problem), Read(new CountParameter("n", "N", "", 3, 10), json));

    [Theory]
    [InlineData("0", "0", "")]
    [InlineData("1", "1", "")]
    [InlineData("0.25", "0.25", "")]
    [InlineData("-0.01", "0", "range: N is a share from 0 to 1 (0 % to 100 %). Use 0 %")]
    [InlineData("1.01", "0", "range: N is a share from 0 to 1 (0 % to 100 %). Use 100 %")]
    [InlineData("1e99", "0", "range: N is a share from 0 to 1 (0 % to 100 %). Use 100 %")]
    [InlineData("null", "0", "wrong-kind: A number from 0 to 1 is expected here, not nothing (null). ")]
    public void Fraction_OfZeroToOne_IsReadInItsRange(string json, string value, string problem)
    {
        var (read, found) = Read(new FractionParameter("n", "N"), json);
        Assert.Equal((value, problem), (read.ToString(), found));
    }

    [Theory]
    [InlineData("0", "0", "")]
    [InlineData("10", "10", "")]
    [InlineData("-0.01", "0", "range: N is a yearly rate from 0 to 10 (0 % to 1000 %). Use 0 %")]
    [InlineData("10.01", "0", "range: N is a yearly rate from 0 to 10 (0 % to 1000 %). Use 1000 %")]
    [InlineData("[]", "0", "wrong-kind: A number such as 0.08 is expected here, not a list. ")]
    public void AnnualRate_OfZeroToTen_IsReadInItsRange(string json, string value, string problem)
    {
        var (read, found) = Read(new AnnualRateParameter("n", "N"), json);
        Assert.Equal((value, problem), (read.ToString(), found));
    }

    [Theory]
    [InlineData("0", false, "0", "")]
    [InlineData("0", true, "0", "range: N is more than 0 dollars. ")]
    [InlineData("0.000001", true, "0.000001", "")]
    [InlineData("1000000000000", true, "1000000000000", "")]
    [InlineData("1000000000000.01", true, "0", "range: N is from 0 to 1,000,000,000,000 dollars. ")]
    [InlineData("-0.01", false, "0", "range: N is from 0 to 1,000,000,000,000 dollars. ")]
    [InlineData("1e99", false, "0", "range: N is from 0 to 1,000,000,000,000 dollars. ")]
    [InlineData("\"1\"", false, "0", "wrong-kind: A number of dollars is expected here, not a text. ")]
    public void Price_OfATrillionAtMost_IsReadInItsRange(string json, bool positive, string value, string problem)
    {
        var (read, found) = Read(new PriceParameter("n", "N") { Positive = positive }, json);
        Assert.Equal((value, problem), (read.ToString(), found));
    }

    [Theory]
    [InlineData("\"1.5\"", 150, "")]
    [InlineData("\"1.555\"", 0, "format: This token has 2 decimals, the amount has 3. ")]
    [InlineData("1.5", 0, "wrong-kind: Token amounts are texts, so that no digit is lost. Use \"1.5\"")]
    [InlineData("true", 0, "wrong-kind: A text of whole tokens is expected here, not true. ")]
    public void Amount_OfWholeTokens_IsReadInBaseUnits(string json, int units, string problem) =>
        Assert.Equal((new TokenAmount(units), problem), Read(new AmountParameter("n", "N"), json));

    static (T Value, string Problem) Read<T>(Parameter<T> parameter, string json)
    {
        var problem = parameter.Read(Doc.Value(json), Cents, out var value);
        return (value, problem is null ? "" : $"{problem.Code}: {problem.Message} {problem.FixLabel}");
    }
}
