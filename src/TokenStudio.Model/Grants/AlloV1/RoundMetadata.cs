using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>What a round tells people about itself, as Grants Stack keeps it beside the chain.</summary>
public sealed record RoundMetadata
{
    /// <summary>Grants Stack takes 8 characters or more.</summary>
    public required string Name { get; init; }

    /// <summary>Listed for everybody, or only for those who have its address.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The program it belongs to.</summary>
    public Address Program { get; init; }

    /// <summary>Who may apply.</summary>
    public string Description { get; init; } = "";

    /// <summary>What an applicant must fulfil, one sentence each.</summary>
    public ValueList<string> Requirements { get; init; } = [];

    /// <summary>Null where none is named.</summary>
    public RoundSupport? Support { get; init; }

    /// <summary>Null for a direct round, which matches nothing.</summary>
    public MatchingRules? Matching { get; init; }
}

/// <summary>Where people ask.</summary>
/// <param name="Type">"Email", "Website" and others.</param>
public sealed record RoundSupport(string Type, string Info);

/// <summary>What of the metadata decides over matching.</summary>
public sealed record MatchingRules
{
    /// <summary>The most one project may get, in percent of the pool, above 0 and up to 100; null for any.</summary>
    public decimal? CapPercent { get; init; }

    /// <summary>A gift below counts nothing, in USD; null for any.</summary>
    public decimal? MinimumDonation { get; init; }

    public SybilDefence SybilDefence { get; init; }
}

/// <summary>How donors are told from one person with many wallets.</summary>
public enum SybilDefence
{
    None,

    /// <summary>Passport stamps: scores from 15 to 25.</summary>
    Passport,

    /// <summary>Passport's model over what a wallet did.</summary>
    PassportModel,
}
