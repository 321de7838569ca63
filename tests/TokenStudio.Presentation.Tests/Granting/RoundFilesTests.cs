using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class RoundFilesTests
{
    const string Payee = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Registry = "0x03506eD3f57892C85DB20C36846e9c808aFe9ef4";

    static readonly ScenarioReview Review = GrantSample.Simple(
        GrantSample.Set("projects/alpha/recipient", Node.Of(Payee)),
        GrantSample.Set("projects/alpha/number", Node.Of(7m)),
        GrantSample.Set("projects/beta/status", Node.Of("rejected")),
        GrantSample.Set("registry", Node.Of(Registry)),
        GrantSample.Set("operators", new ListNode([Role("role-1", Payee, "admin"), Role("role-2", Registry, "operator")])),
        GrantSample.Set("protocolFee", Node.Of(0.01m)),
        GrantSample.Set("matching/sybilDefence", Node.Of("passport")),
        GrantSample.Set("metadata", ObjectNode.Of(("description", Node.Of("Tools for all.")), ("requirements", new ListNode([Node.Of("Open source"), Node.Of("Older than a year")])),
            ("supportType", Node.Of("Email")), ("support", Node.Of("ask@example.org")), ("private", Node.Of(true)), ("program", Node.Of(Registry)), ("twitter", Node.Of("verified")),
            ("questions", new ListNode([Question("question-4", "Team", "paragraph"), Question("size", "Size", "number"), Question("question-1", "Chain", "dropdown").With("choices", new ListNode([Node.Of("Optimism"), Node.Of("Base")]))])))));

    [Fact]
    public void Make_EveryFileOfTheDesign_ReadsBackToTheSameRound()
    {
        var round = Design;
        Assert.Equal(round, GrantRoundJson.Read(Json("design"), Reader));
        var (metadata, funds) = RoundMetadataJson.Read(Json("metadata"), round.Token.Decimals, Reader);
        Assert.Equal((round.Metadata, round.MatchAmount), (metadata, funds!.Value));
        Assert.Equal(round.Form, ApplicationFormJson.Read(Json("application-form"), Reader));
        var bare = round with { Times = new(0, 0, 0, 0), MatchAmount = 0, Fees = round.Fees with { RoundPercentage = 0 }, Admins = [], Operators = [] };
        Assert.Equal(round, RoundParameters.Read(Json("parameters"), bare, Reader));
        Assert.Equal(RoundParameters.Encode(round), Hex.Parse(Text("parameters-bytes"))!);
        Assert.Equal([ApplicationStatus.Approved, ApplicationStatus.Rejected], StatusRowsJson.Read(Json("status-rows"), 2, Reader));
    }

    [Fact]
    public void Make_TheDesign_SaysWhatTheProgrammeSays()
    {
        // 250,000 USDC of 6 decimals; a cap of 15 %, a fee of 2.5 % and one of 1 %, of 100,000.
        Assert.Equal((250_000_000_000, 15m, 2_500L, 1_000), ((long)Design.MatchAmount, Design.Metadata.Matching!.CapPercent, Design.Fees.RoundPercentage, Design.Fees.ProtocolPercentage));
        Assert.Equal((false, SybilDefence.Passport, new AccountProof(true, true)), (Design.Metadata.IsPublic, Design.Metadata.Matching.SybilDefence, Design.Form.Twitter));

        // "question-4" and "question-1" keep their numbers, "size" takes the least that is free.
        Assert.Equal([(4, "Team"), (2, "Size"), (1, "Chain")], Design.Form.Questions.Select(q => (q.Id, q.Title)));
        Assert.Equal(GrantSample.At(Payee), Assert.Single(Design.Admins));
    }

    [Fact]
    public void Make_WhatIsSimulated_ReadsBackToTheSamePayouts()
    {
        var trial = GrantSample.Trial(Review);
        var paid = MerkleExport.Of(trial).Distribution!;
        var reader = Reader;
        Assert.Equal(paid, DistributionJson.Read(Json("distribution"), reader));
        Assert.Equal(paid, PayoutsCsv.Read(Bytes("payouts-csv"), reader));
        Assert.Equal(MerkleExport.Of(trial).Root, Hex.Of(MerkleJson.Read(Json("merkle"), LeafForm.AlloV1, reader)!.Tree().Root));
        var votes = trial.Votes.Select(v => v.Vote);
        Assert.Equal(trial.Votes.ToDictionary(v => v.Vote.Id, v => v.Coefficient!.Value), CoefficientsCsv.Read(Bytes("coefficients-csv"), votes, reader)!);
        Assert.Empty(reader.Findings);

        // The application is the first of the list; the project is number 7 of its registry on chain 1.
        var alpha = Assert.Single(paid.Projects);
        Assert.Equal(("0", ProjectRegistry.IdOf(1, GrantSample.At(Registry), 7), 37_500_000_000), (alpha.ApplicationId, alpha.ProjectId, (long)alpha.Amount));
        Assert.StartsWith("id,project,donors,raised_usd,before_cap_units,match_units\r\nalpha,Alpha,4,40.00,", Text("matching-csv"), StringComparison.Ordinal);
        Assert.Equal(["merkle", "distribution", "payouts-csv", "coefficients-csv", "matching-csv"], RoundFiles.All.Where(f => f.IsSimulated).Select(f => f.Id));
    }

    [Fact]
    public void Make_WhatCannotBe_SaysWhy()
    {
        var reader = Reader;
        var noAddress = GrantSample.Simple();
        Assert.Null(Kind("merkle").Make(new(noAddress.Scenario!, GrantSample.Programme(noAddress), reader)));
        Assert.Equal("1 project has no address to be paid at: Alpha.", Assert.Single(reader.Findings).Message.ToString());

        var nothingToChoose = GrantSample.With(GrantSample.Set("metadata", ObjectNode.Of(("questions", new ListNode([Question("question-1", "Chain", "dropdown")])))));
        Assert.Contains(nothingToChoose.Findings, f => f.Code == "no-choices" && f.Path == "/grants/round-1/metadata/questions/question-1/choices");
        Assert.Null(Kind("application-form").Make(new(nothingToChoose.Scenario!, GrantSample.Programme(nothingToChoose), reader)));
        Assert.Equal("\"Chain\" has nothing to choose from yet.", reader.Findings[^1].Message.ToString());
    }

    [Fact]
    public void Findings_AProjectsTwoIds_SaysWhichTheNumberHas()
    {
        var wrong = GrantSample.Simple(GrantSample.Set("registry", Node.Of(Registry)), GrantSample.Set("projects/alpha/number", Node.Of(7m)), GrantSample.Set("projects/alpha/projectId", Node.Of("0x" + new string('1', 64))));
        var finding = wrong.Findings.Single(f => f.Code == "project-id");
        Assert.Contains(ProjectRegistry.IdOf(1, GrantSample.At(Registry), 7), finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(GrantProgramme.Outside, GrantSample.Programme(wrong).From);
    }

    static GrantsReader Reader => new();

    static GrantRound Design => ProgrammeRound.Of(GrantSample.Programme(Review), Review.Scenario!.Token.Symbol, Review.Scenario.Token.Decimals)!;

    static RoundFileKind Kind(string id) => RoundFiles.All.Single(f => f.Id == id);

    static byte[] Bytes(string id)
    {
        using var written = new MemoryStream();
        Kind(id).Make(new(Review.Scenario!, GrantSample.Programme(Review), Reader))!.WriteTo(written);
        return written.ToArray();
    }

    static string Text(string id) => Encoding.UTF8.GetString(Bytes(id));

    static JsonElement Json(string id) => JsonDocument.Parse(Bytes(id)).RootElement;

    static ObjectNode Role(string id, string address, string role) => ObjectNode.Of(("id", Node.Of(id)), ("name", Node.Of(id)), ("address", Node.Of(address)), ("role", Node.Of(role)));

    static ObjectNode Question(string id, string title, string type) => ObjectNode.Of(("id", Node.Of(id)), ("title", Node.Of(title)), ("type", Node.Of(type)), ("required", Node.Of(true)));
}
