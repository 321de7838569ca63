namespace TokenStudio.Presentation.Glossary;

static class HolderTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("bucket", "Bucket", "A line of the cap table: tokens with a name, a holder and a vesting schedule. The scenario file calls it an allocation.")
        {
            Aliases = ["allocation", "cap table", "pool"],
            Trackers = "Elsewhere also called a category, a pool or a tranche.",
            Related = ["holder", "share", "vesting"],
            Labels = ["Bucket"],
        },
        new("share", "Share of supply", "A bucket's part of the max supply. Its tokens are rounded down to base units; where shares make exactly 100% the last one takes the dust.")
        {
            Related = ["max-supply", "dust", "bucket"],
            Labels = ["Share %"],
        },
        new("holder", "Holder", "Who holds a bucket: team, investors, community and so on. It decides the bucket's colour, whether it is an insider by default, and what can be left out of circulation.")
        {
            Trackers = "Categories differ by tracker; DefiLlama knows insiders, private sale, public sale, airdrop, farming and a few more.",
            Related = ["insider", "left-out"],
            Labels = ["Holder"],
        },
        new("insider", "Insider", "Team, advisors and private rounds, unless a bucket says otherwise. The share of insiders is their buckets over the max supply.")
        {
            Formula = "insiders' buckets ÷ max supply",
            Trackers = "Some trackers keep investors apart from insiders, and some count the treasury or foundation among them.",
            Related = ["insiders-circulating", "private-round", "team"],
            Labels = ["Insider", "Insiders share", "Insiders, of supply", "Most held by insiders"],
        },
        new("insiders-circulating", "Insiders of circulating supply", "What insiders' buckets have unlocked over circulating supply, each month. It peaks where their vesting runs ahead of the community's.")
        {
            Formula = "unlocked by insiders' buckets ÷ circulating supply",
            Related = ["insider", "circulating-supply"],
            Labels = ["Insiders, of circulating", "Most of circulating supply with insiders", "Most insider cliffs on one date"],
        },
        new("team", "Team", "Founders and employees, present and to come. Insiders, usually with a year's cliff and three to four years of vesting.")
        {
            Related = ["insider", "cliff-accrued"],
            Labels = ["Most months the team unlocks before investors"],
        },
        new("advisors", "Advisors", "People paid in tokens for counsel. Insiders by default.")
        {
            Related = ["insider", "team"],
        },
        new("private-round", "Private round", "A sale to chosen investors before the public one: seed, strategic or other investors. Insiders by default.")
        {
            Aliases = ["seed", "strategic", "investors", "private sale"],
            Related = ["insider", "public-sale"],
        },
        new("public-sale", "Public sale", "A sale anybody may join. Its buyers are not insiders, and its tokens are usually free early.")
        {
            Aliases = ["ico", "ido", "launchpad"],
            Related = ["private-round", "float"],
        },
        new("community", "Community", "Tokens for users: rewards, incentives and programmes. Many hands, so it is never taken for one largest holder.")
        {
            Aliases = ["community rewards", "incentives"],
            Related = ["airdrop", "ecosystem", "largest-holder"],
        },
        new("ecosystem", "Ecosystem", "A fund for grants and partners that build on the protocol. One holder for the check of the largest one.")
        {
            Aliases = ["ecosystem fund", "grants"],
            Related = ["community", "treasury"],
        },
        new("airdrop", "Airdrop", "Tokens given to past users without payment. Usually free at launch, so they make up much of the float.")
        {
            Trackers = "Trackers count an airdrop as circulating once it was claimed. Here it counts when it may be.",
            Related = ["float", "community"],
        },
        new("liquidity", "Liquidity", "Tokens placed in markets so that there is a price on the first day. They circulate, unless the scenario leaves them out.")
        {
            Trackers = "Some trackers leave out what a project itself put into a market.",
            Related = ["float", "left-out"],
            Labels = ["Least liquidity of what is unlocked at launch"],
        },
        new("treasury", "Treasury", "Tokens the protocol holds for its own future, decided by its governance. Its unlocked part circulates unless the scenario leaves it out.")
        {
            Aliases = ["foundation", "dao treasury", "reserve"],
            Trackers = "CoinGecko and CoinMarketCap mostly leave it out of circulating supply.",
            Related = ["left-out", "circulating-supply"],
            Labels = ["Least held by treasury and foundation"],
        },
        new("largest-holder", "Largest holder", "The one holder with most of circulating supply, at its peak. Community, airdrop, public sale and staking rewards are many hands and are not asked.")
        {
            Related = ["holder", "circulating-supply"],
            Labels = ["Most of circulating supply with one holder"],
        },
    ];
}
