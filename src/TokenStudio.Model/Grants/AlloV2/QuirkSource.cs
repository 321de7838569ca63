namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Where a quirk can be seen.</summary>
/// <param name="Function">Null where it is something the whole contract lacks.</param>
/// <param name="Line">The line of the file, at the commit the file was read at, that shows it.</param>
public sealed record QuirkSource(ContractFile File, string? Function, int Line)
{
    /// <summary>Contract.function, or the contract alone.</summary>
    public string Name => Function is null ? File.Contract : $"{File.Contract}.{Function}";

    public string Link => File.LinkTo(Line);

    public Phrase Words => $"{Name}, {File.Path} line {Line} at allo-v2 {File.ShortCommit}";
}
