using System.Text.RegularExpressions;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Tests;
using static TokenStudio.Model.Tests.Grants.RoundStory;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Every check of Allo v1's round by role, time and state, in the contract's order and words (allo-contracts 76a6d19).</summary>
public sealed partial class RoundChecksTests
{
    // Of contracts that a play never leaves unlinked, of factories it has none of, and of wallets that take whatever they are sent.
    static readonly string[] Unreached =
    [
        "error: voting contract not linked to a round", "not linked to a round", "roundImplementation is 0x", "alloSettings is 0x",
        "Address: unable to send value, recipient may have reverted",
    ];

    static readonly string NoOperator = MissingRole(Ada, Roles.RoundOperator);

    // role x time: a stranger after the end is told of the time, before it of the role; an admin is no operator.
    [Theory]
    [InlineData("updateMatchAmount", """{ "newAmount": "2000" }""")]
    [InlineData("updateRoundFeePercentage", """{ "newFeePercentage": 700000 }""")]
    [InlineData("updateRoundFeeAddress", """{ "newFeeAddress": "0x0000000000000000000000000000000000000001" }""")]
    [InlineData("updateRoundMetaPtr", """{ "newRoundMetaPtr": { "protocol": 1, "pointer": "Qm" } }""")]
    [InlineData("updateApplicationMetaPtr", """{ "newApplicationMetaPtr": "Qm" }""")]
    [InlineData("updateStartAndEndTimes", "[300, 400, 300, 500]")]
    [InlineData("setApplicationStatuses", """{ "statuses": [ { "index": 0, "statusRow": "228" } ] }""")]
    public void Edit_ByRoleAndTime_IsTakenOrSaidWhyNot(string function, string arguments)
    {
        var story = new RoundStory();
        Assert.Equal(NoOperator, story.Try(300, Ada, function, arguments));
        Assert.Equal(MissingRole(Admin, Roles.RoundOperator), story.Try(300, Admin, function, arguments));
        Assert.Equal("Round: Round has ended", story.Try(301, Ada, function, arguments));
        Assert.Equal("Round: Round has ended", story.Try(301, Operator, function, arguments));
        story.Do(300, Operator, function, arguments);
    }

    // What a round's contracts ask of one another is nobody else's to ask, at any time.
    [Theory]
    [InlineData("Round.initialize", "Initializable: contract is already initialized")]
    [InlineData("Program.initialize", "Initializable: contract is already initialized")]
    [InlineData("Voting.init", "init: roundAddress already set")]
    [InlineData("Voting.vote", "error: can be invoked only by round contract")]
    [InlineData("Payout.init", "roundAddress already set")]
    [InlineData("Payout.setReadyForPayout", "not invoked by round")]
    public void Linked_CalledByAnybody_Refuses(string function, string words)
    {
        foreach (var (at, by) in new[] { (90, Ada), (120, Operator), (400, Admin) }) Assert.Equal(words, new RoundStory().Try(at, by, function));
    }

    [Theory]
    [InlineData(101, 100, 200, 150, 300, "Round: Time has already passed")]
    [InlineData(100, 100, 200, 150, 300, null)]
    [InlineData(100, 100, 100, 150, 300, "Round: App end is before app start")]
    [InlineData(100, 100, 301, 150, 300, "Round: Round end is before app end")]
    [InlineData(100, 100, 300, 150, 300, null)]
    [InlineData(100, 100, 200, 300, 300, "Round: Round end is before round start")]
    [InlineData(100, 100, 200, 99, 300, "Round: Round start is before app start")]
    [InlineData(100, 100, 200, 100, 300, null)]
    [InlineData(101, 100, 90, 80, 70, "Round: Time has already passed")]
    public void Create_ByTimes_IsCheckedInOrder(long now, long appStart, long appEnd, long start, long end, string? words)
    {
        RoundStory Create() => new(terms: t => t with { Times = new(appStart, appEnd, start, end) }, now: now);
        if (words is null) Assert.Equal(end, Create().World.Round.Terms.Times.RoundEnd);
        else Assert.Equal(words, Assert.Throws<RevertException>(Create).Message);
    }

