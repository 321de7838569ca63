namespace TokenStudio.Presentation;

/// <summary>What sections and lists of the document are called: they have no parameter that names them.</summary>
static class MemberWords
{
    /// <summary>"Max supply" for maxSupply.</summary>
    public static Phrase Of(string member) => member switch
    {
        "token" => "Token",
        "timeline" => "Timeline",
        "circulation" => "Circulation",
        "allocations" => "Allocations",
        "emissions" => "Emissions",
        "burns" => "Burns",
        "market" => "Market",
        "limits" => "Limits",
        "goals" => "Goals",
        "simulation" => "Simulation",
        "sources" => "Sources",
        "grants" => "Grants",
        "projects" => "Projects",
        "operators" => "Round roles",
        "matching" => "Matching",
        "donors" => "Simulated donors",
        "payouts" => "Payouts",
        "metadata" => "Metadata",
        "milestones" => "Milestones",
        "lockup" => "Lockup",
        "payoutPercentages" => "Prizes",
        "vesting" => "Vesting",
        "price" => "Price",
        "pieces" => "Pieces",
        "tranches" => "Tranches",
        "segments" => "Segments",
        "entries" => "Entries",
        "staked" => "Staked",
        "excludeHolders" => "Exclude holders",
        "excludeAllocations" => "Exclude allocations",
        _ => Phrase.Verbatim(Titled(member)),
    };

    // "maxSupply" as "Max supply".
    static string Titled(string member) => char.ToUpperInvariant(member[0]) + string.Concat(member[1..].Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
