using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using TokenStudio.Tests;
using static TokenStudio.Model.Tests.Grants.RoundStory;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Votes, fees and payouts of Allo v1: who has what afterwards, or the contract's words.</summary>
public sealed class RoundMoneyTests
{
    static readonly Address Grantee = new([.. new byte[19], 0x99]);

    [Fact]
    public void Vote_InTheToken_GoesStraightToTheGrant()
    {
        var story = new RoundStory().Do(150, Ada, "vote", Ballot(Token, 40));
        Assert.Equal((40, -40, 1), ((int)story.Balance(Grantee), (int)story.Balance(Ada), story.World.Round.Votes.Count));
        Assert.Equal("Round: Round is not active", story.Try(149, Ada, "vote", Ballot(Token, 1)));
        Assert.Equal("Round: Round is not active", story.Try(301, Ada, "vote", Ballot(Token, 1)));
        story.Do(300, Bob, "vote", """{ "encodedVotes": [] }""");
    }

    [Theory]
    [InlineData(40, 40, null)]
    [InlineData(40, 39, "Address: insufficient balance")]
    [InlineData(40, 41, "msg.value does not match vote amount")]
    public void Vote_InTheNativeToken_NeedsExactlyItsValue(int amount, int value, string? words) =>
        Assert.Equal(words, new RoundStory().Try(200, Ada, "vote", Ballot(Address.Zero, amount), value));

    [Fact]
    public void Vote_OfOneWhoseBalanceIsKnown_IsHeldToIt()
    {
        var story = new RoundStory();
        var poor = story.World.Round with { Wallets = story.World.Round.Wallets with { Bounded = story.World.Round.Wallets.Bounded.Add(Ada) } };
        Assert.Equal("ERC20: transfer amount exceeds balance", RoundPlay.Try(story.World with { Round = poor }, new(new(Ada, 200, 0), "vote", JsonDocument.Parse(Ballot(Token, 1)).RootElement)).Error);
    }

    [Fact]
    public void Payout_WholeWay_PaysFeesOnTopAndEachGrantOnce()
    {
        // 1,000 to match, 1 % and 0.5 % on top, 5 more than needed: 10 + 5 + 1,005.
        var story = new RoundStory(pool: 1_020);
        var (root, proofs) = Tree((0, Grantee, 600), (1, Bob, 400));
        var set = $$"""{ "merkleRoot": "{{root}}", "distributionMetaPtr": "Qm" }""";
        Assert.Equal("round has not ended", story.Try(300, Ada, "updateDistribution", set));
        Assert.Equal("not round operator", story.Try(301, Ada, "updateDistribution", set));
        Assert.Equal("Round: Round has not ended", story.Try(300, Ada, "setReadyForPayout"));
        Assert.Equal(MissingRole(Ada, Roles.RoundOperator), story.Try(301, Ada, "setReadyForPayout"));
        Assert.Equal("distribution not set", story.Try(301, Operator, "setReadyForPayout"));
        Assert.Equal("Payout: Not ready for payout", story.Do(301, Operator, "updateDistribution", set).Try(302, Operator, "payout", Grants((0, Grantee, 600, proofs[0]))));
        story.Do(302, Operator, "setReadyForPayout");
        Assert.Equal((10, 5, 0, 1_005), ((int)story.Balance(Treasury), (int)story.Balance(FeeWallet), (int)story.Balance(Round.Self), (int)story.Balance(Round.PayoutStrategy)));
        Assert.Equal("Payout: Already ready for payout", story.Try(303, Operator, "updateDistribution", set));
        Assert.Equal("Round: Not enough funds in contract", story.Try(303, Operator, "setReadyForPayout"));
        Assert.Equal("not round operator", story.Try(303, Ada, "payout", Grants((0, Grantee, 600, proofs[0]))));
        Assert.Equal("Payout: Invalid proof", story.Try(303, Operator, "payout", Grants((0, Grantee, 601, proofs[0]))));
        story.Do(303, Operator, "payout", Grants((0, Grantee, 600, proofs[0])));
        Assert.Equal("Payout: Already distributed", story.Try(304, Operator, "payout", Grants((0, Grantee, 600, proofs[0]))));

        // One bad item undoes the whole batch.
        Assert.Equal("Payout: Already distributed", story.Try(304, Operator, "payout", Grants((1, Bob, 400, proofs[1]), (0, Grantee, 600, proofs[0]))));
        story.Do(304, Operator, "payout", Grants((1, Bob, 400, proofs[1])));
        Assert.Equal((600, 400, 5), ((int)story.Balance(Grantee), (int)story.Balance(Bob), (int)story.Balance(Round.PayoutStrategy)));
        story.Do(305, Operator, "withdrawFunds", $$"""["{{Admin}}"]""");
        Assert.Equal(5, story.Balance(Admin));
    }

