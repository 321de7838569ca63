using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>What a project is asked when it applies, as Grants Stack keeps it.</summary>
public sealed record ApplicationForm
{
    /// <summary>The form of Grants Stack that this one follows.</summary>
    public const string CurrentVersion = "2.0.0";

    public ValueList<FormQuestion> Questions { get; init; } = [];

    public AccountProof Twitter { get; init; } = new(false, false);

    public AccountProof Github { get; init; } = new(false, false);

    /// <summary>Milliseconds since 1970, as the one who stores it says.</summary>
    public long UpdatedAt { get; init; }

    public string Version { get; init; } = CurrentVersion;
}

/// <param name="IsRequired">An account must be named.</param>
/// <param name="IsVerified">And be shown to be one's own.</param>
public sealed record AccountProof(bool IsRequired, bool IsVerified);

/// <summary>One question of a form.</summary>
public sealed record FormQuestion
{
    /// <summary>Its number, by which answers name it.</summary>
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>One of <see cref="Types"/>.</summary>
    public required string Type { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Only the round's operators can read the answer.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The answer is not shown to the public.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What is chosen from, where something is chosen.</summary>
    public ValueList<string> Choices { get; init; } = [];

    /// <summary>The kinds of answers there are.</summary>
    public static ValueList<string> Types { get; } = ["email", "address", "number", "text", "short-answer", "paragraph", "multiple-choice", "checkbox", "dropdown", "link"];

    /// <summary>The kinds that are chosen from a list.</summary>
    public static ValueList<string> ChosenTypes { get; } = ["multiple-choice", "checkbox", "dropdown"];

    public bool IsChosen => ChosenTypes.Contains(Type);
}
