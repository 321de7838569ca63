using TokenStudio.Model.Documents;

namespace TokenStudio.Sessions;

/// <summary>What became of edits: applied, refused or stale.</summary>
public abstract record ApplyOutcome
{
    private protected ApplyOutcome() { }
}

/// <summary>The edits are committed, or changed nothing.</summary>
public sealed record Applied(SessionState State) : ApplyOutcome;

/// <summary>Nothing was changed; the finding says why and where.</summary>
public sealed record Refused(Finding Finding) : ApplyOutcome;

/// <summary>Nothing was changed, since the scenario has moved on from the expected revision.</summary>
public sealed record Stale(SessionState State) : ApplyOutcome;