    [Fact]
    public void SetReady_AgainAfterATopUp_SaysItIsSet()
    {
        var (root, _) = Tree((0, Grantee, 600), (1, Bob, 400));
        var story = new RoundStory().Do(301, Operator, "updateDistribution", $$"""["{{root}}"]""").Do(302, Operator, "setReadyForPayout");
        story.Do(303, Ada, "transfer", $$"""["{{Round.Self}}", "1015"]""");
        Assert.Equal("isReadyForPayout already set", story.Try(304, Operator, "setReadyForPayout"));
    }

    [Fact]
    public void SetReady_WithoutATreasury_FailsInATokenAndBurnsNative()
    {
        var (root, _) = Tree((0, Grantee, 600));
        var set = $$"""["{{root}}"]""";
        var token = new RoundStory(settings: s => s with { ProtocolTreasury = Address.Zero }).Do(301, Operator, "updateDistribution", set);
        Assert.Equal("ERC20: transfer to the zero address", token.Try(302, Operator, "setReadyForPayout"));
        var native = new RoundStory(terms: t => t with { Token = Address.Zero }, settings: s => s with { ProtocolTreasury = Address.Zero }).Do(301, Operator, "updateDistribution", set);
        native.Do(302, Operator, "setReadyForPayout");
        Assert.Equal(10, native.Balance(Address.Zero, Address.Zero));
    }

    [Fact]
    public void Withdraw_OfAnotherToken_IsOpenAtAnyTime()
    {
        var story = new RoundStory();
        Assert.Equal("Round: Cannot withdraw round token", story.Try(1, Operator, "withdraw", $$"""["{{Token}}", "{{Bob}}"]"""));
        Assert.Equal(MissingRole(Ada, Roles.RoundOperator), story.Try(1, Ada, "withdraw", $$"""["{{Bob}}", "{{Bob}}"]"""));
        story.Do(1, Operator, "withdraw", $$"""["{{Bob}}", "{{Bob}}"]""");
    }

