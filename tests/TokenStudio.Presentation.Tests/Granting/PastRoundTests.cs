using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Tests.Granting;

/// <summary>A round reckoned from the votes of a past one: by the same numbers as the command line's "round".</summary>
public sealed class PastRoundTests
{
    const string Ada = "0x00000000000000000000000000000000000000aa";
    const string Bob = "0x00000000000000000000000000000000000000bb";
    const string Paid = "0x00000000000000000000000000000000000000c1";
    const string Word = "0x00000000000000000000000000000000000000000000000000000000000000f1";

    static readonly JsonElement Reference = JsonDocument.Parse(File.ReadAllText(Repository.Reference("allo/e2e-round.json"))).RootElement;

    /// <summary>Without those whose coefficients are set by hand, which only a file can do.</summary>
    public static TheoryData<int> Cases => [.. Reference.GetProperty("cases").EnumerateArray().Index().Where(c => !c.Item.GetProperty("coefficientOverrides").EnumerateObject().Any()).Select(c => c.Index)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_TheReferenceRound_IsTheMatchesAndTheRootOfTheCommandLine(int number)
    {
        var of = Reference.GetProperty("cases")[number];
        var review = Round(of);
        var trial = Trial(review, Table(Reference));
        Assert.Null(trial.Problem);
        var file = FileOf(of);
        var (votes, matches) = file.Run();
        Assert.Equal(votes.Select(v => (v.Coefficient, v.Reason, v.Counted)), trial.Votes.Select(v => (v.Coefficient, v.Reason, v.Counted)));
        Assert.Equal(matches.Recipients.Select(r => (r.Recipient, r.Matched, r.MatchedWithoutCap)), trial.Round!.Donations.Recipients.Select((r, n) => (r, trial.Matched[n], trial.WithoutCap[n])));
        foreach (var (row, match) in MatchingResult.Csv(trial).Split("\r\n")[1..^1].Select(line => line.Split(',')).Select(c => (c, matches.Recipients.FirstOrDefault(m => m.Recipient == c[0]))))
        {
            Assert.Equal((match?.Matched ?? 0).ToString(CultureInfo.InvariantCulture), row[5]);
        }

        using var tree = JsonDocument.Parse(Output("merkle", of));
        Assert.Equal(tree.RootElement.GetProperty("root").GetString(), MerkleExport.Of(trial).Root);
        Assert.Equal(Output("merkle", of), Exported(trial, review, "merkle"));
        Assert.Equal(Rows(Output("coefficients-csv", of)), Rows(Exported(trial, review, "coefficients-csv")));
    }

    [Fact]
    public void Run_VotesByIdAddressWordOrName_AreTheirProjects()
    {
        var trial = Trial(Named(), $"voter,application,amount,usd\n{Ada},alpha,1000000,1\n{Ada},{Paid.ToUpperInvariant().Replace("0X", "0x", StringComparison.Ordinal)},1000000,1\n{Ada},{Word},1000000,1\n{Ada},delta  project,1000000,1\n{Bob},Nobody,1000000,1\n");
        Assert.Equal(["alpha", "beta", "gamma", "delta"], trial.Round!.Donations.Recipients);
        Assert.Equal([new("Nobody", 1, null)], trial.Unknown);
        Assert.Equal("4 gifts, $4 raised, 0 at the cap", MatchingResult.Of(trial).Line.ToString());
    }

    [Fact]
    public void Add_ProjectsOfUnknownApplications_TakeTheVotesThatWereLeftOut()
    {
        var table = $"voter,application,grantAddress,amount,usd\n{Ada},7,{Paid},1000000,1\n{Bob},7,{Paid},1000000,1\n{Bob},0x00000000000000000000000000000000000000c2,,1000000,1\n{Bob},{Word},,1000000,1\n{Bob},Green roofs,,1000000,1\n";
        var review = GrantSample.With([.. GrantSample.InUsdc]);
        var before = Trial(review, table);
        Assert.Equal("No vote names a project of this round.", before.Problem!.ToString());
        Assert.Equal([("7", 2), ("0x00000000000000000000000000000000000000c2", 1), (Word, 1), ("Green roofs", 1)], before.Unknown.Select(u => (u.Named, u.Votes)));
        var added = GrantSample.With([.. GrantSample.InUsdc, PastApplications.Add(GrantSample.Node(review), before.Unknown)]);
        Assert.DoesNotContain(added.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(["Application 7", "Project 1", "Project 2", "Green roofs"], GrantSample.Programme(added).Projects.Select(p => p.Name));
        var after = Trial(added, table);
        Assert.Empty(after.Unknown);
        Assert.Equal(["7", "project-1", "project-2", "project-3"], after.Round!.Donations.Recipients);
        Assert.All(after.Votes, v => Assert.Equal(1, v.Coefficient));
        Assert.Equal(Paid, GrantSample.Programme(added).Projects[0].Recipient.ToLower());
    }

    [Fact]
    public void Run_WithoutTheFile_SaysSoAndMakesUpNobody()
    {
        var review = Named();
        var trial = GrantTrial.Run(GrantTrialInput.Of(review.Scenario!, GrantSample.Programme(review))!);
        Assert.Equal("The file of Season 2 is not in this studio, so there is nothing to match.", trial.Problem!.ToString());
        Assert.Empty(trial.Votes);
    }

    [Fact]
    public void Run_AmountsOfAnotherTokensDecimals_AreDoubted()
    {
        var inEther = Trial(Named(), $"voter,application,amount,usd\n{Ada},alpha,9000000000000000000,9\n{Bob},alpha,1000000000000000000,1\n");
        Assert.Equal("By their worth in dollars these amounts are of a token with 18 decimals, and USDC has 6.", inEther.Doubt!.ToString());
        Assert.Null(Trial(Named(), $"voter,application,amount,usd\n{Ada},alpha,9000000,9\n").Doubt);
    }

    [Fact]
    public void Run_DollarsAlone_AreTokensAtTheirPrice()
    {
        // 2.5 dollars of USDC are 2,500,000 base units.
        var trial = Trial(Named(), $"voter,application,usd\n{Ada},alpha,2.5\n");
        Assert.Equal([new BigInteger(2_500_000)], trial.Votes.Select(v => v.Counted));
    }

    [Fact]
    public void Input_OfOneHash_IsTheSameTrial()
    {
        var review = Named();
        GrantTrialInput Of() => GrantTrialInput.Of(review.Scenario!, GrantSample.Programme(review), _ => _ => Votes($"voter,application,usd\n{Ada},alpha,2.5\n"))!;
        Assert.Equal(Of(), Of());
        Assert.NotEqual(Of(), GrantTrialInput.Of(review.Scenario!, GrantSample.Programme(review))!);
    }

    [Fact]
    public void Form_OfAPastRound_HasNoSimulatedDonors()
    {
        var review = Named();
        var form = new GrantForm(review.Document!, GrantSample.Id, review.Scenario, review.Findings, GrantSample.NoDrafts);
        Assert.Equal(("Votes of a past round", 0), form.Sections.Where(s => s.Id == "donors").Select(s => (s.Title.ToString(), s.Rows.Count)).Single());
    }

    /// <summary>Four projects that votes may name in four ways, paid in USDC.</summary>
    static ScenarioReview Named() => GrantSample.With(
    [
        .. GrantSample.InUsdc,
        GrantSample.Set("projects", new ListNode(
        [
            GrantSample.Project("alpha", "Alpha"), GrantSample.Project("beta", "Beta").With("recipient", Node.Of(Paid)), GrantSample.Project("gamma", "Gamma").With("projectId", Node.Of(Word)), GrantSample.Project("delta", "Delta  project"),
        ])),
        .. InUse(),
    ]);

    static IEnumerable<Edit> InUse() => DataSetEdits.Add(Meridian.Document, new("", DataSet.Votes, "Season 2", new('a', 64), 1, null), null).Edits.Append(DataSetEdits.Use(GrantSample.Id, "votes-1"));

    static GrantTrial Trial(ScenarioReview review, string table)
    {
        if (review.Scenario!.DataSets.Count == 0) review = ScenarioReview.Of(EditApplier.Apply(review.Document!, [.. InUse()]).Document!);
        return GrantTrial.Run(GrantTrialInput.Of(review.Scenario!, GrantSample.Programme(review), _ => _ => Votes(table))!);
    }

    public static PastVotes Votes(string table)
    {
        var kept = new MemoryStream();
        var intake = new VoteIntake(kept, new());
        intake.Feed(Encoding.UTF8.GetBytes(table));
        Assert.Empty(intake.End().Findings);
        kept.Position = 0;
        return PastVotes.Read(kept);
    }

    // What the page's menu gives.
    static string Exported(GrantTrial trial, ScenarioReview review, string format)
    {
        var named = ScenarioReview.Of(EditApplier.Apply(review.Document!, [.. InUse()]).Document!);
        var source = new RoundFileSource(named.Scenario!, GrantSample.Programme(named), new GrantsReader(), _ => trial.Input.Past!.Read);
        using var written = new MemoryStream();
        RoundFiles.All.Single(f => f.Id == format).Make(source)!.WriteTo(written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    // Each vote's id and coefficient.
    static IEnumerable<(string Id, string Coefficient)> Rows(string csv)
    {
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var (id, coefficient) = (Array.IndexOf(lines[0], "id"), Array.IndexOf(lines[0], "coefficient"));
        return lines[1..].Select(cells => (cells[id], cells[coefficient]));
    }

    // The terms of a case as a programme: its applications are the projects.
    static ScenarioReview Round(JsonElement of)
    {
        var config = of.GetProperty("quadraticFundingConfig");
        bool Flag(string name) => config.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
        var matching = ObjectNode.Of(("mechanism", Node.Of("linear-qf")), ("wholePool", Node.Of(of.GetProperty("ignoreSaturation").GetBoolean())), ("minimumDonation", Node.Of(config.TryGetProperty("minDonationThresholdAmount", out var least) ? least.GetDecimal() : 0m)));
        if (config.TryGetProperty("matchingCapAmount", out var cap)) matching = matching.With("cap", Node.Of(cap.GetDecimal() / 100));
        if (config.TryGetProperty("sybilDefense", out var defence) && defence.ValueKind == JsonValueKind.String) matching = matching.With("sybilDefence", Node.Of(defence.GetString() == "passport" ? "passport" : "none"));
        if (Flag("sybilDefense")) matching = matching.With("sybilDefence", Node.Of("passport"));
        var pool = BigInteger.Parse(of.GetProperty("matchAmount").GetString()!, CultureInfo.InvariantCulture);
        return GrantSample.With(
        [
            .. GrantSample.InUsdc, GrantSample.Set("matchAmount", Node.Of(((decimal)pool / 1_000_000).ToString("0.######", CultureInfo.InvariantCulture))), GrantSample.Set("matching", matching),
            GrantSample.Set("projects", new ListNode([.. Reference.GetProperty("applications").EnumerateArray().Select(a => ObjectNode.Of(
                ("id", Node.Of(Text(a, "id"))), ("name", Node.Of(Text(a, "name"))), ("recipient", Node.Of(Text(a, "payout"))), ("projectId", Node.Of(Text(a, "projectId"))), ("status", Node.Of(Text(a, "status").ToLowerInvariant()))))])),
        ]);
    }

    // The votes as an export has them, with each voter's score.
    static string Table(JsonElement file)
    {
        var scores = file.GetProperty("passportScores").EnumerateObject().ToDictionary(s => "0x" + s.Name.PadLeft(40, '0'), s => s.Value.GetString());
        var text = new StringBuilder("id,projectId,applicationId,token,voter,grantAddress,amount,amountUSD,amountRoundToken,rawScore\n");
        foreach (var v in file.GetProperty("votes").EnumerateArray())
        {
            text.Append(CultureInfo.InvariantCulture, $"{Text(v, "id")},{Text(v, "projectId")},{Text(v, "applicationId")},{Text(v, "token")},{Text(v, "voter")},{Text(v, "grantAddress")},{Text(v, "amount")},{v.GetProperty("amountUSD").GetRawText()},{Text(v, "amountRoundToken")},{scores.GetValueOrDefault(Text(v, "voter"))}\n");
        }

        return text.ToString();
    }

    static RoundFile FileOf(JsonElement of)
    {
        using var joined = Joined(of);
        return RoundFile.Read(joined.RootElement, new())!;
    }

    static string Output(string format, JsonElement of)
    {
        using var joined = Joined(of);
        using var written = new MemoryStream();
        RoundRun.Of(format, new(joined.RootElement, new()))!.WriteTo(written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    static JsonDocument Joined(JsonElement of) => JsonDocument.Parse($"{{{string.Join(",", new[] { "passportScores", "applications", "votes" }.Select(m => $"\"{m}\":{Reference.GetProperty(m).GetRawText()}").Concat(new[] { "quadraticFundingConfig", "matchAmount", "ignoreSaturation", "coefficientOverrides" }.Select(m => $"\"{m}\":{of.GetProperty(m).GetRawText()}")))}}}");

    static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
