namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>Everything a play of Allo v1 can change.</summary>
public sealed record RoundWorld
{
    public required Round Round { get; init; }

    public ProjectRegistry Projects { get; init; } = new(new Onchain.Address(Onchain.Keccak256.Hash("TokenStudio project registry").AsSpan(12)));

    public AlloProgram Program { get; init; } = new();

    internal RoundWorld With(Round round) => this with { Round = round };
}