    [Theory]
    [InlineData("[120, 120, 150, 300]", "Round: Application end is before application start")]
    [InlineData("[120, 200, 300, 300]", "Round: Round end is before round start")]
    [InlineData("[160, 200, 150, 300]", "Round: Round start is before application start")]
    [InlineData("[120, 301, 150, 300]", "Round: Round end is before application end")]
    [InlineData("[89, 200, 150, 300]", "Round: Time has already passed")]
    [InlineData("[120, 300, 120, 300]", null)]
    public void UpdateTimes_BeforeAnything_IsCheckedInOrder(string times, string? words) =>
        Assert.Equal(words, new RoundStory(now: 90).Try(90, Operator, "updateStartAndEndTimes", times));

    [Fact]
    public void UpdateTimes_AfterSomeHaveCome_MovesOnlyTheOthers()
    {
        // At 160 applications (100) and voting (150) have begun: both starts stay, though a new start must be named.
        var story = new RoundStory().Do(160, Operator, "updateStartAndEndTimes", "[170, 250, 180, 400]");
        Assert.Equal(new RoundTimes(100, 250, 150, 400), story.World.Round.Terms.Times);
    }

    [Theory]
    [InlineData("1000", "Round: Lesser than current match amount")]
    [InlineData("999", "Round: Lesser than current match amount")]
    [InlineData("1001", null)]
    public void UpdateMatchAmount_Lower_IsRefused(string amount, string? words) =>
        Assert.Equal(words, new RoundStory().Try(120, Operator, "updateMatchAmount", $$"""{ "newAmount": "{{amount}}" }"""));

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Apply_ByTime_IsOpenFromTheFirstToTheLastSecond(long at, bool open)
    {
        var story = new RoundStory(now: 90);
        var words = story.Try(at, Ada, "applyToRound", $$"""{ "projectID": "{{ProjectId}}", "newApplicationMetaPtr": "Qm" }""");
        Assert.Equal(open ? null : "Round: Applications period not started or over", words);
        Assert.Equal(open ? 1 : 0, story.World.Round.Applications.Count);
    }

    [Fact]
    public void Statuses_OfARow_AreTwoBitsAnApplication()
    {
        var story = new RoundStory();
        for (var i = 0; i < 5; i++) story.Do(120, Ada, "applyToRound", $$"""["{{ProjectId}}", "Qm"]""");
        story.Do(130, Operator, "setApplicationStatuses", """{ "statuses": [ { "index": "0", "statusRow": "805" } ] }""");
        Assert.Equal([ApplicationStatus.Approved, ApplicationStatus.Approved, ApplicationStatus.Rejected, ApplicationStatus.Pending, ApplicationStatus.Canceled], Enumerable.Range(0, 5).Select(i => story.World.Round.StatusOf(i)));
        Assert.Equal("Round: Application does not exist", Assert.Throws<RevertException>(() => story.World.Round.StatusOf(5)).Message);
        Assert.Equal(228, StatusRows.Pack(2, [0, 1, 2, 3])[0]);
        Assert.Equal((1, 4), story.World.Round.Statuses.PlaceOf(130));
    }

    [Theory]
    [InlineData("addProjectOwner", """{ "projectID": 1, "newOwner": "0x0000000000000000000000000000000000000002" }""", "PR000")]
    [InlineData("addProjectOwner", """{ "projectID": 0, "newOwner": "0x0000000000000000000000000000000000000000" }""", "PR001")]
    [InlineData("addProjectOwner", """{ "projectID": 0, "newOwner": "0x0000000000000000000000000000000000000003" }""", "PR002")]
    [InlineData("addProjectOwner", """{ "projectID": 0, "newOwner": "0x0000000000000000000000000000000000000004" }""", null)]
    [InlineData("removeProjectOwner", """{ "projectID": 0, "prevOwner": "0x0000000000000000000000000000000000000001", "owner": "0x0000000000000000000000000000000000000001" }""", "PR001")]
    [InlineData("removeProjectOwner", """{ "projectID": 0, "prevOwner": "0x0000000000000000000000000000000000000002", "owner": "0x0000000000000000000000000000000000000003" }""", "PR003")]
    [InlineData("removeProjectOwner", """{ "projectID": 0, "prevOwner": "0x0000000000000000000000000000000000000001", "owner": "0x0000000000000000000000000000000000000003" }""", null)]
    public void Owners_OfAProject_AreALinkedList(string function, string arguments, string? words)
    {
        // Bob makes it and adds 3, which now stands first.
        var story = new RoundStory().Do(1, Bob, "createProject", """{ "metadata": "Qm" }""");
        story.Do(2, Bob, "addProjectOwner", """{ "projectID": 0, "newOwner": "0x0000000000000000000000000000000000000003" }""");
        Assert.Equal("PR000", story.Try(3, Ada, "updateProjectMetadata", """{ "projectID": 0, "metadata": "x" }"""));
        Assert.Equal(words, story.Try(3, Bob, function, arguments));
    }

