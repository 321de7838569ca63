using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

/// <summary>Meridian with the round that "Add a round" adds, and edits upon it.</summary>
static class GrantSample
{
    public const string Id = "round-1";

    public static IReadOnlyDictionary<string, Draft> NoDrafts { get; } = new Dictionary<string, Draft>();

    public static ScenarioReview With(params IEnumerable<Edit> edits) => Meridian.Review([NewGrant.Programme(Meridian.Document).Add, .. edits]);

    public static ObjectNode Node(ScenarioReview review) => GrantDocument.Find(review.Document!, Id)!;

    public static GrantProgramme Programme(ScenarioReview review) => review.Scenario!.Grants.Single(g => g.Id == Id);

    public static Edit Set(string path, Node value) => Edit.Set($"/grants/{Id}/{path}", value);

    public static Address At(string text) => Address.TryParse(text, out var address) ? address : throw new FormatException(text);

    /// <summary>A project of a pull.</summary>
    public static ObjectNode Project(string id, string name, decimal pull = 1) => ObjectNode.Of(("id", Model.Documents.Node.Of(id)), ("name", Model.Documents.Node.Of(name)), ("pull", Model.Documents.Node.Of(pull)));

    /// <summary>Pays in USDC, from outside.</summary>
    public static Edit[] InUsdc => [Edit.Remove($"/grants/{Id}/from"), Set("token", ObjectNode.Of(("symbol", Model.Documents.Node.Of("USDC")), ("decimals", Model.Documents.Node.Of(6m))))];

    /// <summary>Four donors of 10 USDC each, all to Alpha: no one is drawn to Beta.</summary>
    public static ScenarioReview Simple(params IEnumerable<Edit> edits) => With(
    [
        .. InUsdc,
        Set("projects", new ListNode([Project("alpha", "Alpha"), Project("beta", "Beta", 0)])),
        Set("donors", ObjectNode.Of(("count", Model.Documents.Node.Of(4m)), ("medianGift", Model.Documents.Node.Of(10m)), ("spread", Model.Documents.Node.Of(0m)), ("projectsEach", Model.Documents.Node.Of(1m)), ("communities", Model.Documents.Node.Of(1m)))),
        .. edits,
    ]);

    public static GrantTrial Trial(ScenarioReview review) => GrantTrial.Run(GrantTrialInput.Of(review.Scenario!, Programme(review))!);
}
