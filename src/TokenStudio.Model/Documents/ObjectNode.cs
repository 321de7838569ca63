using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

/// <summary>Members in the order they came. Equal to another with the same members in any order.</summary>
public sealed record ObjectNode(ValueList<Member> Members) : Node
{
    /// <summary>Names that occurred more than once in the file; the first value is kept.</summary>
    public ValueList<string> Repeated { get; init; } = [];

    public override Phrase Noun => "an object";

    /// <summary>The member "id" when it is a text.</summary>
    public string? Id => Text("id");

    public Node? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name) return member.Value;
            }

            return null;
        }
    }

    public static ObjectNode Of(params ReadOnlySpan<(string Name, Node Value)> members)
    {
        var list = new Member[members.Length];
        for (var i = 0; i < list.Length; i++) list[i] = new(members[i].Name, members[i].Value);
        return new(list.ToValueList());
    }

    public string? Text(string name) => (this[name] as TextNode)?.Text;

    public ObjectNode With(string name, Node value)
    {
        if (this[name] is null) return new([.. Members, new Member(name, value)]);
        return this with { Members = Members.Select(m => m.Name == name ? new Member(name, value) : m).ToValueList() };
    }

    public ObjectNode Without(string name) => this with { Members = Members.Where(m => m.Name != name).ToValueList() };

    public bool Equals(ObjectNode? other) =>
        ReferenceEquals(this, other) || other is not null && Members.Count == other.Members.Count && Members.All(m => m.Value.Equals(other[m.Name]));

    public override int GetHashCode() => Members.Count;
}

public sealed record Member(string Name, Node Value);
