using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Charts;

/// <summary>A chart over time with its cursor, readout and table twin. Hands the drawing to chart.js.</summary>
public sealed partial class ChartView : IAsyncDisposable
{
    ElementReference _host;
    IJSObjectReference? _module;
    IJSObjectReference? _chart;
    ChartModel? _sent;
    int? _wanted;
    bool _tableOpen;
    bool _busy;
    bool _gone;

    [Inject] IJSRuntime Js { get; set; } = null!;

    /// <summary>Redrawn when the reference changes.</summary>
    [Parameter, EditorRequired] public ChartModel Model { get; set; } = null!;

    /// <summary>The same figures as a table with full digits; made only while it is open.</summary>
    [Parameter] public Lazy<TableModel>? Table { get; set; }

    /// <summary>Where its files are; null while there are none.</summary>
    [Parameter] public ChartAddress? Files { get; set; }

    /// <summary>Whether the table is open at first.</summary>
    [Parameter] public bool TableOpen { get; set; }

    /// <summary>One of the charts under the main one: without readout and slider, it follows the main chart's cursor and writes the value there.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>Controls at the right of the title.</summary>
    [Parameter] public RenderFragment? Tools { get; set; }

    /// <summary>Moves the time cursor, such as from a finding that names a month.</summary>
    public async Task MoveCursor(int point)
    {
        _wanted = point;
        if (_chart is not null) await WhileConnected(Move);
    }

    // A jump that came before the chart was drawn is made once it is.
    async Task Move()
    {
        if (_wanted is not { } point) return;
        _wanted = null;
        await _chart!.InvokeVoidAsync("setCursor", point);
    }

    // Where the lines are named at their ends, nothing else need name them.
    bool HasReadout => !Small && Model.Spread is null;

    Phrase TableWord => _tableOpen ? "Hide table" : "Show as table";

    void ToggleTable() => _tableOpen = !_tableOpen;

    protected override void OnInitialized() => _tableOpen = TableOpen;

    // New numbers for series that are drawn already need nothing of this render: sent now, they paint a round trip sooner.
    protected override Task OnParametersSetAsync() => _chart is not null && _sent is not null && ChartSpec.SameSeries(Model, _sent) ? SendNewest() : Task.CompletedTask;

    protected override Task OnAfterRenderAsync(bool firstRender) => SendNewest();

    // While one message is on its way newer models wait, and only the newest is sent: a slow line skips frames, it does not queue them.
    async Task SendNewest()
    {
        if (_busy)
        {
            return;
        }
        _busy = true;
        try
        {
            while (!_gone && !ReferenceEquals(Model, _sent))
            {
                await WhileConnected(Send);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    async Task Send()
    {
        var model = Model;
        var spec = ChartSpec.Of(model, _sent);
        var block = ChartBlock.Of(model);
        _sent = model;
        if (_chart is not null)
        {
            await _chart.InvokeVoidAsync("update", spec, block);
            return;
        }
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
        if (_gone) return;
        _chart = await _module.InvokeAsync<IJSObjectReference>("create", _host, spec, block);
        if (_gone) await _chart.End();
        else await Move();
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await WhileConnected(async () =>
        {
            await _chart.End();
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        });
    }

    /// <summary>A browser that left takes its chart with it: nothing to do, nothing to report.</summary>
    async Task WhileConnected(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (JSDisconnectedException)
        {
            _gone = true;
        }
        catch (JSException) when (_gone)
        {
            // The page was left while the chart was being drawn: its box is not there any more.
        }
    }
}
