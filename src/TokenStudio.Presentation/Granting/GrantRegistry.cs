using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>By what a registry of projects knows one of a round.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="ProjectId">Its 32 bytes, where they are typed.</param>
/// <param name="Made">What follows from the number, or empty.</param>
public sealed record GrantRegistryRow(string Id, string Label, TypedField Number, TypedField ProjectId, string Made)
{
    /// <summary>The id the contracts are given: as typed, else as it follows; empty where neither is known.</summary>
    public string Known => ProjectId.Text.Length > 0 ? ProjectId.Text : Made;

    /// <summary>The fields that carry a finding.</summary>
    public IEnumerable<ParameterField> Refused => new ParameterField[] { Number, ProjectId }.Where(f => f.Finding is not null);
}

/// <param name="Registry">Where the contract's address is typed.</param>
public sealed record GrantRegistry(IReadOnlyList<ParameterField> Registry, IReadOnlyList<GrantRegistryRow> Rows)
{
    public IEnumerable<ParameterField> Fields => [.. Registry, .. Rows.SelectMany(r => r.Refused)];

    /// <param name="programme">Null while the document cannot be read whole: then nothing follows.</param>
    public static GrantRegistry Of(ObjectNode node, GrantForm form, GrantProgramme? programme)
    {
        var made = programme?.Projects.Zip((programme.Protocol as AlloV1Protocol) is { } round ? programme.Projects.Select(p => round.IdOf(programme.Chain, p)) : [])
            .ToDictionary(p => p.First.Id, p => p.Second ?? "", StringComparer.Ordinal);
        return new(form.Registry, [.. GrantDocument.Items(node, "projects").Take(GrantProjects.MostRows).Select(project => Row(project, form.ProjectFields(project.Id!), made?.GetValueOrDefault(project.Id!) ?? "")).OfType<GrantRegistryRow>()]);
    }

    static GrantRegistryRow? Row(ObjectNode project, IReadOnlyList<ParameterField> fields, string made)
    {
        TypedField? Of(string member) => fields.OfType<TypedField>().FirstOrDefault(f => f.Path.EndsWith("/" + member, StringComparison.Ordinal));
        return Of("number") is { } number && Of("projectId") is { } id ? new(project.Id!, project.Text("name") ?? project.Id!, number, id, made) : null;
    }
}
