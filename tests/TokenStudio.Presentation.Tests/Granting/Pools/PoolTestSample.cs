using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting.Pools;

namespace TokenStudio.Tests.Granting.Pools;

/// <summary>Meridian with a pool of 1,000 USDC less 2.5 %; Alpha asks for 600, Beta for 300, and four donors of 10 dollars are drawn to Alpha alone.</summary>
static class PoolTestSample
{
    public static PoolTest Run(string strategy, string amount = "1000", string more = "") => PoolTest.Run(Input(strategy, amount, more));

    public static PoolTestInput Input(string strategy, string amount = "1000", string more = "")
    {
        var review = Review(strategy, amount, more);
        return PoolTestInput.Of(review.Scenario!, review.Scenario!.Grants.Single(g => g.Id == "pool"))!;
    }

    public static ScenarioReview Review(string strategy, string amount = "1000", string more = "")
    {
        var read = NodeReader.Read(Encoding.UTF8.GetBytes($$"""
            {
              "id": "pool", "name": "Pool", "matchAmount": "{{amount}}", "kind": "allo-v2", "poolFee": 0.025, "token": { "symbol": "USDC", "decimals": 6 },
              "registrationStart": "2027-04-01T00:00:00Z", "registrationEnd": "2027-04-20T00:00:00Z", "allocationStart": "2027-05-01T00:00:00Z", "allocationEnd": "2027-05-31T00:00:00Z",
              "strategy": { "kind": "{{strategy}}" {{more}} },
              "projects": [ { "id": "alpha", "name": "Alpha", "asks": "600" }, { "id": "beta", "name": "Beta", "asks": "300", "pull": 0 } ],
              "donors": { "count": 4, "medianGift": 10, "spread": 0, "projectsEach": 1, "communities": 1 }
            }
            """), out _);
        return Meridian.Review(Edit.Set("/grants", new ListNode([read!])));
    }
}
