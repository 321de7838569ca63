using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Charts;

/// <summary>One palette colour per holder category, everywhere; a second bucket of the same colour is hatched, no hue is ever minted.</summary>
public static class BucketColours
{
    static readonly string[] ByPlace = ["community", "ecosystem", "airdrop", "treasury", "liquidity", "public", "strategic", "seed", "team", "advisors"];

    /// <summary>The palette key of a holder, and whether it borrows another category's colour.</summary>
    public static (string Colour, bool Borrowed) OfHolder(string holder) => holder switch
    {
        "publicSale" => ("public", false),
        "foundation" => ("treasury", true),
        "staking" => ("community", true),
        "investors" => ("seed", true),
        _ => (holder, false),
    };

    /// <summary>For each holder in order its colour and whether it is hatched.</summary>
    public static IReadOnlyList<(string Colour, bool Hatched)> Of(IEnumerable<string> holders)
    {
        var seen = new HashSet<string>();
        return [.. holders.Select(OfHolder).Select(c => (c.Colour, !seen.Add(c.Colour) || c.Borrowed))];
    }

    /// <summary>For the allocations, then the emissions, then the grants of a scenario; by their place where their holders are hidden.</summary>
    public static IReadOnlyList<(string Colour, bool Hatched)> Of(Scenario scenario) => scenario.Hides.HasFlag(HiddenParts.Holders)
        ? [.. Enumerable.Range(0, scenario.Allocations.Count + scenario.Emissions.Count + scenario.Grants.Count).Select(i => (ByPlace[i % ByPlace.Length], i >= ByPlace.Length))]
        : Of(scenario.Allocations.Select(a => a.Holder).Concat(scenario.Emissions.Select(e => e.Holder)).Concat(scenario.Grants.Select(_ => "ecosystem")));
}
