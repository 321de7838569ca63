using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class RoundImportTests
{
    static readonly GrantRound Round = new()
    {
        Chain = 10,
        Token = new("USDC", 6, GrantSample.At("0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85")),
        Times = new(1_806_926_400, 1_808_740_800, 1_809_345_600, 1_810_555_200),
        MatchAmount = 300_000_500_000,
        Fees = new() { ProtocolPercentage = 1_000, RoundPercentage = 2_500, RoundAddress = GrantSample.At("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed") },
        Admins = [GrantSample.At("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")],
        Operators = [GrantSample.At("0x03506eD3f57892C85DB20C36846e9c808aFe9ef4")],
        Metadata = new() { Name = "Season 3 public goods", IsPublic = false, Description = "For all.", Requirements = ["Open source"], Support = new("Website", "https://example.org"), Matching = new() { CapPercent = 12.5m, MinimumDonation = 1, SybilDefence = SybilDefence.PassportModel } },
        Form = new() { Questions = [new() { Id = 0, Title = "Email", Type = "email", IsRequired = true, IsEncrypted = true }, new() { Id = 5, Title = "Chain", Type = "dropdown", Choices = ["Base"] }], Github = new(true, false) },
    };

    [Fact]
    public void Add_AWholeRound_IsAProgrammeThatMeansIt()
    {
        var review = GrantSample.With();
        var import = Read(review, null, GrantRoundJson.Of(Round));
        Assert.Equal(("A whole round", true), (import.Kind.ToString(), import.IsGood));
        var (id, add) = import.Add(review.Document!);
        var made = Meridian.Review([NewGrant.Programme(Meridian.Document).Add, add]);
        Assert.DoesNotContain(made.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("round-2", id);
        Assert.Equal(Round, RoundOf(made, id));
        Assert.Equal(GrantProgramme.Outside, made.Scenario!.Grants[1].From);
    }

    [Fact]
    public void Fill_TheProgrammesOwnFiles_ChangesNothing()
    {
        var review = GrantSample.With(QuestionForm.Usual(GrantSample.Node(GrantSample.With())), GrantSample.Set("operators", new ListNode([NewGrant.Operator(GrantSample.Node(GrantSample.With()))])));
        var (programme, node) = (GrantSample.Programme(review), GrantSample.Node(review));
        foreach (var kind in RoundFiles.All.Where(f => !f.IsSimulated && f.Id != "status-rows"))
        {
            using var written = new MemoryStream();
            kind.Make(new(review.Scenario!, programme, new()))!.WriteTo(written);
            var import = RoundImport.Read(review.Scenario!, programme, written.ToArray());
            Assert.True(import.IsGood, $"{kind.Id}: {string.Join(' ', import.Findings.Select(f => f.Message))}");
            Assert.Empty(import.Fill(review.Document!, node));
        }
    }

    [Fact]
    public void Fill_PartsAlone_LeavesTheRest()
    {
        var review = GrantSample.With();
        var (programme, node) = (GrantSample.Programme(review), GrantSample.Node(review));
        var metadata = Read(review, programme, RoundMetadataJson.Of(Round with { Token = new("MRD", 18, Address.Zero), MatchAmount = programme.MatchAmount.BaseUnits }));
        Assert.Equal("The metadata of a round", metadata.Kind.ToString());
        Assert.Equal(["/grants/round-1/name", "/grants/round-1/matching", "/grants/round-1/metadata"], metadata.Fill(review.Document!, node).Select(e => e.Path));
        var form = Read(review, programme, ApplicationFormJson.Of(Round.Form));
        Assert.Equal(["/grants/round-1/metadata"], form.Fill(review.Document!, node).Select(e => e.Path));
        var bytes = RoundImport.Read(review.Scenario!, programme, Encoding.UTF8.GetBytes(Hex.Of(RoundParameters.Encode(Round with { MatchAmount = 1_000 }))));
        Assert.Equal("The parameters of a round", bytes.Kind.ToString());
        var filled = Meridian.Review([NewGrant.Programme(Meridian.Document).Add, .. bytes.Fill(review.Document!, node)]);
        Assert.Equal((Round.Times, Round.Admins), (RoundOf(filled, "round-1").Times, RoundOf(filled, "round-1").Admins));
    }

    [Fact]
    public void Read_BothAsAlloV2StoresThem_IsMetadataAndForm()
    {
        var review = GrantSample.With();
        var import = Read(review, GrantSample.Programme(review), ObjectNode.Of(("round", RoundMetadataJson.Of(Round)), ("application", ApplicationFormJson.Of(Round.Form))));
        Assert.Equal(RoundParts.Metadata | RoundParts.Form, import.Parts);
        Assert.Equal((Round.Metadata, Round.Form), (import.Round!.Metadata, import.Round.Form));
    }

    [Theory]
    [InlineData("""{ "matchingDistribution": [] }""", "", "This file holds the results of a round; what is taken here is its design.")]
    [InlineData("""{ "a": 1 }""", "", "This file holds no round: neither metadata nor an application form nor parameters.")]
    [InlineData("""{ "a": 1""", "", "This is not valid JSON (line 1, column 9).")]
    [InlineData("0x00", "/encoded", "These bytes are not the parameters of a round: they end too early, at byte 1.")]
    [InlineData("""{ "name": "Long enough", "roundType": "secret" }""", "/roundType", "The type of a round is public or private.")]
    public void Read_WhatIsNoRound_SaysWhatItIs(string text, string path, string says)
    {
        var review = GrantSample.With();
        var import = RoundImport.Read(review.Scenario!, GrantSample.Programme(review), Encoding.UTF8.GetBytes(text));
        Assert.False(import.IsGood);
        Assert.Equal((path, says), (import.Findings[0].Path, import.Findings[0].Message.ToString()));
    }

    static RoundImport Read(ScenarioReview review, GrantProgramme? programme, ObjectNode file) => RoundImport.Read(review.Scenario!, programme, NodeWriter.Write(file));

    static GrantRound RoundOf(ScenarioReview review, string id) => ProgrammeRound.Of(review.Scenario!.Grants.Single(g => g.Id == id), "MRD", 18)!;
}
