using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>How results are looked at: beside a named version, in which unit and over which span.</summary>
public abstract partial class DesignPage
{
    (Baseline Baseline, Comparison Comparison)? _compared;

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
        get => Circuit.Look;
        set
        {
            Circuit.Look = value;
            Refresh();
        }
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
