namespace TokenStudio.Model.Kinds;

/// <summary>Who holds a bucket; decides its colour everywhere and whether it counts as insider by default.</summary>
public static class Holders
{
    /// <summary>Key in the file and label for people.</summary>
    public static IReadOnlyList<(string Key, Phrase Label)> All { get; } =
    [
        ("team", "Team"), ("advisors", "Advisors"), ("seed", "Seed"), ("strategic", "Strategic"), ("investors", "Investors"),
        ("publicSale", "Public sale"), ("community", "Community"), ("ecosystem", "Ecosystem"), ("airdrop", "Airdrop"), ("liquidity", "Liquidity"),
        ("treasury", "Treasury"), ("foundation", "Foundation"), ("staking", "Staking"), ("other", "Other"),
    ];

    /// <summary>Team, advisors and private rounds, unless the allocation says otherwise.</summary>
    public static bool InsiderByDefault(string holder) => holder is "team" or "advisors" or "seed" or "strategic" or "investors";
}
