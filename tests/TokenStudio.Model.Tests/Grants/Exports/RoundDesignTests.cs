using System.Numerics;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>A round's metadata, application form and parameters: written as Grants Stack and the contract take them, and read to the same round.</summary>
public sealed class RoundDesignTests(ITestOutputHelper output)
{
    static readonly GrantRound Round = SampleRound.Whole;

    [Fact]
    public void Metadata_OfARound_HasTheMembersOfGrantsStack() =>
        Assert.Equal(
            """{"name":"Tools for builders, \"autumn\"","roundType":"private","programContractAddress":"0x0000000000000000000000000000000000000099","eligibility":{"description":"Who builds in the open.\nAnd says so.","requirements":[{"requirement":"A licence that is open"},{"requirement":"No token yet"}]},"quadraticFundingConfig":{"matchingFundsAvailable":1.234567,"matchingCap":true,"matchingCapAmount":40.5,"minDonationThreshold":true,"minDonationThresholdAmount":1,"sybilDefense":"passport-mbds"},"support":{"type":"Email","info":"grants@example.org"}}""",
            SampleRound.Text(RoundMetadataJson.Of(Round)));

    [Fact]
    public void Metadata_SwitchedOff_HasNoAmounts() =>
        Assert.Equal(
            """{"matchingFundsAvailable":1.234567,"matchingCap":false,"minDonationThreshold":false,"sybilDefense":"none"}""",
            SampleRound.Text(((ObjectNode)RoundMetadataJson.Of(Round with { Metadata = Round.Metadata with { Matching = new() } })["quadraticFundingConfig"]!)));

    [Fact]
    public void Metadata_ReadBack_IsTheSameAndTheSameBytes()
    {
        var file = RoundMetadataJson.Of(Round);
        var reader = new GrantsReader();
        var (metadata, amount) = RoundMetadataJson.Read(SampleRound.Element(file), 6, reader);
        Assert.Empty(reader.Findings);
        Assert.Equal((Round.Metadata, Round.MatchAmount), (metadata, amount));
        Assert.Equal(NodeWriter.Write(file), NodeWriter.Write(RoundMetadataJson.Of(Round with { Metadata = metadata })));
    }

    [Theory]
    [InlineData("true", SybilDefence.Passport)]
    [InlineData("false", SybilDefence.None)]
    [InlineData("\"passport\"", SybilDefence.Passport)]
    [InlineData("\"passport-mbds\"", SybilDefence.PassportModel)]
    [InlineData("\"none\"", SybilDefence.None)]
    public void Metadata_SybilDefence_IsReadInEveryForm(string value, SybilDefence defence) =>
        Assert.Equal(defence, SampleRound.Read(reader => RoundMetadataJson.Read(SampleRound.Element($$"""{ "name": "Long enough", "quadraticFundingConfig": { "matchingFundsAvailable": 1, "sybilDefense": {{value}} } }"""), 18, reader).Metadata).Matching!.SybilDefence);

