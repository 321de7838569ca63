namespace TokenStudio.Presentation.Glossary;

static class ValueTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("market-cap", "Market cap", "Price times circulating supply. The headline figure takes the launch price and the float; the table gives it for every step.")
        {
            Formula = "price × circulating supply",
            Aliases = ["mcap", "market capitalisation", "market capitalization"],
            Trackers = "The formula is the same everywhere; the circulating supply behind it is not.",
            Related = ["circulating-supply", "fdv", "mc-fdv"],
            Labels = ["TGE market cap", "Market cap"],
        },
        new("fdv", "Fully diluted value (FDV)", "Price times max supply: what the whole supply would be worth at this price. Without a cap the headline takes the total supply at the end of the horizon, and a step of the table the total supply of that step.")
        {
            Formula = "price × max supply",
            Aliases = ["fdv", "fully diluted valuation"],
            Trackers = "Without a cap trackers take today's total supply, which leaves out every token still to be emitted.",
            Related = ["max-supply", "market-cap", "mc-fdv"],
            Labels = ["FDV"],
        },
        new("mc-fdv", "Market cap over FDV", "The part of the fully diluted value that circulates. With a cap it is circulating supply over max supply, and the price drops out of it.")
        {
            Formula = "market cap ÷ FDV",
            Aliases = ["mc/fdv", "fdv ratio"],
            Trackers = "Read low values with care: they say that much is still to come, not when. The unlock calendar says when.",
            Related = ["market-cap", "fdv", "float"],
        },
        new("annual-inflation", "Annual inflation", "Total supply over that of exactly 12 months before, less 1. The first 12 months after launch have none.")
        {
            Formula = "total supply now ÷ 12 months before − 1",
            Aliases = ["inflation", "issuance rate"],
            Trackers = "Trackers often multiply the last day or block by a year, or call the growth of circulating supply inflation. Here these are two figures.",
            Related = ["circulating-growth", "total-supply", "lasting-inflation"],
            Labels = ["Annual inflation"],
        },
        new("circulating-growth", "Circulating growth", "Circulating supply over that of exactly 12 months before, less 1. It counts vesting as well as emission, so it is what holders feel as dilution.")
        {
            Formula = "circulating now ÷ 12 months before − 1",
            Aliases = ["dilution", "supply growth"],
            Trackers = "Often shown as inflation. A token whose whole supply was minted at launch has no inflation and may still grow several times over in circulation.",
            Related = ["annual-inflation", "circulating-supply"],
            Labels = ["Circulating growth"],
        },
        new("lasting-inflation", "Lasting inflation", "What emissions add in the last 12 months of the projection, over the total supply before them: the inflation that never comes down.")
        {
            Related = ["annual-inflation", "tail-emission", "horizon"],
            Labels = ["Most inflation in the last 12 months"],
        },
        new("first-year-unlock", "12-month unlock", "By how much circulating supply grows in the first 12 months, over the float. 200% means that for each token of the first day two more follow.")
        {
            Formula = "(circulating after 12 months − float) ÷ float",
            Aliases = ["first year unlock"],
            Related = ["float", "circulating-growth"],
            Labels = ["12-mo unlock", "Most unlocked in 12 months, of the float"],
        },
    ];
}
