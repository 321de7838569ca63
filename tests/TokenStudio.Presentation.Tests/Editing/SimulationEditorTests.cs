using TokenStudio.Model.Documents;
using TokenStudio.Model.Markets;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class SimulationEditorTests
{
    static readonly Dictionary<string, Draft> None = [];

    static ObjectNode Apply(params ReadOnlySpan<Edit> edits) => EditApplier.Apply(Meridian.Document, edits.ToArray()).Document!;

    [Fact]
    public void Setup_NothingSaid_ShowsWhatIsMeant()
    {
        var fields = SimulationEditor.Setup(Apply(RandomPrice.Gbm), [], None);
        Assert.Equal(["Runs", "Horizon", "Price model", "Random seed"], fields.Select(f => f.Label));
        Assert.Equal(("10,000", "42"), (((TypedField)fields[0]).Text, ((TypedField)fields[3]).Text));
        Assert.Equal("42", SimulationEditor.At(Meridian.Document, "/simulation/seed", None));
    }

    [Fact]
    public void Inputs_OfABrownianPrice_AreItsNumbers() =>
        Assert.Equal(["Launch price", "Drift", "Volatility"], SimulationEditor.Inputs(Apply(RandomPrice.Gbm), [], None).Select(f => f.Label));

    [Theory]
    [InlineData("80%", 0.8)]
    [InlineData("62.5", 0.625)]
    public void Entry_Volatility_IsTypedInPercent(string text, double fraction)
    {
        var document = Apply(RandomPrice.Gbm);
        var entry = FieldEntry.Read(document, "/market/price/annualVolatility", text);
        Assert.Equal(Edit.Set("/market/price/annualVolatility", Node.Of((decimal)fraction)), Assert.Single(entry.Edits));
        var field = (TypedField)SimulationEditor.Inputs(EditApplier.Apply(document, entry.Edits).Document!, [], None)[2];
        Assert.Equal((text.TrimEnd('%'), "% a year"), (field.Text, field.Unit.ToString()));
    }

    [Fact]
    public void Entry_VolatilityOutOfRange_SaysItInPercent()
    {
        var refusal = FieldEntry.Read(Apply(RandomPrice.Gbm), "/market/price/annualVolatility", "1200%").Refusal!;
        Assert.Equal(("Volatility is from 0% to 1000%.", "Use 1000%"), (refusal.Message.ToString(), Assert.Single(refusal.Fixes).Label.ToString()));
    }

    [Fact]
    public void Shapes_OfAJumpDiffusion_AreItsDistributions()
    {
        var price = new JumpDiffusionPrice { InitialPrice = new(0.12m), AnnualDrift = 0.1m, AnnualVolatility = 0.8m, JumpsPerYear = 2m, JumpMean = -0.2m, JumpVolatility = 0.3m };
        Assert.Equal("Fixed", InputShapes.Of(price, "annualDrift").Word);

        // Six steps of an eighth from the middle: exp(-0.75^2 / 2 x 0.8^2).
        var year = InputShapes.Of(price, "annualVolatility");
        Assert.Equal(("Normal", 1d), (year.Word.ToString(), year.Heights[16]));
        Assert.Equal(Math.Exp(-0.75 * 0.75 / 2 / 0.64), year.Heights[22], 12);

        // Two a year: 0, 1, 2, 3 jumps stand as 1 : 2 : 2 : 4/3.
        var count = InputShapes.Of(price, "jumpsPerYear");
        Assert.Equal(("Poisson", true), (count.Word.ToString(), count.Bars));
        Assert.Equal([0.5, 1, 1, 0.6667], count.Heights.Take(4).Select(x => Math.Round(x, 4)));
        Assert.Equal("Fixed", InputShapes.Of(price with { JumpVolatility = 0m }, "jumpVolatility").Word);
    }

    // The first one brings the section, the second is set within it.
    [Fact]
    public void Entry_RunsThenSeed_StandInTheScenario()
    {
        var first = FieldEntry.Read(Meridian.Document, "/simulation/paths", "2,500");
        Assert.Equal(Edit.Set("/simulation", ObjectNode.Of(("paths", Node.Of(2500m)))), Assert.Single(first.Edits));
        var document = EditApplier.Apply(Meridian.Document, first.Edits).Document!;
        var second = FieldEntry.Read(document, "/simulation/seed", "7");
        Assert.Equal(Edit.Set("/simulation/seed", Node.Of(7m)), Assert.Single(second.Edits));
        Assert.Equal(("2500", "7"), (SimulationEditor.At(document, "/simulation/paths", None), SimulationEditor.At(EditApplier.Apply(document, second.Edits).Document!, "/simulation/seed", None)));
    }

    [Theory]
    [InlineData("/simulation/seed", "many"), InlineData("/simulation/seed", "-1"), InlineData("/simulation/paths", "0"), InlineData("/simulation/paths", "1.5")]
    public void Entry_WhatCannotBe_IsRefused(string path, string text) => Assert.NotNull(FieldEntry.Read(Meridian.Document, path, text).Refusal);
}
