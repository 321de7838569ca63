using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>What must be known to read a value: amounts have the token's decimals.</summary>
public sealed record ReadContext(int Decimals);

/// <summary>Why a value is refused, with the nearest value that would do.</summary>
public sealed record Problem(string Code, Phrase Message, Phrase? FixLabel = null, Node? FixValue = null);

/// <summary>One input: its name in the file, its label for people, its unit and what it may hold. Forms, reader, table heads and reference are made from it.</summary>
public abstract record Parameter(string Name, Phrase Label, Phrase Unit)
{
    /// <summary>One sentence for the tooltip.</summary>
    public Phrase Help { get; init; } = "";

    /// <summary>The words it may be, when these are all there is.</summary>
    public virtual IReadOnlyList<(string Key, Phrase Label)> Choices => [];

    /// <summary>The member may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>What may stand at this member.</summary>
    public virtual Shape Shape => new LeafShape(this);

    /// <summary>Why this node is no value of the parameter, or null.</summary>
    public abstract Problem? ProblemOf(Node node, ReadContext context);
}

/// <summary>A parameter whose value may also be a word for "none", for forms that know no more of it than that.</summary>
public interface IOpenParameter
{
    Parameter Inner { get; }

    /// <summary>The word in the file, or null for null.</summary>
    string? Word { get; }
}

/// <summary>A parameter that reads to a T.</summary>
public abstract record Parameter<T>(string Name, Phrase Label, Phrase Unit) : Parameter(Name, Label, Unit)
{
    /// <summary>The value when an optional member is absent.</summary>
    public T? Default { get; init; }

    public sealed override Problem? ProblemOf(Node node, ReadContext context) => Read(node, context, out _);

    /// <summary>Reads the node; a problem when it is no such value.</summary>
    public abstract Problem? Read(Node node, ReadContext context, out T value);

    /// <summary>The first thing wrong with a node that is read as a whole.</summary>
    private protected Problem? ProblemOfWhole(Node node, ReadContext context)
    {
        var findings = new List<Finding>();
        Shape.Check(node, "", context, findings);
        return findings.Count > 0 ? new(findings[0].Code, findings[0].Message) : null;
    }

    private protected static Problem WrongKind(Node node, Phrase expected) =>
        new("wrong-kind", $"{expected} is expected here, not {node.Noun}.");
}
