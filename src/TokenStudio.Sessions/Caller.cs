namespace TokenStudio.Sessions;

/// <summary>Who asks: the workspace that a cookie or an API key opened.</summary>
/// <param name="Most">The most the caller may do with what is the workspace's: a key may only read.</param>
public sealed record Caller(string Workspace, Right Most = Right.Owner);
