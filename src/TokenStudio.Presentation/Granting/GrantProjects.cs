using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>A project of a round as a line of the table.</summary>
/// <param name="Name">Its fields; what is refused stays in them with the reason.</param>
/// <param name="Pull">Null where nobody is drawn to projects: managers decide.</param>
/// <param name="Asks">Null where amounts are not asked for: gifts or votes decide.</param>
public sealed record GrantProjectRow(string Id, string Label, TypedField Name, TypedField Recipient, ChoiceField Status, TypedField? Pull, TypedField? Asks)
{
    /// <summary>The fields that carry a finding, in the order of the columns.</summary>
    public IEnumerable<ParameterField> Refused => new ParameterField?[] { Name, Recipient, Status, Pull, Asks }.OfType<ParameterField>().Where(f => f.Finding is not null);
}

public static class GrantProjects
{
    /// <summary>Lines that a page shows; the rest is only counted.</summary>
    public const int MostRows = FormFields.MostRows;

    /// <summary>"12 projects, 11 approved".</summary>
    public static Phrase Line(ObjectNode programme)
    {
        var projects = GrantDocument.Items(programme, "projects");
        var approved = projects.Count(p => (p.Text("status") ?? GrantProject.Approved) == GrantProject.Approved);
        return projects.Count == 0 ? "None yet" : (Phrase)$"{Phrase.Count(projects.Count, "{0} project", "{0} projects")}, {approved} approved";
    }

    public static IReadOnlyList<GrantProjectRow> Rows(ObjectNode programme, GrantForm form)
    {
        var pool = PoolTraits.Of(programme);
        return [.. GrantDocument.Items(programme, "projects").Take(MostRows).Select(project => Row(project, form.ProjectFields(project.Id!), pool)).OfType<GrantProjectRow>()];
    }

    // What is not said is shown as what is meant.
    static GrantProjectRow? Row(ObjectNode project, IReadOnlyList<ParameterField> fields, PoolTraits? pool)
    {
        T? Of<T>(string member)
            where T : ParameterField => fields.OfType<T>().FirstOrDefault(f => f.Path.EndsWith("/" + member, StringComparison.Ordinal));
        if (Of<TypedField>("name") is not { } name || Of<TypedField>("recipient") is not { } recipient || Of<ChoiceField>("status") is not { } status ) return null;
        var pull = pool is null or { IsVoted: true } ? Of<TypedField>("pull") : null;
        return new(project.Id!, project.Text("name") ?? project.Id!, name, recipient, status, pull is { Text.Length: 0 } ? pull with { Text = "1" } : pull, pool is { AsksAmounts: true } ? Of<TypedField>("asks") : null);
    }
}
