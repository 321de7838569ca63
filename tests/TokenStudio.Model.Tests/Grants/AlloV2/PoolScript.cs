namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>A pool and what is tried at it.</summary>
/// <param name="Lacking">Aspects the strategy does not have: which, and why.</param>
sealed record PoolScript(string Strategy, string Parameters, string Lines, string Lacking = "")
{
    /// <summary>What a wrong call may be wrong in.</summary>
    public static readonly string[] Aspects = ["role", "early", "late", "status", "amount"];

    public const string Times = "\"registrationStartTime\":1000,\"registrationEndTime\":2000,\"allocationStartTime\":3000,\"allocationEndTime\":4000";

    public string Token { get; init; } = "$tok";

    public string Amount { get; init; } = "1000";

    public string PercentFee { get; init; } = "0";

    public string BaseFee { get; init; } = "0";

    public string Mode { get; init; } = "as-deployed";

    /// <summary>More members of the file, each with its comma.</summary>
    public string More { get; init; } = "";
}
