using TokenStudio.Model.Documents;
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
        Assert.Equal(["Runs", "Horizon", "Price model", "Seed"], fields.Select(f => f.Label));
        Assert.Equal(("10,000", "42"), (((TypedField)fields[0]).Text, ((TypedField)fields[3]).Text));
        Assert.Equal("42", SimulationEditor.At(Meridian.Document, "/simulation/seed", None));
    }

    [Fact]
    public void Inputs_OfABrownianPrice_AreItsNumbers() =>
        Assert.Equal(["Launch price", "Drift", "Volatility"], SimulationEditor.Inputs(Apply(RandomPrice.Gbm), [], None).Select(f => f.Label));

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
