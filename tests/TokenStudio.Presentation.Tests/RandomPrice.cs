using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Tests;

/// <summary>Runs of Meridian with a price that moves at random from $0.12.</summary>
static class RandomPrice
{
    public static Edit Gbm { get; } = Edit.Set("/market/price", ObjectNode.Of(
        ("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0m)), ("annualVolatility", Node.Of(0.8m))));

    public static Fan Run(int paths, params ValueList<Edit> edits)
    {
        var (findings, fan) = MonteCarlo.Run(Meridian.Review(edits).Valid!, new(paths, 42));
        Assert.Empty(findings);
        return fan!;
    }
}
