using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class PriceEditorTests
{
    static string Sentence(params Edit[] edits) => PriceSentence.Of(Meridian.Review([.. edits]).Scenario!.Price);

    [Fact]
    public void Randomise_ConstantPrice_KeepsTheLaunchPrice() =>
        Assert.Equal("Geometric Brownian motion from $0.12: drift 0% and volatility 80% a year.", Sentence([.. PriceEditor.Randomise(Meridian.Document).Edits]));

    [Fact]
    public void Randomise_NoMarketAtAll_StartsAtADollar()
    {
        var without = Meridian.Review(Edit.Remove("/market")).Document!;
        var outcome = EditApplier.Apply(without, PriceEditor.Randomise(without).Edits);
        Assert.Equal("Geometric Brownian motion from $1: drift 0% and volatility 80% a year.", PriceSentence.Of(ScenarioReview.Of(outcome.Document!).Scenario!.Price));
    }

    [Fact]
    public void Randomise_ProcessWithoutVolatility_KeepsTheProcess()
    {
        var still = Meridian.Review(RandomPrice.Gbm, Edit.Set("/market/price/annualDrift", Node.Of(0.1m)), Edit.Set("/market/price/annualVolatility", Node.Of(0m))).Document!;
        Assert.Equal([Edit.Set("/market/price/annualVolatility", Node.Of(0.8m))], PriceEditor.Randomise(still).Edits);
    }

    [Fact]
    public void Sentence_OfEachKind_SaysItsNumbers()
    {
        Assert.Equal("Constant at $0.12.", Sentence());
        Assert.Equal("This scenario has no price.", Sentence(Edit.Remove("/market")));
        Assert.Equal("Jump diffusion from $0.12: drift 10%, volatility 60% and 2 jumps a year.", Sentence(Price("jumpDiffusion", ("annualDrift", 0.1m), ("annualVolatility", 0.6m), ("jumpsPerYear", 2m), ("jumpMean", -0.2m), ("jumpVolatility", 0.3m))));
        Assert.Equal("Mean reverting from $0.12 towards $0.2: reversion 0.7 and volatility 80% a year.", Sentence(Price("meanReverting", ("longRunPrice", 0.2m), ("annualReversion", 0.7m), ("annualVolatility", 0.8m))));
    }

    static Edit Price(string kind, params (string Name, decimal Value)[] rates) =>
        Edit.Set("/market/price", ObjectNode.Of([("kind", Node.Of(kind)), ("initialPrice", Node.Of(0.12m)), .. rates.Select(r => (r.Name, (Node)Node.Of(r.Value)))]));
}
