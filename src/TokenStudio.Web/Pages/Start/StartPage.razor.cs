using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Imports;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Pdf;
using TokenStudio.Sessions;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using ScenarioRow = TokenStudio.Presentation.Tables.ScenarioRow;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Commands;

namespace TokenStudio.Web.Pages.Start;

/// <summary>Templates, import, a blank design, and what this workspace holds.</summary>
public sealed partial class StartPage : IDisposable
{
    IReadOnlyList<ScenarioRow> _rows = [];
    ValueList<Finding> _importFindings = [];
    Phrase? _importError;
    UnlockFile? _unlocks;
    TableFile? _table;
    TableDraft? _draft;
    ObjectNode? _blank;
    bool _busy;

    // A page that is still waiting for its circuit hears no press; it must not look as if it did.
    bool Busy => _busy || !RendererInfo.IsInteractive;

    [Inject] StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;
    [Inject] ToastQueue Toasts { get; set; } = null!;

    [Inject] CommandBoard Board { get; set; } = null!;

    protected override Task OnInitializedAsync()
    {
        Board.Offer(this, StudioCommands.Blank, Blank, () => !Busy);
        return Load();
    }

    public void Dispose() => Board.Withdraw(this);

    async Task Load()
    {
        if (await Circuit.Caller() is not { } caller) return;
        var rows = new List<ScenarioRow>();
        foreach (var stored in await Door.List(caller)) rows.Add(Row(stored, await Door.ListLinks(caller, stored.Id) ?? []));
        _rows = rows;
        _bin = await Door.ListDeleted(caller);
    }

    ScenarioRow Row(StoredScenario stored, ValueList<ShareLink> links)
    {
        var review = ScenarioReview.Of(stored.Document);
        var token = review.Scenario?.Token;
        var errors = review.Findings.Count(f => f.Severity == Severity.Error);
        return new(stored.Id, stored.Name, $"v{stored.Revision}", token?.Name ?? "", $"/scenarios/{stored.Id}/allocation",
            review.Valid is { } valid ? Curve(valid) : [],
            token is null ? "–" : token.MaxSupply is { } max ? Format.Compact(max.ToTokens(token.Decimals)) : Say("No cap"),
            Open(review, errors), Sharing(links), Ago(Clock.GetUtcNow() - stored.EditedAt, stored.EditedAt));
    }

    // What is open in a design: errors of the document, else the checks that did not pass.
    static IReadOnlyList<CheckCount> Open(ScenarioReview review, int errors) => review.Valid is { } valid
        ? [.. CheckList.Of(Projector.Project(valid)).Counts.Where(count => count.State is CheckState.Critical or CheckState.Warning)]
        : [new(CheckState.Critical, Phrase.Count(errors, "{0} error", "{0} errors"))];

    string Sharing(ValueList<ShareLink> links)
    {
        var open = links.Count(l => l.RevokedAt is null && (l.Terms.Expires is not { } end || end > Clock.GetUtcNow()));
        return open == 0 ? Say("Private") : Say(open, "{0} link", "{0} links");
    }

    static double[] Curve(ValidScenario valid)
    {
        var (from, length) = (valid.Scenario.Timeline.LaunchSecond, valid.Scenario.Timeline.EndSecond - valid.Scenario.Timeline.LaunchSecond);
        var projection = Projector.Project(valid, TimeGrid.At([.. Enumerable.Range(0, 41).Select(i => from + (length / 40 * i))]));
        var top = (double)projection.Circulating[^1].BaseUnits;
        return top == 0 ? [] : [.. projection.Circulating.Select(c => (double)c.BaseUnits / top)];
    }

    static string Ago(TimeSpan past, DateTimeOffset at) => past switch
    {
        { TotalMinutes: < 1 } => Say("just now"),
        { TotalHours: < 1 } => Say($"{(int)past.TotalMinutes} min ago"),
        { TotalDays: < 1 } => Say($"{(int)past.TotalHours} h ago"),
        _ => Format.Date(DateOnly.FromDateTime(at.UtcDateTime)),
    };

    Task Blank() => Create(BlankScenario.From(Clock.GetUtcNow()));

    Task Guide() => Begin(PresetLibrary.Find("meridian")!.Document, "?step=1");

    Task Create(ObjectNode document) => Begin(document, "");

    /// <param name="query">Of the address of the new scenario.</param>
    async Task Begin(ObjectNode document, string query)
    {
        if (_busy) return;
        _busy = true;
        if (await Circuit.Caller() is not { } caller)
        {
            _busy = false;
            Toasts.Show("Your browser keeps no cookies for this address, so there is no place to keep scenarios.");
            return;
        }

        var done = await Told(async () =>
        {
            var made = await Door.Create(caller, document);
            if (DataSetEdits.Missing(document, made.HasData).FirstOrDefault() is { } absent) Toasts.Show(absent.Message);
            Navigation.NavigateTo($"/scenarios/{made.Id}/allocation{query}");
        });
        if (!done) _busy = false;
    }

    async Task Import(IBrowserFile file)
    {
        Drop();
        // A report is larger than the scenario inside it.
        var most = file.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? PdfScenario.MostBytes : NodeReader.MostBytes;
        if (file.Size > most)
        {
            _importError = $"The file has more than {most >> 20} MB.";
            return;
        }

        using var memory = new MemoryStream();
        await using (var stream = file.OpenReadStream(most)) await stream.CopyToAsync(memory);
        switch (ImportedFile.Of(file.Name, memory.ToArray()))
        {
            case ScenarioFile scenario:
                await Create(scenario.Document);
                break;
            case UnlockFile unlocks:
                _unlocks = unlocks;
                break;
            case TableFile table:
                (_table, _blank) = (table, BlankScenario.From(Clock.GetUtcNow()));
                _draft = TableDraft.Of(table.Sheet, _blank);
                break;
            case RefusedFile refused:
                (_importError, _importFindings) = (refused.Message, refused.Findings);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void Drop() => (_importError, _importFindings, _unlocks, _table, _draft) = (null, [], null, null, null);
}
