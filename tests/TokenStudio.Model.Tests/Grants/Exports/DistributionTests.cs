using System.Text;
using System.Text.Json;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>What a round pays, as files for those who finalise it: the numbers of the reference round, and each file back to the same list.</summary>
public sealed class DistributionTests(ITestOutputHelper output)
{
    static readonly string Id = "0x" + new string('a', 64);

    [Fact]
    public void Of_TheReferenceRound_PaysByItsTree()
    {
        // e2e-round.json, case 1: alpha 400000000, beta 199999999, gamma 400000000 of 1000000000.
        var (round, reference) = Reference();
        var distribution = SampleRound.Read(reader => MatchingDistribution.Of(round, reader));
        Assert.Equal(["alpha 400000000 0.4", "beta 199999999 0.199999", "gamma 400000000 0.4"], distribution.Projects.Select(p => $"{p.ProjectName} {p.Amount} {DistributionJsonPart(p)}"));
        Assert.Equal(999_999_999, distribution.Total);
        var tree = distribution.Merkle()!.Tree();
        Assert.Equal("0x5bd4cf9aef74c6e592ab5a66da70186910f70affb45760cdaee8b022e0b6d72a", Hex.Of(tree.Root));
        Assert.Equal(reference.GetProperty("v1Distribution").GetProperty("proof0").EnumerateArray().Select(p => p.GetString()), tree.ProofOf(0).Select(p => Hex.Of(p)));
    }

