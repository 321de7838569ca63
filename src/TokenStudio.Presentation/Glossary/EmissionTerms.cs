namespace TokenStudio.Presentation.Glossary;

static class EmissionTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("emission", "Emission", "Tokens paid out by a rule over time. It mints them, or takes them out of a bucket; only minting makes the supply grow.")
        {
            Aliases = ["minting", "rewards", "issuance"],
            Trackers = "\"Emissions\" elsewhere often means all unlocks, vesting included.",
            Related = ["minted", "vesting-by-emissions", "annual-inflation"],
            Labels = ["Emission", "Emitted since launch", "Most of the first year's growth from one emission"],
        },
        new("block-reward", "Block reward", "Tokens minted with each block. Era by era it is rounded down to base units, as the chain does.")
        {
            Related = ["halving", "block-time"],
            Kind = "emissions-halving",
            Labels = ["Initial block reward"],
        },
        new("halving", "Halving", "The block reward drops to a half every so many blocks, by a right shift: each era rounds down by itself, so Bitcoin ends a little under 21 million.")
        {
            Formula = "sum over eras k of blocks × floor(R0 ÷ 2 ^ k)",
            Kind = "emissions-halving",
            Trackers = "Often drawn as a smooth curve, or as exactly 21,000,000.",
            Related = ["block-reward", "tail-emission"],
            Labels = ["Blocks per halving"],
        },
        new("tail-emission", "Tail emission", "A floor under a falling block reward, paid for ever. The supply then grows without end, by an ever smaller rate.")
        {
            Formula = "max(tail, (cap − minted) >> speed)",
            Kind = "emissions-tail",
            Trackers = "Monero's rule. Its cap shapes the curve only; the tail passes it.",
            Related = ["halving", "lasting-inflation", "no-cap"],
            Labels = ["Tail reward", "Curve's cap", "Speed"],
        },
        new("constant-emission", "Constant emission", "The same amount at the end of each period, for a time or for ever.")
        {
            Kind = "emissions-constant",
            Related = ["emission"],
            Labels = ["Tokens a period"],
        },
        new("geometric-emission", "Geometric emission", "Each period emits a fixed factor of the one before, evenly inside the period. With a factor under 1 the sum stays under a limit.")
        {
            Kind = "emissions-geometric",
            Trackers = "Curve's yearly cut is this shape: its factor is 1 over the fourth root of 2.",
            Related = ["exponential-decay", "halving"],
            Labels = ["Factor", "First period"],
        },
        new("exponential-decay", "Exponential decay", "A total emitted by its half-life: fast at first, ever slower, never quite done.")
        {
            Formula = "total × (1 − 2 ^ −(t ÷ h))",
            Kind = "emissions-exponentialDecay",
            Related = ["half-life", "geometric-emission"],
        },
        new("yearly-inflation", "Yearly inflation", "An emission that is a rate of the total supply at each launch-year's start, falling year by year to a long-run rate. Inside a year it is even.")
        {
            Aliases = ["inflation schedule", "solana inflation"],
            Kind = "emissions-inflation",
            Trackers = "Some models compound it daily or by epoch, which gives more than the stated yearly rate.",
            Related = ["annual-inflation", "disinflation"],
            Labels = ["First year's inflation", "Long-run inflation"],
        },
        new("disinflation", "Disinflation", "By how much the yearly inflation falls from one year to the next: 8% with a reduction of 15% is 6.8% in the second year.")
        {
            Formula = "rate × (1 − reduction) each year",
            Kind = "emissions-inflation",
            Related = ["yearly-inflation"],
            Labels = ["Yearly reduction of the rate"],
        },
        new("proof-of-stake-issuance", "Proof-of-stake issuance", "Emission that depends on how much is staked: it grows with the square root of the stake, so the yield of each staker falls as more join.")
        {
            Aliases = ["staking rewards", "ethereum issuance"],
            Kind = "emissions-proofOfStake",
            Related = ["epoch", "uptime", "emission"],
            Labels = ["Base reward factor"],
        },
        new("epoch", "Epoch", "The period by which proof-of-stake rewards are reckoned: 32 slots of 12 seconds, 384 seconds in all.")
        {
            Kind = "emissions-proofOfStake",
            Related = ["proof-of-stake-issuance"],
        },
        new("uptime", "Uptime", "The part of the highest reward that stakers earn by doing their work in time.")
        {
            Kind = "emissions-proofOfStake",
            Related = ["proof-of-stake-issuance"],
            Labels = ["Uptime"],
        },
        new("formula-emission", "Formula", "An emission by an expression of your own over time, month, total supply and circulating supply. Its value, at least 0, is paid at each period.")
        {
            Kind = "emissions-formula",
            Related = ["emission"],
            Labels = ["Formula"],
        },
        new("clipped", "Clipped at the cap", "Emissions stop where the max supply is reached; those due at the same instant are cut in their order of the list. A burn above the balance is cut too. Both are said with their dates.")
        {
            Related = ["max-supply", "burn"],
            Labels = ["Burns without tokens", "Emissions past the cap"],
        },
        new("burn", "Burn", "A rule that destroys unlocked tokens: of one bucket, or of all unlocked balances in proportion.")
        {
            Aliases = ["burning", "buyback and burn"],
            Trackers = "A buyback that keeps the tokens is no burn: they stay unlocked.",
            Related = ["burned", "supply-share-burn"],
            Labels = ["Burn"],
        },
        new("supply-share-burn", "Burn of a share of supply", "A burn that takes a share of the total supply as it stands just before each period's end, so its amounts shrink with the supply.")
        {
            Kind = "burns-shareOfSupply",
            Related = ["burn", "total-supply"],
            Labels = ["Share of total supply a period"],
        },
    ];
}
