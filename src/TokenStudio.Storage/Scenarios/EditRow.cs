namespace TokenStudio.Storage.Scenarios;

/// <summary>One accepted change: never altered, so that history can be replayed.</summary>
public sealed class EditRow
{
    public required string ScenarioId { get; init; }

    /// <summary>The revision this change made.</summary>
    public required long Revision { get; init; }
    public required string Author { get; init; }
    public required string Edits { get; init; }
    public required string Inverse { get; init; }

    /// <summary>The revision this one took back as an undo.</summary>
    public long? Undoes { get; init; }

    /// <summary>The undo this one took back as a redo.</summary>
    public long? Redoes { get; init; }

    /// <summary>The earlier revision whose document this one put back whole.</summary>
    public long? Restores { get; init; }
    public required long At { get; init; }
}