    [Fact]
    public void Direct_Payment_TakesFeesOnTopOutOfTheVault()
    {
        // fees.json v1_directPayout: 1,000,000 with 1 % and 0.5 % takes 1,015,000.
        var story = new RoundStory(PayoutKind.Direct);
        story.Do(120, Ada, "applyToRound", $$"""["{{ProjectId}}", "Qm"]""");
        var payment = Payment(Token, 1_000_000, Address.Zero);
        Assert.Equal("not round operator", story.Try(130, Ada, "payout", payment));
        Assert.Equal("DirectStrategy__payout_ApplicationNotAccepted", story.Try(130, Operator, "payout", payment));
        story.Do(130, Operator, "setApplicationsInReview", """[[ { "index": 0, "statusRow": "1" } ]]""");
        Assert.Equal(1, story.World.Round.Payout.InReview[0]);
        story.Do(131, Operator, "setApplicationStatuses", """[[ { "index": 0, "statusRow": "1" } ]]""").Do(132, Operator, "payout", payment).Do(999, Operator, "payout", payment);
        Assert.Equal((-2_030_000, 2_000_000, 20_000, 10_000), ((int)story.Balance(Vault), (int)story.Balance(Grantee), (int)story.Balance(Treasury), (int)story.Balance(FeeWallet)));
        Assert.Equal("DirectStrategy__payout_NativeTokenNotAllowed", story.Try(999, Operator, "payout", Payment(Address.Zero, 1, Address.Zero)));
        story.Do(999, Operator, "payout", Payment(Address.Zero, 1_000, Bob));
        Assert.Equal(-1_015, story.Balance(Vault, Address.Zero));
        Assert.Equal("Round: Application does not exist", story.Try(999, Operator, "payout", Payment(Token, 1, Address.Zero, application: 1)));
        Assert.Equal("round has ended", story.Try(301, Operator, "updateVaultAddress", $$"""["{{Bob}}"]"""));
        Assert.Equal("not round operator", story.Try(301, Ada, "updateVaultAddress", $$"""["{{Bob}}"]"""));
    }

    [Fact]
    public void Fees_EveryVector_AreExact()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Reference("allo/fees.json")));
        var vectors = file.RootElement.GetProperty("v1_setReadyForPayout").EnumerateArray().ToArray();
        Assert.NotEmpty(vectors);
        foreach (var v in vectors)
        {
            BigInteger Of(string name) => BigInteger.Parse(v.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            var story = new RoundStory(
                terms: t => t with { MatchAmount = Of("matchAmount"), RoundFeePercentage = v.GetProperty("roundFeePercentage").GetInt64() },
                pool: Of("funded"),
                settings: s => s with { ProtocolFeePercentage = v.GetProperty("protocolFeePercentage").GetInt32() });
            Assert.Equal((Of("protocolFeeAmount"), Of("roundFeeAmount"), Of("neededFunds")), (story.World.Round.ProtocolFee, story.World.Round.RoundFee, story.World.Round.FundsNeeded));
            story.Do(301, Operator, "updateDistribution", $$"""["{{Tree((0, Grantee, 1)).Root}}"]""").Do(302, Operator, "setReadyForPayout");
            Assert.Equal(Of("toPayoutContract"), story.Balance(Round.PayoutStrategy));
        }
    }

    static string Ballot(Address token, int amount) =>
        $$"""{ "encodedVotes": [ { "token": "{{token}}", "amount": "{{amount}}", "grantAddress": "{{Grantee}}", "projectId": "{{ProjectId}}", "applicationIndex": 0 } ] }""";

    static string Payment(Address token, int amount, Address module, int application = 0) =>
        $$"""{ "_payment": { "vault": "{{Vault}}", "token": "{{token}}", "amount": "{{amount}}", "grantAddress": "{{Grantee}}", "projectId": "{{ProjectId}}", "applicationIndex": {{application}}, "allowanceModule": "{{module}}" } }""";

    static (string Root, byte[][][] Proofs) Tree(params (int Index, Address To, int Amount)[] grants)
    {
        AbiType[] types = [AbiType.Uint256, AbiType.Address, AbiType.Uint256, AbiType.Bytes32];
        var tree = StandardMerkleTree.Of(types, [.. grants.Select(g => new object[] { new BigInteger(g.Index), g.To, new BigInteger(g.Amount), Hex.Parse(ProjectId)! })]);
        return (Hex.Of(tree.Root), [.. grants.Select((_, i) => tree.ProofOf(i))]);
    }

    static string Grants(params (int Index, Address To, int Amount, byte[][] Proof)[] grants) => JsonSerializer.Serialize(new
    {
        _distributions = grants.Select(g => new { index = g.Index, grantee = g.To.ToString(), amount = g.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), merkleProof = g.Proof.Select(p => Hex.Of(p)), projectId = ProjectId }),
    });
}
