using System.Globalization;
using Microsoft.AspNetCore.Components;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;
using TokenStudio.Web.Charts;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Simulate;

/// <summary>The uncertainty of the price: many random runs, made when asked for and never by themselves. The desk has them; this page shows them.</summary>
public sealed partial class SimulatePage
{
    static readonly IReadOnlyList<Choice> Measures = [new(nameof(FanMeasure.Price), "Price"), new(nameof(FanMeasure.MarketCap), "Market cap")];

    IReadOnlyList<ParameterField> _setup = [];
    IReadOnlyList<ParameterField> _inputs = [];
    IReadOnlyList<KeptRun> _kept = [];
    SimulationInputs? _asked;
    PriceProcess? _price;
    FanMeasure _measure;
    SimulationRun? _run;
    SimulationView? _view;
    ChartModel? _main;
    ChartModel? _chance;
    CellFix? _randomise;
    int _point = -1;
    int _openChecks;
    bool _counted;
    bool _came;
    bool _live;
    Phrase _title = "";
    Phrase _line = "";
    Phrase _said = "";
    Phrase? _strip;
    Phrase? _old;
    Phrase? _problem;

    [Inject] SimulationDesk Desk { get; set; } = null!;

    bool CanRun => _run is null && _asked is { Paths: <= SimulationDesk.MostPaths } && _randomise is null && Head!.IsCurrent;

    internal override bool HasChecks => false;

    internal override int OpenChecks => _openChecks;

