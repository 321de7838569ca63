namespace TokenStudio.Web.Api;

/// <summary>The operations over the rounds and airdrops of a scenario, described.</summary>
static class RoundsCatalogue
{
    const string One = "/api/v1/scenarios/{id}";

    public static IReadOnlyList<ApiCall> All { get; } =
    [
        new($"GET {One}/grants/{{grantId}}", "roundFile", "A file of a round or pool of grants: of its design, or of what made-up donors make of it, which its name says.", new(200), 400, 404, 422)
        {
            Query = [new("format", "design, metadata, application-form, parameters, parameters-bytes, status-rows, merkle, distribution, payouts-csv, coefficients-csv or matching-csv; design unless said. Of a pool: pool, initialize, create-pool, pool-metadata, milestones, distributions, allocations, registrations, allocate, set-payouts, distribute or pool-payouts-csv, as far as its strategy has them; pool unless said. Those that end in csv answer with text/csv, parameters-bytes with text/plain.")],
            Ask = "?format=metadata",
        },
        new($"POST {One}/airdrop", "airdrop", "An airdrop list held against an allocation: root, total and what is left; or its proofs. Nothing is stored.", new(200), 400, 404, 422)
        {
            Query =
            [
                new("allocation", "The id of the allocation it is paid from.", Required: true), new("amounts", "Of a table: tokens or base; whole tokens unless said."),
                new("keepGood", "Of a table: true takes the good rows and tells of the others as warnings."), new("format", "check, json or csv; check unless said. csv answers with text/csv."),
                new("language", "Of findings: en, de or fr; en unless said."),
            ],
            Ask = "?allocation=community",
            Body = new(null, """{ "leaves": [ ["0x0000000000000000000000000000000000000001", "1000000"] ] }""", OrTable: true),
        },
    ];
}
