using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

/// <summary>Meridian with the pool that "Add a pool" adds, and edits upon it.</summary>
static class GrantPool
{
    public const string Id = "pool-1";

    /// <summary>Launch is 1 March 2027: 35, 56, 63 and 77 days later, at noon.</summary>
    public const long Opens = 1_806_926_400;
    public const long Votes = 1_809_345_600;
    public const long Ends = 1_810_555_200;

    public static ScenarioReview With(params IEnumerable<Edit> edits) => Meridian.Review([NewGrant.Pool(Meridian.Document).Add, .. edits]);

    public static ObjectNode Node(ScenarioReview review) => GrantDocument.Find(review.Document!, Id)!;

    public static GrantProgramme Programme(ScenarioReview review) => review.Scenario!.Grants.Single(g => g.Id == Id);

    public static Edit Set(string path, Node value) => Edit.Set($"/grants/{Id}/{path}", value);

    /// <summary>Two projects, Alpha and Beta; the pool pays in USDC, from outside.</summary>
    public static ScenarioReview Of(StrategyKind kind, params IEnumerable<Edit> edits)
    {
        var start = With();
        return With([
            .. PoolChoices.Change(start.Document!, Node(start), PoolStrategies.WordOf(kind)).Edits,
            Edit.Remove($"/grants/{Id}/from"), Set("token", ObjectNode.Of(("symbol", Model.Documents.Node.Of("USDC")), ("decimals", Model.Documents.Node.Of(6m)))),
            Set("projects", new ListNode([GrantSample.Project("alpha", "Alpha"), GrantSample.Project("beta", "Beta")])),
            .. edits,
        ]);
    }
}
