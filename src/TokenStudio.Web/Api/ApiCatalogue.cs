using System.Text.Json.Nodes;

namespace TokenStudio.Web.Api;

/// <summary>Every operation of the API, described: one entry each. A test fails for an operation that is missing here, and runs every example.</summary>
static class ApiCatalogue
{
    const string One = "/api/v1/scenarios/{id}";
    const string Csv = "text/csv";
    const string Pdf = "application/pdf";

    static readonly ApiQuery[] OfAChart =
    [
        new("unit", "Of the supply: tokens, share or usd."), new("span", "2y or 4y; all unless said."), new("theme", "light or dark."),
        new("paths", "Of simulated charts: 1 to 100,000.", Whole: true), new("seed", "Of simulated charts: where the random numbers begin.", Whole: true),
        new("month", "Of the histogram: the nearest month to it since launch; 12 unless said."),
    ];

    public static IReadOnlyList<ApiCall> All { get; } =
    [
        new("GET /health/live", "isLive", "The process answers.", ApiAnswer.Json<HealthEntry>()),
        new("GET /health/ready", "isReady", "The database takes a write, its tables are of this version, the disk has room, cookies can be sealed, and it is not about to end.", ApiAnswer.Json<HealthEntry>(), 503),
        new("GET /api/v1/scenarios", "listScenarios", "The scenarios of the workspace, last edited first, in parts.", ApiAnswer.Json<ScenarioList>(), 400)
        {
            Query = [new("limit", "How many, 1 to 200; 50 unless said.", Whole: true), new("cursor", "The next of the part before.")], Ask = "?limit=2",
        },
        new("POST /api/v1/scenarios", "createScenario", "Stores a scenario file, or a copy of a preset. Without a workspace it opens one and sets its cookie.", ApiAnswer.Json<ScenarioMade>(201) with { HasTag = true, HasLocation = true }, 400, 422)
        {
            Body = new(null, """{ "preset": "uniswap" }"""),
        },
        new($"GET {One}", "readScenario", "The scenario file.", new(200) { HasTag = true }, 404),
        new($"PUT {One}", "replaceScenario", "Replaces the scenario file.", ApiAnswer.Json<RevisionMade>() with { HasTag = true }, 400, 404, 412, 422, 428)
        {
            Body = new(null, """{ "preset": "uniswap" }"""), NeedsTag = true,
        },
        new($"PATCH {One}", "editScenario", "Applies a list of edits, all or nothing.", ApiAnswer.Json<RevisionMade>() with { HasTag = true }, 400, 404, 412, 422, 428)
        {
            Body = new(typeof(JsonArray), """[{ "op": "set", "path": "/name", "value": "Second round" }]"""), NeedsTag = true,
        },
        new($"DELETE {One}", "deleteScenario", "Puts the scenario into the bin.", ApiAnswer.Nothing, 404),
        new($"POST {One}/undelete", "undeleteScenario", "Takes the scenario out of the bin, where it stays 30 days.", ApiAnswer.Nothing, 404),
        new($"GET {One}/findings", "listFindings", "Everything that is known of the scenario: findings, and the checks that did not pass.", ApiAnswer.Json<FindingEntry[]>(), 404),
        new($"GET {One}/supply", "supplyAt", "The ledger at each instant or block height.", new(200, Shape: typeof(JsonArray)), 400, 404, 422)
        {
            Query = [new("at", "An instant such as 2028-03-01.", Many: true), new("height", "A block height.", Many: true, Whole: true)], Ask = "?at=2028-03-01",
        },
        new($"GET {One}/projection", "project", "The projection, one row a step.", new(200, Csv), 400, 404, 422)
        {
            Query = [new("format", "csv, json or xlsx; csv unless said."), new("separator", "Of csv: comma, semicolon or tab; comma unless said."), new("bom", "Of csv: true for a byte order mark.")], Ask = "?format=csv&separator=semicolon",
        },
        new($"GET {One}/contracts", "contracts", "What vesting contracts would be called with, of all allocations or of one, with warnings where they cannot pay as designed.", new(200, Shape: typeof(JsonArray)), 400, 404, 422)
        {
            Query = [new("format", "json or csv; json unless said."), new("allocation", "The id of one allocation.")], Ask = "?allocation=team",
        },
        new($"GET {One}/report.pdf", "report", "The PDF report.", new(200, Pdf), 400, 404, 422)
        {
            Query = [new("paper", "a4 or letter; a4 unless said."), new("language", "en, de or fr; en unless said.")], Ask = "?paper=letter",
        },
        new($"GET {One}/charts/{{chart}}.png", "chartPicture", "A chart as a picture at twice the density.", new(200, "image/png"), 400, 404, 422) { Query = OfAChart, Ask = "?theme=dark" },
        new($"GET {One}/charts/{{chart}}.svg", "chartVectors", "The same as vectors, with its fonts.", new(200, "image/svg+xml"), 400, 404, 422) { Query = OfAChart, Ask = "?span=2y" },
        new($"GET {One}/charts/{{chart}}.csv", "chartTable", "What the chart shows, every row with every digit.", new(200, Csv), 400, 404, 422) { Query = OfAChart, Ask = "?unit=share" },
        new($"GET {One}/versions", "listVersions", "The versions of a scenario, newest first: named, automatic (kept after half an hour of work and before a replacement) and shared (kept for a link).", ApiAnswer.Json<VersionEntry[]>(), 404),
        new($"POST {One}/versions", "nameVersion", "Names what stands, or an earlier revision.", ApiAnswer.Json<VersionEntry>(201) with { HasLocation = true }, 400, 404, 422)
        {
            Body = new(typeof(VersionWanted), """{ "name": "Board draft" }"""),
        },
        new($"GET {One}/versions/{{versionId}}", "readVersion", "The scenario file as it was.", new(200) { HasTag = true }, 404),
        new($"GET {One}/history", "history", "Every change, newest first, in parts.", ApiAnswer.Json<ChangePage>(), 400, 404)
        {
            Query = [new("before", "The next of the part before.", Whole: true), new("count", "How many, 1 to 100; 50 unless said.", Whole: true)], Ask = "?count=10",
        },
        new($"POST {One}/restore", "restoreVersion", "Puts a version or a revision back, as an edit that can be undone.", ApiAnswer.Json<RestoreMade>() with { HasTag = true }, 400, 404, 412, 422, 428)
        {
            Body = new(typeof(RestoreWanted), """{ "revision": 1 }"""), NeedsTag = true,
        },
        new($"GET {One}/compare", "compare", "Two to four designs side by side: figures, changed parameters, checks gained and lost.", new(200, Csv), 400, 404)
        {
            Query = [new("base", "now, v12 of this scenario, or another scenario's id; now unless said."), new("with", "One to three more, separated by commas.", Required: true), new("format", "csv or json; csv unless said.")], Ask = "?with=v1",
        },
        new($"GET {One}/simulation.csv", "simulate", "Monte Carlo bands of price and market cap.", new(200, Csv), 400, 404, 422)
        {
            Query = [new("paths", "1 to 100,000; the scenario's unless said.", Whole: true), new("seed", "Where the random numbers begin; the scenario's unless said.", Whole: true)], Ask = "?paths=10&seed=1",
        },
        new($"GET {One}/links", "listLinks", "The links of a scenario with their terms and how often they were opened, without their addresses.", ApiAnswer.Json<LinkEntry[]>(), 404),
        new($"POST {One}/links", "createLink", "Makes a link to view; its address is told this once. It expires in 30 days unless said.", ApiAnswer.Json<LinkMade>(201), 400, 404, 422)
        {
            Body = new(typeof(LinkWanted), """{ "role": "view", "expires": null, "name": "For the investors" }""", Required: false),
        },
        new($"DELETE {One}/links", "revokeLinks", "Ends all links of a scenario at once.", ApiAnswer.Nothing, 404),
        new($"PATCH {One}/links/{{linkId}}", "updateLink", "Changes the terms of a link that the body names; the others stay.", ApiAnswer.Json<LinkEntry>(), 400, 404, 422)
        {
            Body = new(typeof(LinkWanted), """{ "allowFork": false, "hide": ["holders"] }"""),
        },
        new($"POST {One}/links/{{linkId}}/rotate", "rotateLink", "Gives a link a new address, told this once; the old one ends at once.", ApiAnswer.Json<LinkMade>(), 404),
        new($"DELETE {One}/links/{{linkId}}", "revokeLink", "Ends a link at once.", ApiAnswer.Nothing, 404),
        new($"GET {One}/data-sets", "listDataSets", "The data sets a scenario names, and whether their files are here.", ApiAnswer.Json<DataSetEntry[]>(), 404),
        new($"POST {One}/data-sets", "uploadDataSet", "Takes in votes of a past round, CSV or a JSON list, of at most 5,000,000 rows and 500 MB, and names them in the scenario as one edit. Nothing is kept where a row is wrong, unless the good ones are asked for.", ApiAnswer.Json<DataSetMade>(201) with { HasTag = true }, 400, 404, 412, 422, 428, 503, 507)
        {
            Query =
            [
                new("name", "Of the data set, for people."), new("programme", "The id of the round whose matching is reckoned from it."), new("skipBad", "true takes the good rows where others are wrong."),
                new("decimals", "Amounts are tokens of so many decimals; base units unless said.", Whole: true), new("language", "Of findings: en, de or fr; en unless said."),
            ],
            Ask = "?name=Season%202",
            Body = new(typeof(JsonArray), """[ { "voter": "0x0000000000000000000000000000000000000001", "applicationId": "0", "amount": "1000000", "amountUSD": 1 } ]""", OrTable: true, Streamed: true), NeedsTag = true,
        },
        new($"GET {One}/data-sets/{{sha256}}", "readDataSet", "The file of a data set, as it is kept.", new(200, Csv), 404),
        new("GET /api/v1/keys", "listKeys", "The API keys of the workspace, without their texts. By cookie only.", ApiAnswer.Json<KeyEntry[]>()),
        new("POST /api/v1/keys", "createKey", "Makes an API key; its text is told this once. By cookie only.", ApiAnswer.Json<KeyMade>(201), 400, 422)
        {
            Body = new(typeof(KeyWanted), """{ "name": "Nightly export", "scope": "read", "expires": "2099-01-01T00:00:00Z" }"""),
        },
        new("DELETE /api/v1/keys/{keyId}", "revokeKey", "Ends a key at once. By cookie only.", ApiAnswer.Nothing, 404),
        .. RoundsCatalogue.All,
        .. GrantsCatalogue.All,
    ];

    public static ApiCall? Find(string method, string path) => All.FirstOrDefault(c => c.Method == method && c.Path == path);
}
