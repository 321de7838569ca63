using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Granting.Lifecycles;
using TokenStudio.Presentation.Granting.Pools;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Granting.Pools;

/// <summary>A pool with a contract of one's own: what can be said of it is shown, and what cannot is said in one sentence.</summary>
public sealed class CustomPoolTests
{
    const string Contract = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    static ScenarioReview Review(params IEnumerable<Edit> edits) => GrantPool.Of(CustomStrategy.Listed, [GrantPool.Set("strategy/contract", Node.Of(Contract)), .. edits]);

    static GrantForm Form(ScenarioReview review) => new(review.Document!, GrantPool.Id, review.Scenario, review.Findings, GrantSample.NoDrafts);

    static (GrantsAnswer? Answer, string[] Findings) Run(string? strategy, string? against)
    {
        var reader = new GrantsReader();
        var answer = PoolRun.Of(Review(), new(null, strategy, against), "json", table => [], reader);
        return (answer, [.. reader.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message.ToString())]);
    }

    [Fact]
    public void Groups_CustomStrategy_StandsLastAndIsAlwaysShown()
    {
        var option = PoolChoices.Groups[^1].Options[^1];
        Assert.Equal(("custom", "Custom strategy", "Your own contract address.", true), (option.Word, option.Label.ToString(), option.Help.ToString(), option.IsUsual));
        Assert.Equal("Streams and other", PoolChoices.Groups[^1].Title.ToString());
    }

    [Fact]
    public void Form_OnesOwnContract_AsksForWhatNobodyElseKnows()
    {
        var sections = Form(Review()).Sections;
        Assert.Equal(["Pool", "Custom strategy", "Payouts", "Repeats", "Creation"], sections.Select(s => s.Title.ToString()));
        Assert.Equal(["contract", "initData", "leftovers"], sections[1].Rows.Select(r => r.Field.Path[(r.Field.Path.LastIndexOf('/') + 1)..]));
        Assert.Equal([CustomStrategy.NoModel], sections[1].Notes);
        Assert.Equal(["profileId", "profileOwner", "profileNonce"], sections[^1].Rows.Select(r => r.Field.Path[(r.Field.Path.LastIndexOf('/') + 1)..]));
    }

    // The address is that of the strategy there was, and none of the one that is chosen.
    [Fact]
    public void Change_ToAnotherStrategy_LeavesTheContractBehind()
    {
        var review = Review();
        var after = EditApplier.Apply(review.Document!, PoolChoices.Change(review.Document!, GrantPool.Node(review), "rfp-simple").Edits).Document!;
        Assert.Equal(["kind"], ((ObjectNode)GrantDocument.Find(after, GrantPool.Id)!["strategy"]!).Members.Select(m => m.Name));
    }

    [Fact]
    public void Run_OnesOwnContract_SaysWhyNothingIsTried()
    {
        var review = Review();
        var test = PoolTest.Run(PoolTestInput.Of(review.Scenario!, GrantPool.Programme(review))!);
        Assert.Null(test.Trial);
        Assert.Equal(CustomStrategy.NoModel, test.Problem);
        Assert.Null(test.Against("custom"));
        Assert.Null(test.Against(PoolTest.AsIntended));
        Assert.Null(LifecycleStages.Of(review.Scenario!, GrantPool.Programme(review)));
    }

    // The same crowd, projects and money under a contract that is known.
    [Fact]
    public void Run_AnotherStrategyInItsPlace_IsTried()
    {
        var (answer, findings) = Run("qv-simple", "direct-grants-simple");
        Assert.Empty(findings);
        Assert.NotNull(answer);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "qv-simple")]
    [InlineData("custom", null)]
    [InlineData("as-intended", null)]
    [InlineData("qv-simple", "custom")]
    [InlineData("qv-simple", "as-intended")]
    public void Run_WhatNeedsItsModel_IsOneFinding(string? strategy, string? against)
    {
        var (answer, findings) = Run(strategy, against);
        Assert.Null(answer);
        Assert.Equal([CustomStrategy.NoModel.ToString()], findings);
    }

    [Fact]
    public void Of_OnesOwnContract_ShowsItsBytes()
    {
        var review = Review(GrantPool.Set("strategy/initData", Node.Of("0xdeadbeef")));
        var arguments = PoolArguments.Of(review.Scenario!, GrantPool.Programme(review))!;
        Assert.Empty(arguments.Members);
        Assert.Equal("0xdeadbeef", arguments.Encoded);
        Assert.StartsWith("The struct of a contract of your own is not known", arguments.Intro.ToString(), StringComparison.Ordinal);
    }
}
