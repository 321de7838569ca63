namespace TokenStudio.Web.Api;

/// <summary>The operations over grants files, described. Their files are those of the command line: docs/allo-files.md.</summary>
static class GrantsCatalogue
{
    const string Wallet = "0x0000000000000000000000000000000000000001";

    public static IReadOnlyList<ApiCall> All { get; } =
    [
        new("POST /api/v1/grants/match", "match", "What each recipient of a round is matched, by one mechanism. Nothing is stored.", new(200), 400, 422)
        {
            Query = [new("mechanism", "linear-qf, pairwise, cluster or cocm.", Required: true)], Ask = "?mechanism=linear-qf",
            Body = new(null, """{ "matchAmount": "100000000", "options": { "ignoreSaturation": true }, "contributions": [ { "contributor": "c1", "recipient": "p1", "amount": "1000000" }, { "contributor": "c2", "recipient": "p1", "amount": "4000000" } ] }"""),
        },
        new("POST /api/v1/grants/round", "round", "A donation round from its votes, or its design: which votes count and why, the matches, and each of its files.", new(200), 400, 422)
        {
            Query = [new("format", "json, distribution, merkle, payouts-csv, coefficients-csv, status-rows, metadata, application-form, parameters, design, initialize, create-pool, pool-metadata, pool, distributions, allocations, pool-payouts-csv, milestones, registrations, allocate, set-payouts or distribute; json unless said. Those that end in csv answer with text/csv.")],
            Body = new(null, $$"""{ "applications": [ { "id": "0", "name": "alpha", "status": "APPROVED", "payout": "{{Wallet}}" } ], "votes": [ { "id": "vote-1", "applicationId": "0", "voter": "{{Wallet}}", "grantAddress": "{{Wallet}}", "token": "{{Wallet}}", "amount": "1000000", "amountUSD": 1, "amountRoundToken": "1000000" } ], "matchAmount": "1000000000" }"""),
        },
        new("POST /api/v1/grants/merkle", "merkle", "The Merkle root, leaves and proofs of a distribution, or of an airdrop list or payouts as a table.", new(200), 400, 422)
        {
            Query = [new("leaf", "What a leaf holds: allo-v1, allo-v2 or airdrop.", Required: true), new("format", "json or csv; json unless said. csv answers with text/csv."), new("decimals", "Of an airdrop list as a table: its amounts are whole tokens of so many decimals; base units unless said.", Whole: true)], Ask = "?leaf=airdrop",
            Body = new(null, $$"""{ "leaves": [ ["{{Wallet}}", "1000000"] ] }""", OrTable: true),
        },
        new("POST /api/v1/grants/allo", "allo", "Plays a round of Allo through time: what each action does, or the contract's own words.", new(200), 400, 422)
        {
            Body = new(null, $$"""{ "protocol": "allo-v1", "strategy": "MerklePayoutStrategy", "parameters": { "applicationsStartTime": 100, "applicationsEndTime": 200, "roundStartTime": 150, "roundEndTime": 300, "matchAmount": "1000", "roundOperators": ["{{Wallet}}"] }, "pool": { "token": "{{Wallet}}", "amount": "1000" }, "actions": [ { "at": 301, "by": "{{Wallet}}", "call": "setReadyForPayout" } ] }"""),
        },
        new("POST /api/v1/grants/pool", "pool", "What a made-up crowd makes of a pool of Allo v2 in a scenario: who is paid, where the money goes, what the contract refuses; under one strategy or two. Nothing is stored.", new(200), 400, 422)
        {
            Query =
            [
                new("grant", "The programme's id; the only pool unless said."), new("strategy", "A strategy in place of its own, by its word in a scenario, or as-intended."), new("against", "A second strategy to compare with."),
                new("format", "json or csv: what the crowd makes of it; or a file of it: pool, initialize, create-pool, pool-metadata, distributions, allocations, registrations, allocate, set-payouts, distribute, milestones or pool-payouts-csv; json unless said. Those that end in csv answer with text/csv."),
            ],
            Ask = "?against=qv-simple",
            Body = new(null, """{ "schema": 1, "name": "Plain", "token": { "name": "Plain", "symbol": "PLN", "decimals": 18, "maxSupply": "1000" }, "timeline": { "launch": "2027-03-01", "horizon": "P24M", "step": "P1M" }, "allocations": [], "emissions": [], "grants": [ { "id": "season-1", "name": "Season 1", "kind": "allo-v2", "matchAmount": "100", "poolFee": 0.025, "registrationStart": "2027-04-01", "registrationEnd": "2027-04-20", "allocationStart": "2027-05-01", "allocationEnd": "2027-05-31", "strategy": { "kind": "direct-grants-simple" }, "projects": [ { "id": "alpha", "name": "Alpha", "asks": "60" } ], "donors": { "count": 10 } } ] }"""),
        },
    ];
}
