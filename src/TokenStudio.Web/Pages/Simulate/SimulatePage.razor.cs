using System.Globalization;
using Microsoft.AspNetCore.Components;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Simulate;

/// <summary>The uncertainty of the price: many random runs, made when asked for and never by themselves.</summary>
public sealed partial class SimulatePage
{
    static readonly IReadOnlyList<Choice> Sizes = [.. new[] { 1_000, 10_000, SimulationDesk.MostPaths }.Select(n => new Choice(n.ToString(CultureInfo.InvariantCulture), Format.Whole(n)))];
    static readonly IReadOnlyList<Choice> Measures = [new(nameof(FanMeasure.Price), "Price"), new(nameof(FanMeasure.MarketCap), "Market cap")];
    static readonly string SeedRule = $"A seed is a whole number from 0 to {Format.Whole(SimulationInputs.LargestSeed)}.";

    MonteCarloSettings? _asked = new();
    string _paths = SimulationInputs.UsualPaths.ToString(CultureInfo.InvariantCulture);
    string _seed = SimulationInputs.UsualSeed.ToString(CultureInfo.InvariantCulture);
    FanMeasure _measure;
    SimulationRun? _run;
    SimulationView? _view;
    CellFix? _randomise;
    string _price = "";
    string _advice = "";
    string _said = "";
    string? _old;
    string? _problem;
    bool _hasPrice;

    [Inject] SimulationDesk Desk { get; set; } = null!;

    bool CanRun => _run is null && _asked is not null && _randomise is null && Head!.IsCurrent;

    internal override void Build(ShownScenario shown)
    {
        var document = shown.Review.Document!;
        var price = shown.Review.Scenario?.Price;
        _hasPrice = price is not null;
        _price = shown.Review.Scenario is null ? "Some values of this document cannot be read." : PriceSentence.Of(price);
        _randomise = shown.Review.Scenario is null || price is { IsRandom: true } ? null : PriceEditor.Randomise(document);
        _advice = _hasPrice ? "Every run of it would be the same. Let it move at random, with a volatility of 80% a year, to see how far it may stray." : "Set one that moves at random from $1, with a volatility of 80% a year, to see how far it may stray.";
        _problem = null;
        Age(document);
    }

    internal override void Leave() => _run?.Cancel();

    async Task Run()
    {
        if (!CanRun || Session?.State is not { Review.Valid: { } valid } state) return;
        using var run = new SimulationRun(_asked!, state.Document, () => _ = InvokeAsync(StateHasChanged));
        (_run, _problem) = (run, null);
        var outcome = await Desk.Run(Caller!, valid, run.Asked, run, run.Cancellation);

        // On the circuit again: what was awaited ran elsewhere.
        _run = null;
        _problem = outcome.IsBusy ? "Another simulation of yours is under way, in a second tab or a download; run again when it is done." : outcome.Findings.Count > 0 ? outcome.Findings[0].Message : null;
        if (outcome.Fan is { } fan) _view = new(fan, run.Document);
        _said = _problem is not null ? "" : outcome.Fan is null ? "Cancelled before the first runs were done." : _view!.Partial ?? $"Done: {_view.Runs}.";
        Age(Session.State.Document);
    }

    void Cancel() => _run?.Cancel();

    void SetPaths(string paths)
    {
        _paths = paths;
        Ask();
    }

    void SetSeed(ChangeEventArgs e)
    {
        _seed = (string?)e.Value ?? "";
        Ask();
    }

    void Ask()
    {
        var isSeed = long.TryParse(_seed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) && seed <= SimulationInputs.LargestSeed;
        _asked = isSeed ? new(int.Parse(_paths, CultureInfo.InvariantCulture), seed) : null;
        Age(Session!.State.Document);
    }

    void Age(ObjectNode now) => _old = _view?.Old(now, _asked);

    void Measure(string measure) => _measure = Enum.Parse<FanMeasure>(measure);
}
