namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A file of Allo v2's contracts, at the commit its lines were read at.</summary>
/// <param name="Contract">The contract in it.</param>
/// <param name="Path">Within the repository.</param>
/// <param name="Commit">40 hexadecimal digits. What a contract does is told as of d262e7e; where the file read is another state of it, its lines show the same.</param>
public sealed record ContractFile(string Contract, string Path, string Commit)
{
    const string Repository = "https://github.com/allo-protocol/allo-v2";

    /// <summary>As few digits as git shows.</summary>
    public string ShortCommit => Commit[..7];

    /// <summary>Where the web shows a line of it.</summary>
    public string LinkTo(int line) => FormattableString.Invariant($"{Repository}/blob/{Commit}/{Path}#L{line}");

    internal QuirkSource At(int line, string? function = null) => new(this, function, line);
}