    internal override void OfferCommands()
    {
        Offer(StudioCommands.Run, Run, () => CanRun);
        Offer(StudioCommands.CancelRun, () =>
        {
            Cancel();
            return Task.CompletedTask;
        }, () => _run is { IsCancelled: false });
    }

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        _setup = SimulationEditor.Setup(document, findings, Drafts);
        _inputs = SimulationEditor.Inputs(document, findings, Drafts);
        (_asked, _price) = (shown.Review.Scenario?.Simulation, shown.Review.Scenario?.Price);
        _randomise = shown.Review.Scenario is null or { Price.IsRandom: true } ? null : PriceEditor.Randomise(document);
        _problem = _asked is { Paths: > SimulationDesk.MostPaths } ? (Phrase)$"At most {Format.Whole(SimulationDesk.MostPaths)} runs are made here; the command line makes more." : null;
        if (!_came) Come();
        if (_view is null && shown.Projection is { } projection && !(shown.SameResults && _main is not null)) (_main, _chance) = (FanChart.Empty(projection, _measure), ChanceChart.Empty(projection));
        if (!shown.SameResults || !_counted) (_openChecks, _counted) = (shown.Projection is { } checks ? CheckList.Of(checks).Failed.Count : 0, true);
        Tell(document);
    }

    internal override string? TextAt(string path) => SimulationEditor.At(Session!.State.Document, path, Drafts);

    // Leaving ends nothing: the run is the desk's.
    internal override void Leave() => Follow(null);

    /// <summary>Begins a run of the scenario as it stands, if there can be one.</summary>
    public async Task Run()
    {
        // What was typed last is stored first.
        while (Saving) await Task.Delay(10);
        if (!CanRun || Session?.State is not { Review.Valid: { } valid } state) return;
        var settings = new MonteCarloSettings(valid.Scenario.Simulation.Paths, valid.Scenario.Simulation.Seed) { Distributions = SupplyChart.MostPoints };
        (_problem, _live) = (null, true);
        Follow(Desk.Begin(Caller!, Session, settings));
        if (_run is null) _problem = "As many simulations as may run at once are under way; run again when one is done.";
        Tell(state.Document);
    }

    /// <summary>Ends the run under way with what it has found so far.</summary>
    public void Cancel() => _run?.Cancel();

    // The first time there is a session: what is kept of it, and what is under way.
    void Come()
    {
        _came = true;
        _kept = Desk.Kept(Session!);
        if (_kept.Count > 0) View(new(_kept[0].Fan, _kept[0].Document));
        Follow(Desk.Running(Session!));
        _live = _run is not null;
    }

    void Follow(SimulationRun? run)
    {
        if (_run is not null) _run.Moved -= Moved;
        _run = run;
        if (run is null) return;
        run.Moved += Moved;
        if (run.Outcome.IsCompleted) Moved();
    }

    // Raised on the run's threads, which must not wait until a page is drawn.
    void Moved() => _ = Task.Run(() => InvokeAsync(() =>
    {
        if (_run is not { } run) return;
        if (run.Outcome.IsCompleted) End(run);
        else if (_live && run.SoFar is { } fan && !ReferenceEquals(fan, _view?.Fan)) View(new(fan, run.Document));
        Tell(Session!.State.Document);
        StateHasChanged();
    }));

    void End(SimulationRun run)
    {
        Follow(null);
        _kept = Desk.Kept(Session!);
        var outcome = run.Outcome.IsCompletedSuccessfully ? run.Outcome.Result : null;
        _problem = outcome is null ? "The run failed; nothing of it was kept. Run again." : outcome.Findings.Count > 0 ? outcome.Findings[0].Message : null;
        if (outcome?.Fan is { } fan && _live) View(new(fan, run.Document));
        _said = _problem is not null ? "" : outcome!.Fan is null ? "Cancelled before the first runs were done." : _view!.Partial ?? (Phrase)$"Done: {_view.Runs}.";
    }

    void Show(KeptRun kept)
    {
        _live = false;
        View(new(kept.Fan, kept.Document));
        Tell(Session!.State.Document);
    }

    void View(SimulationView view)
    {
        _view = view.At(_point < 0 ? view.Chart(_measure).Model.Cursor : _point);
        (_main, _chance) = (_view.Chart(_measure).Model, _view.Chance.Model);
    }

    void Settle(int point)
    {
        _point = point;
        if (_view is not null && _view.Point != point) _view.At(point);
    }

    void Measure(string measure)
    {
        _measure = Enum.Parse<FanMeasure>(measure);
        if (_view is not null) _main = _view.Chart(_measure).Model;
        else if (Session!.State.Projection is { } projection) _main = FanChart.Empty(projection, _measure);
    }

    // How the results stand to the scenario, in words.
    void Tell(ObjectNode now)
    {
        _old = _live && _run is not null ? null : _view?.Old(now, _asked);
        Phrase asked = _asked is null ? "" : (Phrase)$"{Format.Whole(_asked.Paths)} runs, seed {_asked.Seed}";
        _title = asked;
        _line = _randomise is not null ? "The price does not move." : _view is null ? "Not run yet." : _old is not null ? "Not run since the change." : _view.Partial is not null ? "Part of them is done." : "Done. The same seed gives the same runs.";
        _strip = _randomise is not null && _view is null ? (_inputs.Count == 0 ? (Phrase)"This scenario has no price; let it move at random, with a volatility of 80% a year." : (Phrase)"Every run of a constant price is the same; let it move at random, with a volatility of 80% a year.")
            : _view is null ? (_run is null ? (Phrase)$"No run yet. Run shows how far the price strays in {asked}." : null)
            : _old is not null || (_view.Partial is not null && !(_live && _run is not null)) ? _old is null ? _view.Partial : _view.Partial is null ? _old : (Phrase)$"{_old} {_view.Partial}" : null;
    }

    // For those who hear it: changes at each quarter only.
    static Phrase Said(SimulationRun run) => (int)(run.Now.Part * 4) * 25 is > 0 and var quarter ? (Phrase)$"{quarter}% done" : "Simulation started";

    string MeasureFile => _measure == FanMeasure.Price ? "price" : "market-cap";

    // The same runs again on the server, which the seed makes the same; none while they are not those of what stands.
    ChartAddress? RunFiles(string chart, string at = "") => _view is null || _old is not null || _run is not null || Head is not { IsCurrent: true } ? null
        : new($"/api/v1/scenarios/{Id}/charts/{chart}", string.Create(CultureInfo.InvariantCulture, $"?paths={_view.Fan.Paths}&seed={_view.Fan.Settings.Seed}{at}"));

    ChartAddress? HistogramFiles => _view is { Point: >= 0 } ? RunFiles("histogram", string.Create(CultureInfo.InvariantCulture, $"&month={_view.Chance.Model.Points[_view.Point].Month:0.###}")) : null;
}
