using Microsoft.AspNetCore.Components;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;
using TokenStudio.Storage.Versions;
using TokenStudio.Web.Charts;

namespace TokenStudio.Web.Pages.Design;

/// <summary>How the design is looked at: beside a named version, in which unit, over which span, and guided or not.</summary>
public abstract partial class DesignPage
{
    (Baseline Baseline, Comparison Comparison)? _compared;
    (string? Unit, string? Span, string? Step, string? Sizes) _read;
    DesignAddress _address = DesignAddress.Read(null, null, null, null);

    [SupplyParameterFromQuery(Name = "unit")] public string? AskedUnit { get; set; }
    [SupplyParameterFromQuery(Name = "span")] public string? AskedSpan { get; set; }
    [SupplyParameterFromQuery(Name = "step")] public string? AskedStep { get; set; }
    [SupplyParameterFromQuery(Name = "sizes")] public string? AskedSizes { get; set; }

    // Made once for a version: it keeps the version's charts.
    Comparison? Compared()
    {
        if (Session!.State.Versions.Baseline is not { Projection: { } projection } baseline) return null;
        if (_compared?.Baseline.Projection != projection || _compared?.Baseline.Version.Id != baseline.Version.Id) _compared = (baseline, new(VersionWords.Label(baseline.Version), projection, baseline.Document));
        return _compared!.Value.Comparison;
    }

    /// <summary>How this person looks at charts.</summary>
    internal ChartLook Look
    {
        get => _address.Look;
        set => Put(_address with { Look = value });
    }

    /// <summary>The step of the first steps that is shown, from 0; null while nobody is guided.</summary>
    internal int? Step
    {
        get => _address.Step;
        set => Put(_address with { Step = value });
    }

    /// <summary>The address of a section of this scenario, looked at as this one is.</summary>
    /// <param name="go">The place to go to there.</param>
    internal string AddressOf(string section, string? go = null) =>
        Navigation.GetUriWithQueryParameters($"/scenarios/{Id}/{section}", new Dictionary<string, object?>(_address.Query) { ["go"] = go });

    /// <summary>Where the files of a chart are, looked at as this page does; null while there are none.</summary>
    internal ChartAddress? FilesOf(string chart) => Head is not { IsCurrent: true } ? null
        : new($"/api/v1/scenarios/{Id}/charts/{chart}", Look.Years is { } years ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?span={years}y") : "");

    // Shown at once; the address follows, and is no step back in the browser's history.
    void Put(DesignAddress address)
    {
        _address = address;
        Refresh();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(address.Query), replace: true);
    }

    // An address is read when it is another one: what was chosen since stands meanwhile.
    bool ReadAddress()
    {
        var (before, now) = (_address, (AskedUnit, AskedSpan, AskedStep, AskedSizes));
        if (now == _read) return false;
        _read = now;
        _address = DesignAddress.Read(AskedUnit, AskedSpan, AskedStep, AskedSizes);
        return _address != before;
    }

    protected override void OnParametersSet()
    {
        if (ReadAddress() && Session is not null) Show(Session.State);
    }

    /// <summary>Whether this person sizes buckets in tokens.</summary>
    internal bool InTokens
    {
        get => _address.InTokens;
        set => Put(_address with { InTokens = value });
    }

    /// <summary>Compares with a named version, or with none (null).</summary>
    internal async Task Compare(string? versionId)
    {
        if (await Session!.Compare(versionId) is Refused refused) Toasts.Show(refused.Finding.Message);
        Refresh();
    }

    /// <summary>What a comparison turns on with: the newest version that is not what stands now; null while none is named.</summary>
    internal NamedVersion? NextBaseline => Session!.State.Versions.All.OrderBy(v => v.Revision == Session.State.Revision).FirstOrDefault();

    internal Task ToggleCompare() => Compare(Session!.State.Versions.Baseline is null ? NextBaseline?.Id : null);
}
