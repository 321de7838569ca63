using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Emissions;

public sealed class FormulaTests(ITestOutputHelper output)
{
    static readonly FormulaInputs Inputs = new(Years: 2, Month: 24, Supply: 1_000, Circulating: 250);

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("16 / 4 / 2", 2)]
    [InlineData("2 ^ 3 ^ 2", 512)]                  // from the right
    [InlineData("-2 ^ 2", -4)]                      // the sign binds less than the power
    [InlineData("2 ^ -1", 0.5)]
    [InlineData("--3", 3)]
    [InlineData("2 - -3", 5)]
    [InlineData(".5 + 1.5e2 + 2E-1 + 1e+1", 160.7)]
    [InlineData("t + month", 26)]
    [InlineData("supply * 0.02 / 12", 20d / 12)]
    [InlineData("circulating", 250)]
    [InlineData("min(3, 1, 2) + max(3, 1, 2)", 4)]
    [InlineData("exp(0) + ln(1) + sqrt(9) + abs(-4)", 8)]
    [InlineData("if(t < 2, 1, 2)", 2)]
    [InlineData("if(t <= 2, 1, 2)", 1)]
    [InlineData("if(t > 1, if(month == 24, 10, 20), 30)", 10)]
    [InlineData("if((supply >= 1000), 5, 6)", 5)]
    [InlineData("if(t != 2, 1, 0)", 0)]
    [InlineData("if(t < 5, 1, 1 / 0)", 1)]
    [InlineData("  1\t+\n1 ", 2)]
    public void Value_Arithmetic_IsAsWritten(string text, double value)
    {
        var (formula, problem) = FormulaParser.Parse(text);
        Assert.Null(problem);
        Assert.Equal(value, formula!.Value(Inputs), 12);
        Assert.Equal(formula, FormulaParser.Parse(text).Formula);
    }

    [Theory]
    [InlineData("", 1, "empty", "0")]
    [InlineData("   ", 4, "empty", "0")]
    [InlineData("supplly * 2", 1, "\"supply\" may be meant", "supply * 2")]
    [InlineData("1 + moth", 5, "\"month\" may be meant", "1 + month")]
    [InlineData("T", 1, "\"t\" may be meant", "t")]
    [InlineData("sqr(4)", 1, "\"sqrt\" may be meant", "sqrt(4)")]
    [InlineData("EXP(1)", 1, "\"exp\" may be meant", "exp(1)")]
    [InlineData("staked * 2", 1, "not modelled yet", null)]
    [InlineData("price", 1, "not modelled yet", null)]
    [InlineData("foo", 1, "not known", null)]
    [InlineData("System.IO.File", 7, "means nothing", null)]
    [InlineData("log(2)", 1, "not known", null)]
    [InlineData("2t", 2, "A sign is missing", "2*t")]
    [InlineData("2 3", 3, "A sign is missing", "2 *3")]
    [InlineData("t(2)", 2, "A sign is missing", "t*(2)")]
    [InlineData("(1 + 2", 7, "closing bracket is missing", "(1 + 2)")]
    [InlineData("max(1, 2", 9, "closing bracket is missing", "max(1, 2)")]
    [InlineData("1 + 2)", 6, "closes nothing", "1 + 2")]
    [InlineData("1 +", 4, "ends where a value", null)]
    [InlineData("* 2", 1, "A value is expected", null)]
    [InlineData("1 + * 2", 5, "A value is expected", null)]
    [InlineData("+1", 1, "A value is expected", null)]
    [InlineData("()", 2, "A value is expected", null)]
    [InlineData("min()", 5, "A value is expected", null)]
    [InlineData("min(1)", 1, "takes 2 to 20 arguments, not 1", null)]
    [InlineData("exp(1, 2)", 1, "takes 1 argument, not 2", null)]
    [InlineData("if(t < 1, 2)", 1, "takes 3 arguments, not 2", null)]
    [InlineData("if(t, 1, 2)", 4, "asks a comparison first", null)]
    [InlineData("exp", 1, "in brackets", null)]
    [InlineData("exp + 1", 1, "in brackets", null)]
    [InlineData("t < 1", 1, "no number", null)]
    [InlineData("1 + (t < 1)", 5, "no number", null)]
    [InlineData("max(t < 1, 2)", 5, "no number", null)]
    [InlineData("1 < 2 < 3", 7, "does not belong", null)]
    [InlineData("-(t > 1)", 2, "no number", null)]
    [InlineData("if(t = 1, 1, 2)", 6, "written \"==\"", "if(t == 1, 1, 2)")]
    [InlineData("2 ** 3", 3, "written \"^\"", "2 ^ 3")]
    [InlineData("2 × 3", 3, "written \"*\"", "2 * 3")]
    [InlineData("6 ÷ 3", 3, "written \"/\"", "6 / 3")]
    [InlineData("1 − 1", 3, "written \"-\"", "1 - 1")]
    [InlineData("if(t ≤ 1, 1, 2)", 6, "written \"<=\"", "if(t <= 1, 1, 2)")]
    [InlineData("[1 + 2)", 1, "written \"(\"", "(1 + 2)")]
    [InlineData("min(1; 2)", 6, "written \",\"", "min(1, 2)")]
    [InlineData("1 && 2", 3, "means nothing", null)]
    [InlineData("t ? 1 : 2", 3, "means nothing", null)]
    [InlineData("\"1\"", 1, "means nothing", null)]
    [InlineData("1,2", 2, "does not belong", null)]
    [InlineData("5 % 2", 3, "means nothing", null)]
    [InlineData("1.", 2, "means nothing", null)]
    [InlineData("1..2", 2, "means nothing", null)]
    [InlineData("1e", 2, "A sign is missing", "1*e")]
    [InlineData("1e999", 1, "too large", null)]
    [InlineData("\0", 1, "means nothing", null)]
    [InlineData("١", 1, "means nothing", null)]                 // an Arabic one
    [InlineData("\ud83d", 1, "means nothing", null)]
    [InlineData("__proto__", 1, "not known", null)]
    public void Parse_NoFormula_SaysWhereAndOffersTheNearest(string text, int column, string message, string? mended)
    {
        var (formula, problem) = FormulaParser.Parse(text);
        Assert.Null(formula);
        Assert.Equal((column - 1, mended), (problem!.At, problem.FixText));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TooLongOrTooDeep_IsAProblemNotACrash()
    {
        Assert.Contains("1,000 characters", FormulaParser.Parse(new string('1', 1_001)).Problem!.Message, StringComparison.Ordinal);
        foreach (var opening in new[] { "(", "-", "exp(", "2^" })
        {
            Assert.Contains("64 levels", FormulaParser.Parse(string.Concat(Enumerable.Repeat(opening, 65)) + "1").Problem!.Message, StringComparison.Ordinal);
        }

        Assert.Null(FormulaParser.Parse(string.Concat(Enumerable.Repeat("(", 64)) + "1" + new string(')', 64)).Problem);

        // A long chain is wide, not deep.
        Assert.Equal(500, FormulaParser.Parse(string.Join('+', Enumerable.Repeat("1", 500))).Formula!.Value(Inputs));
    }

    [Fact]
    public void Parse_RandomText_NeverThrows()
    {
        const string Letters = "t1.e+-*/^(),<>=! minaxsuply";
        Property.Check(Gen.Int[0, Letters.Length - 1].Array[0, 60], places =>
        {
            var (formula, problem) = FormulaParser.Parse(string.Concat(places.Select(p => Letters[p])));
            Assert.True(formula is null != problem is null);
            formula?.Value(Inputs);
        }, output, 20_000);
    }

    [Fact]
    public void Check_MisspeltFormula_IsAFindingWithColumnAndFix()
    {
        var document = Doc.Plain.WithEmissions("""{ "id": "e", "name": "E", "holder": "other", "kind": "formula", "expression": "10 * mnth", "every": "P1M" }""");
        var review = ScenarioReview.Of(document);
        var finding = Assert.Single(review.Findings);
        Assert.Equal((Severity.Error, "formula", "/emissions/e/expression"), (finding.Severity, finding.Code, finding.Path));
        Assert.StartsWith("Column 6: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Edit.Set("/emissions/e/expression", Node.Of("10 * month")), Assert.Single(finding.Fixes[0].Edits));
        ScenarioEdits.Apply(document, finding.Fixes[0].Edits).Document!.Valid();
    }
}
