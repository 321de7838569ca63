namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>An action tried at a time, by a role.</summary>
/// <param name="At">Unix seconds.</param>
/// <param name="Arguments">As a person wrote them, JSON; null for those that fit when it is tried.</param>
public sealed record LifecycleStep(long At, string Role, string Action, string? Arguments = null);

/// <summary>A time worth trying.</summary>
/// <param name="At">Unix seconds.</param>
public sealed record LifecycleMoment(long At, Phrase Label);

/// <summary>Something that may be tried.</summary>
/// <param name="Role">Who usually does it.</param>
/// <param name="Function">The contract's own name for it.</param>
public sealed record LifecycleAction(string Id, Phrase Label, string Role, string Function);

/// <summary>What came of a step.</summary>
/// <param name="Call">The contract's own name of it.</param>
/// <param name="Revert">The contract's own words; null where it went through.</param>
/// <param name="Check">What it asked for that was not so; empty where its own words say it.</param>
/// <param name="Flows">"Round to Fee address: 6,250 MRD".</param>
public sealed record LifecycleLine(string At, Phrase Role, Phrase Action, string Call, string? Revert, Phrase Check, IReadOnlyList<Phrase> Flows);

/// <summary>A programme's contracts played through time.</summary>
/// <param name="Refused">Why they would not even be created, in their own words.</param>
/// <param name="Check">What was asked for then; empty where the words say it.</param>
/// <param name="State">How they stand after the last step.</param>
public sealed record Lifecycle(string? Refused, Phrase Check, IReadOnlyList<LifecycleLine> Lines, IReadOnlyList<(Phrase Name, Phrase Value)> State);
