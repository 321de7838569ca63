namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Something a strategy or Allo itself does that surprises: shown as a warning, and done as it was meant where a play asks for that.</summary>
/// <param name="Source">Where the contracts show it.</param>
/// <param name="Changes">Whether "as intended" does otherwise.</param>
/// <param name="When">Where it matters only to some pools: whether it does to this one, once it is made.</param>
public sealed record Quirk(string Id, Phrase Says, QuirkSource Source, bool Changes = false, Func<AlloStrategy, bool>? When = null);
