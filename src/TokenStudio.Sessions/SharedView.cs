using TokenStudio.Storage.Sharing;

namespace TokenStudio.Sessions;

/// <summary>What a share link shows: the scenario as it stands, to read only.</summary>
public sealed record SharedView(SessionState State, ShareLink Link);
