namespace TokenStudio.Web.Pages.Design;

/// <summary>What was entered while the server was away, as the browser kept it.</summary>
/// <param name="Base">What the field showed before; null when that was too long to keep.</param>
/// <param name="Label">What the field was called.</param>
/// <param name="Words">How a field that is chosen says its values; null when it is typed.</param>
/// <param name="Unfinished">It was still being typed, so it is never sent without being asked for.</param>
public sealed record KeptEdit(string Path, string Text, string? Base, string Label, IReadOnlyDictionary<string, string>? Words, bool Unfinished)
{
    /// <summary>A value as its field says it.</summary>
    public string Say(string value) => Words?.GetValueOrDefault(value) ?? value;
}

/// <summary>What became of a kept edit.</summary>
/// <param name="Offered">It is offered back: someone has to decide.</param>
/// <param name="Shown">What its field shows now; null when it was refused or is offered back.</param>
public sealed record ReplayAnswer(bool Offered, string? Shown);