    [Fact]
    public void LastOwner_OfAProject_Stays()
    {
        var story = new RoundStory().Do(1, Bob, "createProject", """{ "metadata": "Qm" }""");
        Assert.Equal("PR004", story.Try(2, Bob, "removeProjectOwner", $$"""{ "projectID": 0, "prevOwner": "0x0000000000000000000000000000000000000001", "owner": "{{Bob}}" }"""));
    }

    [Fact]
    public void Settings_OfTheProtocol_AreItsOwnersOnly()
    {
        var story = new RoundStory();
        Assert.Equal("Ownable: caller is not the owner", story.Try(1, Operator, "updateProtocolFeePercentage", "[200000]"));
        Assert.Equal("value exceeds 100%", story.Try(1, Settler, "updateProtocolFeePercentage", "[100001]"));
        story.Do(1, Settler, "updateProtocolFeePercentage", "[100000]");
        story.Do(1, Settler, "updateProtocolTreasury", """["0x0000000000000000000000000000000000000000"]""");
        Assert.Equal(1_000, story.World.Round.ProtocolFee);
    }

    [Fact]
    public void Program_Metadata_IsItsOperators()
    {
        var story = new RoundStory();
        Assert.Equal(MissingRole(Admin, Roles.ProgramOperator), story.Try(1, Admin, "Program.updateMetaPtr", """["Qm"]"""));
        Assert.Equal("Qm", story.Do(1, Operator, "Program.updateMetaPtr", """["Qm"]""").World.Program.Metadata);
    }

    [Fact]
    public void Roles_AreGrantedByAdminsAndGivenUpByOneself()
    {
        var story = new RoundStory();
        var grant = $$"""{ "role": "{{Roles.RoundOperator}}", "account": "{{Ada}}" }""";
        Assert.Equal(MissingRole(Operator, Roles.Admin), story.Try(1, Operator, "grantRole", grant));
        story.Do(1, Admin, "grantRole", grant).Do(2, Ada, "updateMatchAmount", "[\"1001\"]");
        Assert.Equal("AccessControl: can only renounce roles for self", story.Try(3, Bob, "renounceRole", grant));
        story.Do(3, Ada, "renounceRole", grant);
        Assert.Equal(NoOperator, story.Try(4, Ada, "updateMatchAmount", "[\"1002\"]"));
    }

    [Theory]
    [InlineData("updateMatchAmount", """{ "newAmount": "-1" }""")]
    [InlineData("updateMatchAmount", "{}")]
    [InlineData("updateRoundFeePercentage", "[4294967296]")]
    [InlineData("updateRoundFeeAddress", "[\"0x1\"]")]
    public void Arguments_ThatCannotBeDecoded_RevertWithoutWords(string function, string arguments) =>
        Assert.Equal("revert", new RoundStory().Try(120, Operator, function, arguments));

    [Fact]
    public void Value_ToAFunctionThatTakesNone_Reverts() =>
        Assert.Equal("revert", new RoundStory().Try(120, Operator, "updateMatchAmount", "[\"2000\"]", value: 1));

    [Fact]
    public void Words_OfThePage_AreAllTried()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "design", "allo-checks.md");
        Assert.SkipUnless(File.Exists(path), "The page of checks is not beside this checkout.");
        var page = File.ReadAllText(path);
        var words = Words().Matches(page[page.IndexOf("## 5. v1", StringComparison.Ordinal)..page.IndexOf("## 6.", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value).Distinct().ToArray();
        Assert.True(words.Length > 35, string.Join(", ", words));
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "TokenStudio.Model.Tests", "Grants"), "Round*.cs").Select(File.ReadAllText));
        Assert.Equal([], words.Where(w => !tests.Contains($"\"{w}\"", StringComparison.Ordinal) && !Unreached.Contains(w)).ToArray());
    }

    [GeneratedRegex(@"""((?:(?:Round|Payout|init|error|Address): |PR0|not |msg|value|round|isReady|distribution|alloSettings)[^""|\n]{1,68})""")]
    private static partial Regex Words();
}
