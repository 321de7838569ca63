using TokenStudio.Model.Allocations;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Metrics;

/// <summary>What a design assumes beside its buckets, a line each; what is hidden or not set has none.</summary>
public static class ScenarioFacts
{
    public static IReadOnlyList<ScenarioFact> Of(Scenario scenario) =>
    [
        new("Token", $"{scenario.Token.Symbol}, {Phrase.Count(scenario.Token.Decimals, "{0} decimal", "{0} decimals")}"),
        new("Launch", Phrase.Verbatim(Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc())))),
        new("Horizon", $"{ExactText.Period(scenario.Timeline.Horizon)}, {ExactText.CadenceInside(scenario.Timeline.StepPeriod)}"),
        .. Price(scenario.Price),
        .. scenario.Price is { IsRandom: true } ? [new ScenarioFact("Simulation", $"{scenario.Simulation.Paths:#,0} runs, seed {scenario.Simulation.Seed}")] : Array.Empty<ScenarioFact>(),
        new("Emissions", Names(scenario.Emissions.Select(e => e.Name))),
        new("Burns", Names(scenario.Burns.Select(b => b.Name))),
        .. scenario.Hides.HasFlag(HiddenParts.Holders) ? [] : LeftOut(scenario),
    ];

    static IEnumerable<ScenarioFact> Price(PriceProcess? price)
    {
        if (price is null) yield break;
        yield return new("Launch price", Phrase.Verbatim(Format.Price(price.InitialPrice.PerToken)));
        yield return new("Price model", Model(price));
        if (Volatility(price) is { } volatility) yield return new("Volatility", $"{Format.PercentAsSet(volatility)} a year");
    }

    static Phrase Model(PriceProcess price) => price switch
    {
        GbmPrice => "Geometric Brownian motion",
        JumpDiffusionPrice => "Jump diffusion",
        MeanRevertingPrice => "Mean reverting",
        _ => "Constant",
    };

    static decimal? Volatility(PriceProcess price) => price switch
    {
        GbmPrice gbm => gbm.AnnualVolatility,
        JumpDiffusionPrice jumps => jumps.AnnualVolatility,
        MeanRevertingPrice reverting => reverting.AnnualVolatility,
        _ => null,
    };

    static IEnumerable<ScenarioFact> LeftOut(Scenario scenario)
    {
        var left = Holders.All.Where(h => scenario.Circulation.ExcludeHolders.Contains(h.Key)).Select(h => h.Label)
            .Concat(scenario.Allocations.Where(a => scenario.Circulation.ExcludeAllocations.Contains(a.Id)).Select(a => Phrase.Verbatim(a.Name))).ToArray();
        if (left.Length > 0) yield return new("Not circulating", Words.Row(left));
    }

    static Phrase Names(IEnumerable<string> names) => Words.Row(names.Select(Phrase.Verbatim)) is { IsEmpty: false } row ? row : "none";
}

/// <param name="Label">"Launch price".</param>
/// <param name="Value">"$0.12".</param>
public sealed record ScenarioFact(Phrase Label, Phrase Value);