    [Theory]
    [InlineData("1000", "1000000000")]
    [InlineData("1e3", "1000000000")]
    [InlineData("1.5E+21", "1500000000000000000000000000")]
    [InlineData("0.000001", "1")]
    [InlineData("12.50", "12500000")]
    [InlineData("100e-8", "1")]
    [InlineData("0", "0")]
    [InlineData("0e-99", "0")]
    public void WholeTokens_AsProgramsWriteThem_AreExact(string text, string units)
    {
        Assert.True(WholeTokens.TryParse(text, 6, out var read, out _));
        Assert.Equal(BigInteger.Parse(units, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1,5")]
    [InlineData("0.0000001")]
    [InlineData("1e999999999")]
    [InlineData("1e99999999999")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913130")]
    public void WholeTokens_ThatAreNone_AreRefused(string text) => Assert.False(WholeTokens.TryParse(text, 6, out _, out var problem) || problem.IsEmpty);

    [Fact]
    public void Metadata_WrongPlaces_AreNamed()
    {
        const string File = """
            { "name": "Short", "roundType": "secret", "programContractAddress": "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "eligibility": { "requirements": [ { } ] }, "feesAddress": "0x",
              "quadraticFundingConfig": { "matchingFundsAvailable": 0.0000001, "matchingCap": true, "matchingCapAmount": 101, "minDonationThreshold": false, "minDonationThresholdAmount": 2, "sybilDefense": "magic" } }
            """;
        Assert.Equal(
        [
            "Warning /feesAddress unknown", "Error /roundType value", "Error /programContractAddress value", "Error /eligibility/requirements/0/requirement missing",
            "Warning /quadraticFundingConfig/minDonationThresholdAmount value", "Error /quadraticFundingConfig/sybilDefense value", "Error /quadraticFundingConfig/matchingCapAmount value",
            "Warning /name value", "Error /quadraticFundingConfig/matchingFundsAvailable value",
        ], SampleRound.Findings(reader => RoundMetadataJson.Read(SampleRound.Element(File), 6, reader)));
    }

    [Fact]
    public void Form_OfARound_HasTheMembersOfGrantsStack() =>
        Assert.Equal(
            """{"lastUpdatedOn":1699999999123,"applicationSchema":{"questions":[{"id":0,"title":"Where can we write to you?","type":"email","required":true,"encrypted":true,"hidden":true},{"id":1,"title":"What is it?","type":"dropdown","required":false,"encrypted":false,"hidden":false,"choices":["Tool","Text"]}],"requirements":{"twitter":{"required":true,"verification":false},"github":{"required":true,"verification":true}}},"version":"2.0.0"}""",
            SampleRound.Text(ApplicationFormJson.Of(Round.Form)));

    [Fact]
    public void Form_ReadBack_IsTheSameAndTheSameBytes()
    {
        var file = ApplicationFormJson.Of(Round.Form);
        var form = SampleRound.Read(reader => ApplicationFormJson.Read(SampleRound.Element(file), reader));
        Assert.Equal(Round.Form, form);
        Assert.Equal(NodeWriter.Write(file), NodeWriter.Write(ApplicationFormJson.Of(form)));
    }

    [Fact]
    public void Form_QuestionsAlone_AreRead()
    {
        const string Questions = """[ { "id": 3, "title": "Who?", "type": "text" } ]""";
        FormQuestion[] expected = [new() { Id = 3, Title = "Who?", Type = "text" }];
        Assert.Equal(expected, SampleRound.Read(reader => ApplicationFormJson.Read(SampleRound.Element($$"""{ "questions": {{Questions}} }"""), reader)).Questions);
        Assert.Equal(expected, SampleRound.Read(reader => ApplicationFormJson.Read(SampleRound.Element($$"""{ "version": "1.0.0", "applicationSchema": {{Questions}} }"""), reader)).Questions);
    }

    [Fact]
    public void Form_HelpTextThatIsLost_IsTold()
    {
        string[] Said(string info) => SampleRound.Findings(reader => ApplicationFormJson.Read(SampleRound.Element($$"""{ "questions": [ { "id": 0, "title": "Who?", "type": "text", "info": "{{info}}" } ] }"""), reader));
        Assert.Equal([], Said(""));
        Assert.Equal(["Warning /questions/0/info unknown"], Said("Your name"));
    }

    [Fact]
    public void Form_WrongPlaces_AreNamed() =>
        Assert.Equal(
        [
            "Error /applicationSchema/questions/0/type value", "Error /applicationSchema/questions/1/id twice", "Error /applicationSchema/questions/1/choices missing", "Error /applicationSchema/questions/2/choices/0 value",
        ], SampleRound.Findings(reader => ApplicationFormJson.Read(SampleRound.Element("""
            { "applicationSchema": { "questions": [ { "id": 1, "title": "A", "type": "poem" }, { "id": 1, "title": "B", "type": "checkbox" }, { "id": 2, "title": "C", "type": "text", "choices": [1] } ] } }
            """), reader)));

    [Fact]
    public void Parameters_OfARound_AreTheTupleOfTheContract()
    {
        // RoundImplementation.initialize of allo-contracts: the eight parts in the order of its abi.decode.
        var file = RoundParameters.Of(Round);
        Assert.Equal("((address,address),(uint256,uint256,uint256,uint256),uint256,address,uint32,address,((uint256,string),(uint256,string)),(address[],address[]))", file.Text("type"));
        Assert.Equal(
            ["initAddress", "initRoundTime", "matchAmount", "token", "roundFeePercentage", "roundFeeAddress", "initMetaPtr", "initRoles"],
            ((ListNode)file["parameters"]!).Items.Select(p => ((ObjectNode)p).Text("name")));
        var words = Convert.ToHexStringLower(RoundParameters.Encode(Round)).Chunk(64).Select(w => new string(w)).ToArray();

        // Heads: two addresses, four times, amount, token, fee, fee address stand there; the two structs with texts and lists begin behind 12 words.
        Assert.Equal([0x51, 0x52], words[..2].Select(w => Convert.ToInt32(w, 16)));
        Assert.Equal([1_900_000_000, 1_900_600_000, 1_900_300_000, 1_901_200_000, 1_234_567], words[2..7].Select(w => Convert.ToInt64(w, 16)));
        Assert.Equal([0xc0ffee, 3_333, 0xfe, 12 * 32], words[7..11].Select(w => Convert.ToInt64(w, 16)));

        // initMetaPtr: two pointers, each protocol 1 and a text.
        Assert.Equal([0x40, 0xc0, 1, 0x40, 9], words[12..17].Select(w => Convert.ToInt64(w, 16)));
        Assert.Equal("6261667972" + "6f756e64", words[17][..18]);

        // initRoles: one admin, two operators.
        Assert.Equal([0x40, 0x80, 1, 0xad, 2, 0x0a, 0x0b], words[^7..].Select(w => Convert.ToInt64(w, 16)));
    }

    [Theory]
    [InlineData("parameters")]
    [InlineData("encoded")]
    [InlineData("both")]
    public void Parameters_FromNamesOrBytes_GiveTheSameRound(string kept)
    {
        var file = RoundParameters.Of(Round);
        var given = kept switch { "parameters" => file.Without("encoded"), "encoded" => file.Without("parameters"), _ => file };
        var blank = Round with { Times = new(0, 0, 0, 0), MatchAmount = 0, Token = Round.Token with { Address = default }, Fees = Round.Fees with { RoundPercentage = 0, RoundAddress = default }, Admins = [], Operators = [], VotingStrategyFactory = default, PayoutStrategyFactory = default, MetadataPointer = MetaPointer.None, FormPointer = MetaPointer.None };
        Assert.Equal(Round, SampleRound.Read(reader => RoundParameters.Read(SampleRound.Element(given), blank, reader)));
    }

    [Fact]
    public void Parameters_BytesThatAreOthers_AreRefused()
    {
        var file = RoundParameters.Of(Round);
        var other = file.With("encoded", Node.Of(Hex.Of(RoundParameters.Encode(Round with { MatchAmount = 1 }))));
        Assert.Equal(["Error /encoded value"], SampleRound.Findings(reader => RoundParameters.Read(SampleRound.Element(other), Round, reader)));
        var broken = ObjectNode.Of(("encoded", Node.Of(Hex.Of(RoundParameters.Encode(Round).AsSpan()[..^32]))));
        Assert.Equal(["Error /encoded abi"], SampleRound.Findings(reader => RoundParameters.Read(SampleRound.Element(broken), Round, reader)));
        Assert.Equal(["Error  missing"], SampleRound.Findings(reader => RoundParameters.Read(SampleRound.Element("{}"), Round, reader)));
    }

    [Fact]
    public void Parameters_WrongPlaces_AreNamed()
    {
        var text = SampleRound.Text(RoundParameters.Of(Round).Without("encoded")).Replace("\"uint32\",\"value\":\"3333\"", "\"uint64\",\"value\":\"4294967296\"", StringComparison.Ordinal).Replace("\"name\":\"token\"", "\"name\":\"coin\"", StringComparison.Ordinal);
        Assert.Equal(["Error /parameters/3/name value", "Error /parameters/4/type value", "Error /parameters/4/value value"], SampleRound.Findings(reader => RoundParameters.Read(SampleRound.Element(text), Round, reader)));
    }

    [Fact]
    public void Design_ReadBack_IsTheSameRoundAndTheSameBytes()
    {
        foreach (var round in new[] { Round, Round with { Payout = PayoutKind.Direct, Vault = SampleRound.Wallet(0x77), Metadata = Round.Metadata with { Matching = null, Support = null } } })
        {
            var file = GrantRoundJson.Of(round);
            var read = SampleRound.Read(reader => GrantRoundJson.Read(SampleRound.Element(file), reader));
            Assert.Equal(round, read);
            Assert.Equal(NodeWriter.Write(file), NodeWriter.Write(GrantRoundJson.Of(read)));
        }
    }

    [Fact]
    public void Design_AnyRound_ReadsBack() =>
        Property.Check(
            Gen.Select(Gen.String, Gen.String.Array[0, 3], Gen.Byte.Array[0, 32], Gen.Int[0, 40], Gen.Int[1, 10_000], Gen.Byte.Array[Address.Bytes].Array[0, 3]),
            drawn =>
            {
                var (name, requirements, amount, decimals, cap, wallets) = drawn;
                string Plain(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));   // lone surrogates are no text
                var round = Round with
                {
                    MatchAmount = new(amount, isUnsigned: true),
                    Token = Round.Token with { Decimals = decimals },
                    Operators = wallets.Select(w => new Address(w)).ToValueList(),
                    Metadata = Round.Metadata with { Name = Plain(name), Requirements = requirements.Select(Plain).ToValueList(), Matching = new() { CapPercent = cap / 100m } },
                };
                var reader = new GrantsReader();
                Assert.Equal(round, GrantRoundJson.Read(SampleRound.Element(GrantRoundJson.Of(round)), reader));
            },
            output,
            500);

    [Fact]
    public void Design_TimesOutOfOrderAndOtherFunds_AreSaid()
    {
        Assert.Equal(["Error /parameters revert"], SampleRound.Findings(reader => GrantRoundJson.Read(SampleRound.Element(GrantRoundJson.Of(Round with { Times = new(100, 200, 300, 250) })), reader)));
        var other = GrantRoundJson.Of(Round).With("metadata", RoundMetadataJson.Of(Round with { MatchAmount = 1 }));
        Assert.Equal(["Warning /metadata/quadraticFundingConfig/matchingFundsAvailable value"], SampleRound.Findings(reader => GrantRoundJson.Read(SampleRound.Element(other), reader)));
        Assert.Equal(["Error /token missing", "Error /metadata missing", "Error /parameters missing"], SampleRound.Findings(reader => GrantRoundJson.Read(SampleRound.Element("{}"), reader)));
    }

    [Fact]
    public void FundingNeed_OfARound_IsAmountAndBothFeesEachRoundedDown()
    {
        // allo.md, "Funding need": 1_234_567 with 250 and 3333 of 100,000.
        Assert.Equal(((BigInteger)3_086, (BigInteger)41_148, (BigInteger)1_278_801), (Round.ProtocolFee, Round.RoundFee, Round.FundingNeed));
    }

    [Fact]
    public void Terms_OfARound_AreWhatTheContractIsPlayedWith()
    {
        var terms = Round.Terms();
        Assert.Equal((Round.Times, Round.MatchAmount, Round.Token.Address, 3_333L, "bafyround", "bafyform"), (terms.Times, terms.MatchAmount, terms.Token, terms.RoundFeePercentage, terms.RoundMetadata, terms.ApplicationMetadata));
        Assert.Equal((250, SampleRound.Wallet(0x7e)), (Round.Settings().ProtocolFeePercentage, Round.Settings().ProtocolTreasury));
    }
}
