using Microsoft.AspNetCore.Components;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>A panel whose content is reckoned of a trial beside the page.</summary>
public abstract class ReckonedPanel<TAsked, T> : ComponentBase, IDisposable
    where TAsked : class
    where T : class
{
    Reckoning<(GrantTrial Trial, TAsked Asked)?[], Answer>? _reckoning;
    (GrantTrial Trial, TAsked Asked)?[]? _last;

    /// <summary>Null while there is none.</summary>
    [Parameter] public GrantTrial? Trial { get; set; }

    /// <summary>What is shown now.</summary>
    internal T? Shown => _reckoning?.Value?.Value;

    /// <summary>Why there is nothing to show; null when there is.</summary>
    internal Phrase? Problem => _reckoning?.Value?.Problem;

    internal bool IsOld => _reckoning?.IsOld ?? false;

    /// <summary>Takes long.</summary>
    internal abstract T? Reckon(GrantTrial trial, TAsked asked, CancellationToken stop);

    /// <summary>What is asked for; null for nothing yet.</summary>
    internal abstract TAsked? Asked { get; }

    protected override void OnParametersSet() => Ask();

    internal void Ask()
    {
        _reckoning ??= new(InvokeAsync, StateHasChanged, (what, stop) => Try(what[0]!.Value, stop));
        (GrantTrial, TAsked)? now = Trial is { Problem: null } trial && Asked is { } asked ? (trial, asked) : null;
        if (now is null) _last = null;
        else if (_last is null || !ReferenceEquals(_last[0]!.Value.Trial, now.Value.Item1) || !_last[0]!.Value.Asked.Equals(now.Value.Item2)) _last = [now];
        _reckoning.Ask(_last);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _reckoning?.Dispose();
    }

    Answer Try((GrantTrial Trial, TAsked Asked) what, CancellationToken stop)
    {
        try
        {
            return new(Reckon(what.Trial, what.Asked, stop), null);
        }
        catch (MatchingException refused)
        {
            return new(null, refused.Reason);
        }
    }

    sealed record Answer(T? Value, Phrase? Problem);
}
