using Microsoft.AspNetCore.Components;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>What made-up donors, or the votes of a past round, make of the round that is shown: reckoned beside the page after every edit.</summary>
public sealed partial class GrantsPage
{
    Reckoning<GrantTrialInput, Tried>? _trying;

    [Inject] VoteShelf Shelf { get; set; } = null!;

    Tried? Trial => _trying?.Value;

    // The pages of a scenario are made anew for each section; what still runs when one is left is given up.
    internal override void Leave() => _trying?.Dispose();

    void Try()
    {
        _trying ??= new(InvokeAsync, StateHasChanged, (input, stop) =>
        {
            var trial = GrantTrial.Run(input, null, stop);
            return new(trial, trial.Problem is null ? MatchingResult.Of(trial) : null, MerkleExport.Of(trial));
        });
        _trying.Ask(_view is { IsMatched: true, Programme: { } programme, Scenario: { } scenario } ? GrantTrialInput.Of(scenario, programme, Votes) : null);
    }

    Func<CancellationToken, PastVotes>? Votes(DataSet set)
    {
        var session = Session!;
        return session.HasData(set.Sha256) ? stop => Shelf.Read(set.Sha256, () => session.OpenData(set.Sha256), stop) : null;
    }

    sealed record Tried(GrantTrial Trial, MatchingResult? Result, MerkleExport Merkle);
}
