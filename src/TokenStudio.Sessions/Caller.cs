namespace TokenStudio.Sessions;

/// <summary>Who asks: the workspace that a cookie or an API key opened.</summary>
public sealed record Caller(string Workspace);
