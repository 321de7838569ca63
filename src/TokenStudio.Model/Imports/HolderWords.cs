using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Imports;

/// <summary>The holder a name or a label most likely means.</summary>
static class HolderWords
{
    // The more telling first: "public sale" is no sale to investors, a "staking reserve" is for stakers.
    static readonly (string Holder, string[] Words)[] Known =
    [
        ("advisors", ["advis"]), ("team", ["team", "founder", "core contributor", "employee"]), ("seed", ["seed", "angel"]), ("strategic", ["strategic"]),
        ("publicSale", ["public", "ico", "ido", "launchpad", "lbp"]), ("investors", ["investor", "private", "series", "presale", "pre-sale", "backer"]),
        ("airdrop", ["airdrop", "drop"]), ("liquidity", ["liquidity", "market mak", "exchange"]), ("staking", ["stak", "reward", "validator", "mining"]),
        ("treasury", ["treasury", "reserve", "dao"]), ("foundation", ["foundation"]), ("ecosystem", ["ecosystem", "grant", "partner"]), ("community", ["community", "user", "incentive"]),
    ];

    /// <summary>The key where the text is one or its label, else by its words; null where none tells.</summary>
    public static string? Of(string text)
    {
        var exact = Holders.All.FirstOrDefault(h => h.Key.Equals(text, StringComparison.OrdinalIgnoreCase) || h.Label.Wording.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (exact.Key is not null) return exact.Key;
        return Known.FirstOrDefault(k => k.Words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))).Holder;
    }
}
