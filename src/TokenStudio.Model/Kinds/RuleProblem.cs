using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>Members of one object that do not go together; fixes set members of that object.</summary>
public sealed record RuleProblem(string Member, string Code, Phrase Message, params IReadOnlyList<(Phrase Label, string Member, Node Value)> Fixes);
