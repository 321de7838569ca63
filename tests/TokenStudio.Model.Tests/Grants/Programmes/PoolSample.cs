using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>Pools of Allo v2 in a scenario: 1 April 2027 registration opens, 1 to 31 May allocation. Doc.Plain: launch 1 March 2027.</summary>
static class PoolSample
{
    public static ObjectNode Treasury { get; } = Doc.Plain.WithAllocations(Doc.Bucket("dao", "600", holder: "treasury"), Doc.Bucket("a", "100"))
        .With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"] }"""));

    public static ObjectNode Pool(string kind, string more = "") => Doc.Of($$"""
        {
          "id": "g", "name": "G", "from": "dao", "kind": "allo-v2", "matchAmount": "100", "poolFee": 0.025,
          "registrationStart": "2027-04-01T00:00:00Z", "registrationEnd": "2027-04-20T00:00:00Z", "allocationStart": "2027-05-01T00:00:00Z", "allocationEnd": "2027-05-31T00:00:00Z",
          "strategy": { "kind": "{{kind}}" } {{more}}
        }
        """);

    public static ObjectNode Document(ObjectNode pool) => Treasury.With("grants", new ListNode([pool]));

    public static Finding[] Findings(ObjectNode pool) => [.. ScenarioReview.Of(Document(pool)).Findings];

    public static (GrantProgramme Programme, AlloV2Protocol Pool) Read(ObjectNode pool)
    {
        var programme = Document(pool).Valid().Scenario.Grants[0];
        return (programme, (AlloV2Protocol)programme.Protocol);
    }

    public static TheoryData<string> Kinds => [.. PoolStrategies.All.All.Select(k => k.Id)];
}
