using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Tests.Simulation;

/// <summary>Prices of every kind, and scenarios that have one.</summary>
static class Prices
{
    public const string Gbm = """{ "kind": "gbm", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.8 }""";
    public const string Jumps = """{ "kind": "jumpDiffusion", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.6, "jumpsPerYear": 2, "jumpMean": -0.2, "jumpVolatility": 0.3 }""";
    public const string Reverting = """{ "kind": "meanReverting", "initialPrice": 0.12, "longRunPrice": 0.2, "annualReversion": 0.7, "annualVolatility": 0.8 }""";

    public static PriceProcess Process(string json) => PriceKinds.All.Read(Doc.Of(json), new ReadContext(18));

    /// <summary>Monthly over two years, half of its tokens out at launch, the rest after a year.</summary>
    public static ObjectNode Document(string price) => Doc.Plain
        .WithAllocations(Doc.Bucket("now", "500"), Doc.Bucket("later", "500", """{ "kind": "pieces", "pieces": [ { "type": "lump", "at": "P12M", "amount": "500" } ] }"""))
        .With("market", Doc.Value($$"""{ "price": {{price}} }"""));

    public static ValidScenario Scenario(string price, string step = "P1M", string horizon = "P24M") =>
        Document(price).WithTimeline("step", $"\"{step}\"").WithTimeline("horizon", $"\"{horizon}\"").Valid();

    public static Fan Run(ValidScenario valid, MonteCarloSettings settings, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (findings, fan) = MonteCarlo.Run(valid, settings, progress, cancellation);
        Assert.Empty(findings);
        return fan!;
    }

    /// <summary>Every price of some paths at each row, the rows so many days apart.</summary>
    public static double[][] Matrix(PriceProcess process, int rows, int days, int paths, long seed)
    {
        var plan = new PricePlan(process, 0, [.. Enumerable.Range(0, rows).Select(row => (long)row * days * 86_400)]);
        using var matrix = new PriceMatrix(rows, paths);
        var run = new PricePaths(plan, seed, paths);
        for (var slice = 0; slice * PricePaths.Slice < paths; slice++) run.Run(slice, matrix, run.NewScratch());
        return [.. Enumerable.Range(0, rows).Select(row => matrix.At(row, paths).ToArray())];
    }

    /// <summary>All figures of a fan, to compare bit for bit.</summary>
    public static double[] Figures(Fan fan) => [.. new[] { fan.Price, fan.MarketCap }.SelectMany(b => b.Percentiles.Append(b.Mean)).Concat(fan.SamplePaths).SelectMany(v => v), .. fan.BelowLaunch];
}
