using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>ProgramImplementation: a team with metadata. On the chain no round belongs to it but by the event of its creation.</summary>
public sealed record AlloProgram
{
    public string Metadata { get; init; } = "";

    public Roles Roles { get; init; } = new();

    public AlloProgram UpdateMetadata(Call call, string metadata)
    {
        Roles.Need(Roles.ProgramOperator, call.Sender);
        return this with { Metadata = metadata };
    }
}
