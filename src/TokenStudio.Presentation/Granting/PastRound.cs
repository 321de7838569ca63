using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Granting;

/// <summary>The votes of a data set, read when they are first needed. One of the same hash is the same.</summary>
/// <param name="set">As the document names it.</param>
/// <param name="read">Null where the file is not at hand.</param>
public sealed class PastRound(DataSet set, Func<CancellationToken, PastVotes>? read) : IEquatable<PastRound>
{
    public DataSet Set => set;

    public bool IsHere => read is not null;

    public PastVotes Read(CancellationToken stop) => read!(stop);

    public bool Equals(PastRound? other) => other is not null && other.Set == Set && other.IsHere == IsHere;

    public override bool Equals(object? obj) => Equals(obj as PastRound);

    public override int GetHashCode() => Set.GetHashCode();
}

/// <summary>An application that past votes name and the round has no project for.</summary>
/// <param name="Named">As the votes write it.</param>
/// <param name="Address">Where they say it is paid; null where they do not.</param>
public sealed record UnknownApplication(string Named, int Votes, string? Address);
