namespace TokenStudio.Presentation.Glossary;

static class SupplyTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("max-supply", "Max supply", "The most tokens that can ever be minted. Minting stops when it is reached, and burning never makes room under it again.")
        {
            Aliases = ["cap", "hard cap"],
            Trackers = "Some trackers lower the max supply by what was burned. Here it stays as it was set, and the burn shows in the total supply.",
            Related = ["minted", "total-supply", "no-cap"],
            Labels = ["Max supply"],
        },
        new("no-cap", "No cap", "A token without a max supply: emissions may go on for ever. Shares of supply are then shares of the total supply at the end of the horizon.")
        {
            Aliases = ["uncapped", "infinite supply"],
            Trackers = "Trackers show an infinity sign or leave the field empty, and work out FDV from the total supply of today.",
            Related = ["max-supply", "fdv", "tail-emission"],
        },
        new("minted", "Minted", "Every token ever created. An allocation counts whole from launch, or from its later start; an emission counts as it is paid.")
        {
            Formula = "allocations begun + emissions paid",
            Trackers = "Block explorers count what the contract has minted so far, so tokens a contract mints only as they vest are missing there.",
            Related = ["total-supply", "emission", "max-supply"],
            Labels = ["Minted"],
        },
        new("burned", "Burned", "Tokens destroyed for good. They leave the total supply and the unlocked tokens, and stay part of minted.")
        {
            Aliases = ["destroyed"],
            Trackers = "Some trackers count tokens sent to a dead address as burned, others as circulating. Here only a burn of the scenario burns.",
            Related = ["burn", "total-supply"],
            Labels = ["Burned"],
        },
        new("total-supply", "Total supply", "Minted less burned: all tokens that exist, locked ones too.")
        {
            Formula = "minted − burned",
            Trackers = "Mostly the same on trackers, but where a contract mints as tokens vest, theirs starts lower and grows.",
            Related = ["minted", "burned", "circulating-supply"],
            Labels = ["Total supply"],
        },
        new("locked", "Locked", "Tokens of allocations that are minted and have not vested yet: they have an owner or a purpose, and nobody can move them.")
        {
            Formula = "minted by allocations − vested",
            Trackers = "Trackers often call staked or voting tokens locked. Those have vested and can come back, so here they are unlocked.",
            Related = ["unlocked", "vested"],
            Labels = ["Locked"],
        },
        new("unlocked", "Unlocked", "Tokens that can be moved or claimed, by whomever: everything minted that is neither locked nor burned.")
        {
            Formula = "minted − locked − burned",
            Aliases = ["claimable", "liquid supply"],
            Trackers = "An unlock calendar elsewhere may count the day tokens may be claimed or the day they were claimed. Here it is the day they may be.",
            Related = ["locked", "circulating-supply", "unlock"],
            Labels = ["Unlocked"],
        },
        new("circulating-supply", "Circulating supply", "Unlocked tokens less the unlocked balances of the holders and buckets this scenario leaves out. With nothing left out, everything unlocked circulates.")
        {
            Formula = "unlocked − unlocked balances left out",
            Aliases = ["circulating", "circ"],
            Trackers = "CoinMarketCap and CoinGecko leave out what they judge to be in the hands of the team, the treasury or a lock, case by case. Here the scenario says what is left out, beside the figure.",
            Related = ["left-out", "unlocked", "float", "market-cap"],
            Labels = ["Circulating", "Circulating supply"],
        },
        new("left-out", "Left out of circulation", "Holders or buckets whose unlocked tokens do not count as circulating, such as a treasury that promises not to sell. They are unlocked all the same.")
        {
            Aliases = ["excluded", "non-circulating"],
            Trackers = "Trackers decide this for you and often leave out a whole treasury or foundation.",
            Related = ["circulating-supply", "treasury"],
            Labels = ["What circulates", "Holders left out", "Buckets left out"],
        },
        new("float", "Float", "Circulating supply at launch. As a share it is held against the max supply, or against the total supply at the end of the horizon where there is no cap.")
        {
            Formula = "circulating at launch ÷ max supply",
            Aliases = ["initial circulating supply", "low float"],
            Trackers = "Many call any circulating supply a float. Here it is only that of the first day.",
            Related = ["circulating-supply", "tge", "first-year-unlock"],
            Labels = ["TGE float", "Float", "Least float at launch"],
        },
        new("unassigned-supply", "Supply in no bucket", "What no allocation holds and no emission will mint of the max supply. Under the cap it is a promise that readers fill in for themselves.")
        {
            Formula = "max supply − allocations − emissions to come",
            Related = ["max-supply", "bucket"],
            Labels = ["Most supply in no bucket"],
        },
        new("supply-ledger", "Supply ledger", "The account of where every token is. At each step of a projection minted equals burned, locked and unlocked together, and the max supply is never passed.")
        {
            Formula = "minted = burned + locked + unlocked ≤ max supply",
            Aliases = ["places"],
            Related = ["minted", "locked", "unlocked"],
            Labels = ["Where the tokens are"],
        },
        new("unlock", "Unlock", "Tokens that become free on a date: vested ones, or what an emission pays. It is the growth of the unlocked tokens before burns.")
        {
            Trackers = "Unlock calendars elsewhere often list cliffs only and leave out gradual vesting and emissions.",
            Related = ["unlock-calendar", "vested", "largest-unlock"],
        },
        new("unlock-calendar", "Unlock calendar", "What unlocks in each calendar month after launch, by bucket. The tokens free at launch are left out, for they would dwarf the rest.")
        {
            Related = ["unlock", "largest-unlock"],
            Labels = ["Unlock calendar"],
        },
        new("largest-unlock", "Largest monthly unlock", "The month that releases most, held against what circulates just before it.")
        {
            Formula = "released in the month ÷ circulating before it",
            Trackers = "Trackers give an unlock as a share of today's circulating supply or of the max supply. Here the day before counts.",
            Related = ["unlock", "cliff", "unlock-concentration"],
            Labels = ["Most unlocked in a month, of circulating supply"],
        },
        new("unlock-concentration", "Unlock concentration", "The part of all unlocks after launch that falls into the busiest month.")
        {
            Related = ["largest-unlock", "cliff"],
            Labels = ["Most of all unlocks in one month"],
        },
        new("base-unit", "Base unit", "The smallest part of a token, 1 over 10 to the power of its decimals. All amounts are reckoned in whole base units, so that every digit shown is exact.")
        {
            Aliases = ["wei", "satoshi", "decimals"],
            Trackers = "Trackers reckon in floating point and round; their sums can differ from the contract in the last digits.",
            Related = ["dust"],
            Labels = ["Decimals"],
        },
        new("dust", "Dust", "What is left when an amount does not divide evenly. Each reading is rounded down to a base unit and the last payment takes the rest, so a schedule ends at exactly its total.")
        {
            Aliases = ["rounding"],
            Related = ["base-unit"],
        },
    ];
}
