using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Languages;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>What the page tells its script to send where, and what it hears back. The file itself never passes the page's line.</summary>
public sealed partial class VoteUpload : IAsyncDisposable
{
    const int MostOfAName = 200;
    const string BaseUnits = "base";
    const string Tokens = "tokens";

    static readonly int[] RowsAreWrong = [422];

    ElementReference _root;
    IJSObjectReference? _script;
    DotNetObjectReference<VoteUpload>? _self;
    IReadOnlyList<WrongCell> _findings = [];
    Phrase? _said;
    string _name = "";
    string _units = BaseUnits;
    bool _wrong;
    bool _mayTakeGood;
    bool _left;
    int _more;

    /// <summary>The scenario.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>The round that is reckoned from the votes then.</summary>
    [Parameter, EditorRequired] public string Programme { get; set; } = "";

    /// <summary>Of the token it pays in.</summary>
    [Parameter, EditorRequired] public int Decimals { get; set; }

    /// <summary>Votes were taken.</summary>
    [Parameter] public EventCallback OnTaken { get; set; }
    [Inject] IJSRuntime Js { get; set; } = null!;
    [Inject] ToastQueue Toasts { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/upload.js");
            _script = await module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
        }
        catch (JSException) when (_left)
        {
            return;
        }

        if (_left) await _script.End();
        else StateHasChanged();
    }

    /// <summary>A file was chosen.</summary>
    /// <returns>The address it is sent to.</returns>
    [JSInvokable]
    public string Chosen(string name)
    {
        _name = System.IO.Path.GetFileNameWithoutExtension(name);
        Forget();
        StateHasChanged();
        return Address(skipBad: false);
    }

    /// <param name="status">Of HTTP; 0 without an answer, -1 when the person cancelled.</param>
    [JSInvokable]
    public async Task Answered(int status, string detail, long rows, long read, IReadOnlyList<WrongCell> findings, int all)
    {
        (_findings, _more) = (findings, Math.Max(0, all - findings.Count));
        if (status == 201)
        {
            _wrong = false;
            var taken = Taken(rows, read - rows);
            _said = taken;
            Toasts.Show(taken);
            await OnTaken.InvokeAsync();
        }
        else
        {
            _wrong = true;
            _mayTakeGood = RowsAreWrong.Contains(status) && findings.Any(f => f.Code is not ("column" or "empty" or "quote" or "unknown-programme"));
            _said = Said(status, detail, all);
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _left = true;
        await _script.End();
        _self?.Dispose();
    }

    async Task TakeGood()
    {
        Forget();
        await _script!.InvokeVoidAsync("send", Address(skipBad: true));
    }

    static Phrase Taken(long rows, long left)
    {
        if (left == 0) return Phrase.Count(rows, "{0:#,0} vote taken.", "{0:#,0} votes taken.");
        return $"{Phrase.Count(rows, "{0:#,0} vote taken", "{0:#,0} votes taken")}, {Phrase.Count(left, "{0:#,0} row left out", "{0:#,0} rows left out")}.";
    }

    Phrase Said(int status, string detail, int all)
    {
        if (status == -1) return "Cancelled; nothing was kept.";
        if (status == 0) return "The file could not be sent. Is the line down?";
        if (_mayTakeGood) return $"{Phrase.Count(all, "{0} place is wrong", "{0} places are wrong")}; nothing was kept.";
        if (detail.Length > 0) return Phrase.Verbatim(detail);
        return "The file was not taken.";
    }

    void Forget() => (_findings, _more, _said, _mayTakeGood) = ([], 0, null, false);

    // Findings come in the reader's language, as a report does.
    string Address(bool skipBad)
    {
        var name = _name.Length > MostOfAName ? _name[..MostOfAName] : _name;
        var query = QueryString.Create(
        [
            new("name", name), new("programme", Programme), new("language", Language.Current.Code),
            .. _units == Tokens ? [new KeyValuePair<string, string?>("decimals", Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
            .. skipBad ? [new KeyValuePair<string, string?>("skipBad", "true")] : Array.Empty<KeyValuePair<string, string?>>(),
        ]);
        return $"api/v1/scenarios/{Id}/data-sets{query}";
    }

    /// <summary>A finding of the answer.</summary>
    public sealed record WrongCell(string Code, string Path, string Message);
}
