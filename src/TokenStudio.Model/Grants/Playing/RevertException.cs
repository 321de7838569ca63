namespace TokenStudio.Model.Grants.Playing;

/// <summary>A contract stopped the call; everything it did is undone.</summary>
/// <param name="reason">The contract's own words.</param>
/// <param name="detail">What its error carries besides its name: the recipient it is about, or a reason in words.</param>
public sealed class RevertException(string reason, string? detail = null) : Exception(reason)
{
    /// <summary>A revert without any data, such as of undecodable arguments.</summary>
    public const string NoData = "revert";

    /// <summary>Checked arithmetic below 0 or above 2^256.</summary>
    public const string Overflow = "Panic 0x11";

    public string? Detail { get; } = detail;
}
