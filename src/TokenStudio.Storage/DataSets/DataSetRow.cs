namespace TokenStudio.Storage.DataSets;

/// <summary>That a workspace has a data set: knowing the hash of a file alone opens nothing.</summary>
public sealed class DataSetRow
{
    public required string WorkspaceId { get; init; }

    /// <summary>64 hexadecimal digits in lower case; the file lies under it once, whoever has it.</summary>
    public required string Sha256 { get; init; }
    public required long Rows { get; init; }
    public required long Bytes { get; init; }

    /// <summary>When the workspace last got it.</summary>
    public required long At { get; set; }
}

/// <summary>A data set that a workspace has.</summary>
public sealed record StoredDataSet(string Sha256, long Rows, long Bytes)
{
    internal static StoredDataSet Of(DataSetRow row) => new(row.Sha256, row.Rows, row.Bytes);
}
