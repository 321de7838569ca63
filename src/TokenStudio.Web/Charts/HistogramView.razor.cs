using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Charts;

/// <summary>How the price is spread at the page's time cursor. The browser has the counts of every point; the server hears where the cursor comes to rest.</summary>
public sealed partial class HistogramView : IAsyncDisposable
{
    ElementReference _host;
    DotNetObjectReference<HistogramView>? _self;
    IJSObjectReference? _chart;
    HistogramModel? _sent;
    bool _tableOpen;
    bool _busy;
    bool _gone;

    [Inject] IJSRuntime Js { get; set; } = null!;

    /// <summary>Redrawn when the reference changes.</summary>
    [Parameter, EditorRequired] public HistogramModel Model { get; set; } = null!;

    /// <summary>The counts where the cursor rests.</summary>
    [Parameter] public TableModel? Table { get; set; }

    /// <summary>Where its files are; null while they would not be those of what stands.</summary>
    [Parameter] public ChartAddress? Files { get; set; }

    /// <summary>The cursor has come to rest on a point.</summary>
    [Parameter] public EventCallback<int> OnSettled { get; set; }

    Phrase TableWord => _tableOpen ? "Hide table" : "Show as table";

    void ToggleTable() => _tableOpen = !_tableOpen;

    [JSInvokable]
    public Task Settle(int point) => OnSettled.InvokeAsync(point);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_busy) return;
        _busy = true;
        while (!_gone && !ReferenceEquals(_sent, Model)) await WhileConnected(Send);
        _busy = false;
    }

    async Task Send()
    {
        _sent = Model;
        var spec = new { Model.Launch, Model.LaunchLabel, Model.Top, Months = Model.Points.Select(p => p.Month), Names = Model.Points.Select(p => p.Name), Summaries = Model.Points.Select(p => p.Summary) };
        var block = MemoryMarshal.AsBytes<float>(Model.Points.SelectMany(Numbers).ToArray()).ToArray();
        if (_chart is not null)
        {
            await _chart.InvokeVoidAsync("update", spec, block);
            return;
        }

        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/histogram.js");
        if (_gone) return;
        _self = DotNetObjectReference.Create(this);
        _chart = await module.InvokeAsync<IJSObjectReference>("create", _host, spec, block, _self);
        if (_gone) await _chart.End();
    }

    // As histogram.js reads them; single precision is finer than any pixel.
    static IEnumerable<float> Numbers(HistogramPoint point) =>
        new[] { point.Shares.Count, point.Edges[0], point.Edges[^1], point.Low, point.High, point.BelowLaunch }.Concat(point.Shares).Select(value => (float)value);

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await WhileConnected(async () => await _chart.End());
        _self?.Dispose();
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
