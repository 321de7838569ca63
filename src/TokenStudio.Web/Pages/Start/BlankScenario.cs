using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Web.Pages.Start;

/// <summary>The emptiest scenario that can be projected: a token, a launch, no buckets.</summary>
static class BlankScenario
{
    public static ObjectNode From(DateTimeOffset now)
    {
        var launch = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(6);
        return ObjectNode.Of(
            ("schema", Node.Of((decimal)ScenarioShape.Schema)),
            ("name", Node.Of(Say("Untitled scenario"))),
            ("description", Node.Of("")),
            ("token", ObjectNode.Of(("name", Node.Of(Say("My token"))), ("symbol", Node.Of("TKN")), ("decimals", Node.Of(18m)), ("maxSupply", Node.Of("1000000000")))),
            ("timeline", ObjectNode.Of(("launch", Node.Of(launch.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))), ("horizon", Node.Of("P120M")), ("step", Node.Of("P1M")))),
            ("allocations", new ListNode([])),
            ("emissions", new ListNode([])));
    }
}