    [Fact]
    public void Json_TheReferenceRound_IsWhatGrantsStackUploads()
    {
        var (round, _) = Reference();
        var file = DistributionJson.Of(SampleRound.Read(reader => MatchingDistribution.Of(round, reader)));
        Assert.Equal(
            """{"index":1,"projectName":"beta","applicationId":"1","projectId":"0xfa59919761e9b3d7b74d1379901789b262f8f7d399d9856ec76eddd15fd7e7c9","projectPayoutAddress":"0x00000000000000000000000000000000000000a2","contributionsCount":5,"matchPoolPercentage":0.199999,"matchAmountInToken":"199999999","originalMatchAmountInToken":"199999999"}""",
            SampleRound.Text(((ListNode)file["matchingDistribution"]!).Items[1]).Replace("A2\"", "a2\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_RevisedCoefficients_NamesTheAmountBefore()
    {
        var (round, _) = Reference();
        var revised = round.With(new Dictionary<string, double> { ["vote-8"] = 1 });
        var distribution = SampleRound.Read(reader => MatchingDistribution.Of(revised, reader));
        Assert.Equal([400_000_000, 199_999_999, 400_000_000], distribution.Projects.Select(p => (int)p.OriginalAmount));
        Assert.Equal(revised.Run().Matches.Recipients.Select(r => r.Matched), distribution.Projects.Select(p => p.Amount));
        Assert.True(distribution.Projects[1].Amount > 199_999_999);
    }

    [Fact]
    public void Of_AnApplicationThatCannotBePaid_IsNamed()
    {
        var (round, _) = Reference();
        var broken = round with { Applications = [.. round.Applications.Select(a => a.Id == "1" ? a with { ProjectId = "", Payout = "nowhere" } : a)] };
        var votes = broken with { Votes = [.. broken.Votes.Select(v => v.ApplicationId == "1" ? v with { GrantAddress = "nowhere" } : v)] };
        Assert.Equal(["Error /applications/1/projectId value", "Error /applications/1/payout value"], SampleRound.Findings(reader => MatchingDistribution.Of(votes, reader)));
    }

    [Fact]
    public void JsonAndCsv_AnyDistribution_ReadBackToTheSameBytes() =>
        Property.Check(
            Gen.Select(Gen.String, Gen.Byte.Array[Address.Bytes], Gen.Byte.Array[32], Gen.Byte.Array[0, 32], Gen.Int[0, MatchingDistribution.Millionths], Gen.Bool).Array[1, 6],
            drawn =>
            {
                var distribution = new MatchingDistribution(drawn.Select((d, i) => new MatchedProject
                {
                    Index = i,
                    ProjectName = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(d.Item1)),   // lone surrogates are no text
                    ApplicationId = $"{i * 3}",
                    ProjectId = Hex.Of(d.Item3),
                    Anchor = d.Item6 ? new Address(d.Item2.Reverse().ToArray()) : null,
                    PayoutAddress = new(d.Item2),
                    Contributions = d.Item5 % 1_000,
                    PoolMillionths = d.Item5,
                    Amount = new(d.Item4, isUnsigned: true),
                    OriginalAmount = d.Item5,
                }).ToValueList());
                var json = DistributionJson.Of(distribution);
                var read = SampleRound.Read(reader => DistributionJson.Read(SampleRound.Element(json), reader));
                Assert.Equal(distribution, read);
                Assert.Equal(NodeWriter.Write(json), NodeWriter.Write(DistributionJson.Of(read)));
                var csv = PayoutsCsv.Write(distribution);
                var table = SampleRound.Read(reader => PayoutsCsv.Read(csv, reader));
                Assert.Equal(distribution, table);
                Assert.Equal(csv, PayoutsCsv.Write(table));
            },
            output,
            500);

    [Fact]
    public void Json_WrongPlaces_AreNamed() =>
        Assert.Equal(
        [
            "Error /matchingDistribution/0/projectId value", "Error /matchingDistribution/0/matchPoolPercentage value", "Error /matchingDistribution/0/matchAmountInToken value",
            "Error /matchingDistribution/1/projectPayoutAddress missing", "Error /matchingDistribution/1/index value", "Error /matchingDistribution/1/applicationId twice",
        ], SampleRound.Findings(reader => DistributionJson.Read(SampleRound.Element($$"""
            { "matchingDistribution": [
              { "projectName": "a", "applicationId": "0", "projectId": "0x12", "projectPayoutAddress": "{{SampleRound.Wallet(1)}}", "contributionsCount": 1, "matchPoolPercentage": 1.5, "matchAmountInToken": "-1" },
              { "index": 5, "projectName": "b", "applicationId": "0", "projectId": "{{Id}}", "contributionsCount": 1, "matchPoolPercentage": 0.5, "matchAmountInToken": { "type": "BigNumber", "hex": "0x0f" } } ] }
            """), reader)));

    [Fact]
    public void Csv_WrongCells_AreNamedByRowAndColumn() =>
        Assert.Equal(
            ["Error /2/projectPayoutAddress value", "Error /3/matchAmountInToken value", "Error /3/index value", "Error /3/applicationId twice"],
            SampleRound.Findings(reader => PayoutsCsv.Read(Encoding.UTF8.GetBytes($"index;applicationId;projectId;projectPayoutAddress;matchAmountInToken\n0;7;{Id};0x12;5\n0;7;{Id};{SampleRound.Wallet(2)};1.5\n"), reader)));

    [Fact]
    public void Coefficients_OfTheReferenceRound_ComeBackAsOverridesThatChangeNothing()
    {
        var (round, _) = Reference();
        var (votes, matches) = round.Run();
        var csv = CoefficientsCsv.Write(votes, round.Applications);
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n");
        Assert.Equal("id,projectId,applicationId,token,voter,grantAddress,amount,amountUSD,amountRoundToken,coefficient", lines[0]);
        Assert.Equal("vote-2,0x167aa3d9a036cdd4bc2ec15438fb589424a395c12f97f9d126410dbafbf95bf0,0,0x0000000000000000000000000000000000c0ffee,0x0000000000000000000000000000000000000002,0x00000000000000000000000000000000000000a1,4000000,4,4000000,0.75", lines[2]);

        // 12 of the 15 votes: two go to a rejected project, one to another address.
        Assert.Equal(14, lines.Length);
        var overrides = SampleRound.Read(reader => CoefficientsCsv.Read(csv, round.Votes, reader));
        Assert.Equal((12, 0.75), (overrides.Count, overrides["vote-2"]));
        var again = round.With(overrides).Run();
        Assert.Equal(matches.Recipients.Select(r => (r.Recipient, r.Matched)), again.Matches.Recipients.Select(r => (r.Recipient, r.Matched)));
        Assert.Equal(csv, CoefficientsCsv.Write(again.Votes, round.Applications));
    }

    [Fact]
    public void Coefficients_WrongCells_AreNamedByRowAndColumn()
    {
        Vote[] votes = [new("a", "0", "", "", "", 1, 1, 1), new("b", "0", "", "", "", 1, 1, 1)];
        string[] Said(string csv) => SampleRound.Findings(reader => CoefficientsCsv.Read(Encoding.UTF8.GetBytes(csv), votes, reader));
        Assert.Equal(["Error /3/coefficient value", "Error /4/coefficient value", "Error /5/id twice", "Error /6/id missing"], Said("id,coefficient\na,1\nb,x\nb,-1\na,0\n,1\n".Replace("b,-1", "c,-1", StringComparison.Ordinal)).Where(f => f[0] == 'E'));
        Assert.Equal(["Warning /2/id unknown"], Said("id,coefficient\nz,1\n"));
        Assert.Equal(["Error /1/coefficient missing"], Said("id,factor\na,1\n"));
        Assert.Equal(["Error  empty"], Said(""));
        Assert.Equal(["Error  encoding"], SampleRound.Findings(reader => CoefficientsCsv.Read([0xC3, 0x28], votes, reader)));
        Assert.Equal(["Warning /2/id unknown"], Said("id,coefficient\n\uFFFD,1\n"));
        Assert.Equal(["Error  quote"], Said("id,coefficient\n\"a,1\n"));
        Assert.Equal(["Error /1/ID twice"], Said("id,coefficient,ID\na,1,a\n"));
    }

    static string DistributionJsonPart(MatchedProject project) => WholeTokens.Of(project.PoolMillionths, 6);

    static (RoundFile Round, JsonElement Case) Reference()
    {
        var file = JsonDocument.Parse(File.ReadAllText(Repository.Reference("allo/e2e-round.json"))).RootElement;
        var first = file.GetProperty("cases")[0];
        var flat = file.EnumerateObject().Concat(first.EnumerateObject()).Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" or "coefficientOverrides");
        var json = SampleRound.Element("{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}");
        return (SampleRound.Read(reader => RoundFile.Read(json, reader)), first);
    }
}
