using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

public enum Severity
{
    Error,
    Warning,
    Info,
}

/// <summary>Something to know about a place of a document: what is wrong, in a sentence a founder understands, and the nearest fixes.</summary>
public sealed record Finding(Severity Severity, string Code, string Path, Phrase Message)
{
    public ValueList<Fix> Fixes { get; init; } = [];

    public static Finding Error(string code, string path, Phrase message, params ReadOnlySpan<Fix> fixes) =>
        new(Severity.Error, code, path, message) { Fixes = ValueList.Create(fixes) };

    public static Finding Warning(string code, string path, Phrase message, params ReadOnlySpan<Fix> fixes) =>
        new(Severity.Warning, code, path, message) { Fixes = ValueList.Create(fixes) };
}

/// <summary>A one-press fix: what its button says and the edits it makes.</summary>
public sealed record Fix(Phrase Label, ValueList<Edit> Edits);
