namespace TokenStudio.Web.Pages.Demo;

/// <summary>Invented figures to look at the page with; goes when the page is wired to the model.</summary>
sealed record DemoBucket(string Id, string Name, string Colour, bool Insider, double Share, double Tge, int Cliff, int Vest, string Cadence)
{
    public const double Supply = 1e9;
    public const int Months = 120;

    public static readonly IReadOnlyList<DemoBucket> All =
    [
        new("community", "Community rewards", "community", false, 24.5, 0, 0, 96, "linked"),
        new("ecosystem", "Ecosystem & grants", "ecosystem", false, 14, 4, 3, 60, "quarterly"),
        new("airdrop", "Airdrop", "airdrop", false, 6, 60, 0, 6, "monthly"),
        new("treasury", "Treasury", "treasury", false, 14, 8, 6, 72, "monthly"),
        new("liquidity", "Liquidity", "liquidity", false, 6, 70, 0, 12, "monthly"),
        new("public", "Public sale", "public", false, 5, 40, 0, 9, "monthly"),
        new("strategic", "Strategic round", "strategic", true, 7, 5, 6, 30, "monthly"),
        new("seed", "Seed round", "seed", true, 5.5, 0, 12, 36, "monthly"),
        new("team", "Team", "team", true, 14.5, 0, 12, 48, "monthly"),
        new("advisors", "Advisors", "advisors", true, 2, 0, 12, 24, "quarterly"),
    ];

    public double Released(int month)
    {
        if (Cadence == "linked")
        {
            return 1 - Math.Pow(1 - (Math.Min(month, Vest) / (double)Vest), 2);
        }
        var step = Cadence == "quarterly" ? 3 : 1;
        var paid = month < Cliff ? 0 : Math.Min(1, month / step * step / (double)Math.Max(1, Vest));
        return (Tge / 100) + ((1 - (Tge / 100)) * paid);
    }

    public double Tokens(int month) => Share / 100 * Supply * Released(month);
}
