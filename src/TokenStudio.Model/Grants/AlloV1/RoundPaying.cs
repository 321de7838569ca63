using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>The way to the grants: a distribution is set, fees and funds leave the round, grants are paid.</summary>
public static class RoundPaying
{
    static readonly AbiType[] LeafTypes = [AbiType.Uint256, AbiType.Address, AbiType.Uint256, AbiType.Bytes32];

    /// <summary>Merkle.updateDistribution: time is looked at before the role, unlike elsewhere in the strategy.</summary>
    public static Round UpdateDistribution(this Round round, Call call, string root, string metadata)
    {
        Call.Stop(call.Now <= round.Terms.Times.RoundEnd, "round has not ended");
        NeedOperator(round, call);
        Call.Stop(round.Payout.IsReady, "Payout: Already ready for payout");
        return round with { Payout = round.Payout with { MerkleRoot = root, DistributionMetadata = metadata } };
    }

    /// <summary>Round.setReadyForPayout: fees are paid, all that remains moves to the payout strategy, surplus too.</summary>
    public static Round SetReadyForPayout(this Round round, Call call)
    {
        Call.Stop(call.Now <= round.Terms.Times.RoundEnd, "Round: Round has not ended");
        round.Roles.Need(Roles.RoundOperator, call.Sender);
        var wallets = round.Wallets.SendNative(call.Sender, Round.Self, call.Value, "sent along");
        round = round with { Wallets = wallets };
        Call.Stop(round.Balance < round.FundsNeeded, "Round: Not enough funds in contract");
        var token = round.Terms.Token;
        if (round.ProtocolFee > 0) wallets = wallets.Send(Round.Self, round.Settings.ProtocolTreasury, token, round.ProtocolFee, "protocol fee");
        if (round.RoundFee > 0) wallets = wallets.Send(Round.Self, round.Terms.RoundFeeAddress, token, round.RoundFee, "round fee");
        Call.Stop(round.Payout.IsReady, "isReadyForPayout already set");
        Call.Stop(round.Payout.Kind == PayoutKind.Merkle && round.Payout.MerkleRoot == RoundPayout.NoRoot, "distribution not set");
        wallets = wallets.Send(Round.Self, Round.PayoutStrategy, token, wallets[Round.Self, token], "to the payout strategy");
        return round with { Wallets = wallets, Payout = round.Payout with { IsReady = true } };
    }

    /// <summary>Merkle.payout: each grant once, by its proof. Nothing holds the sum against the balance: the last ones fail.</summary>
    public static Round PayGrants(this Round round, Call call, IEnumerable<MerkleGrant> grants)
    {
        NeedOperator(round, call);
        Call.Stop(!round.Payout.IsReady, "Payout: Not ready for payout");
        var wallets = round.Wallets.SendNative(call.Sender, Round.PayoutStrategy, call.Value, "sent along");
        var paid = round.Payout.Paid;
        foreach (var grant in grants)
        {
            Call.Stop(paid.Contains(grant.Index), "Payout: Already distributed");
            Call.Stop(!Proves(round.Payout.MerkleRoot, grant), "Payout: Invalid proof");
            paid = paid.Add(grant.Index);
            wallets = wallets.Send(Round.PayoutStrategy, grant.Grantee, round.Terms.Token, grant.Amount, "grant");
        }

        return round with { Wallets = wallets, Payout = round.Payout with { Paid = paid } };
    }

    /// <summary>Merkle.withdrawFunds: the whole balance, even before anybody is paid.</summary>
    public static Round WithdrawFunds(this Round round, Call call, Address to)
    {
        NeedOperator(round, call);
        Call.Stop(call.Now <= round.Terms.Times.RoundEnd, "round has not ended");
        var token = round.Terms.Token;
        return round with { Wallets = round.Wallets.Send(Round.PayoutStrategy, to, token, round.Wallets[Round.PayoutStrategy, token], "withdrawn") };
    }

    public static Round UpdateVaultAddress(this Round round, Call call, Address vault)
    {
        NeedOperatorAndTime(round, call);
        return round with { Payout = round.Payout with { Vault = vault } };
    }

    public static Round SetApplicationsInReview(this Round round, Call call, IEnumerable<(BigInteger Row, BigInteger Word)> rows)
    {
        NeedOperatorAndTime(round, call);
        return round with { Payout = round.Payout with { InReview = round.Payout.InReview.With(rows) } };
    }

    /// <summary>Direct.payout: the vault pays grant and fees, the grantee gets all of the grant; at any time, as often as asked.</summary>
    public static Round PayDirect(this Round round, Call call, DirectGrant grant)
    {
        NeedOperator(round, call);
        Call.Stop(round.StatusOf(grant.ApplicationIndex) != ApplicationStatus.Approved, "DirectStrategy__payout_ApplicationNotAccepted");
        var bySafe = !grant.AllowanceModule.IsZero;
        Call.Stop(!bySafe && grant.Token.IsZero, "DirectStrategy__payout_NativeTokenNotAllowed");
        var protocolFee = AlloSettings.FeeOf(grant.Amount, round.Settings.ProtocolFeePercentage);
        var roundFee = AlloSettings.FeeOf(grant.Amount, round.Terms.RoundFeePercentage);
        var wallets = round.Wallets;

        // A Safe gives all at once, and a fee without an address stays in the strategy; a wallet pays each leg itself.
        var from = bySafe ? Round.PayoutStrategy : grant.Vault;
        if (bySafe) wallets = wallets.Send(grant.Vault, Round.PayoutStrategy, grant.Token, grant.Amount + protocolFee + roundFee, "out of the Safe");
        wallets = wallets.Send(from, grant.GrantAddress, grant.Token, grant.Amount, "grant");
        if (protocolFee > 0 && !round.Settings.ProtocolTreasury.IsZero) wallets = wallets.Send(from, round.Settings.ProtocolTreasury, grant.Token, protocolFee, "protocol fee");
        if (roundFee > 0 && !round.Terms.RoundFeeAddress.IsZero) wallets = wallets.Send(from, round.Terms.RoundFeeAddress, grant.Token, roundFee, "round fee");
        return round with { Wallets = wallets };
    }

    static bool Proves(string root, MerkleGrant grant) => StandardMerkleTree.Verify(
        Hex.Parse(root)!,
        StandardMerkleTree.Leaf(LeafTypes, [grant.Index, grant.Grantee, grant.Amount, grant.ProjectId]),
        grant.Proof);

    static void NeedOperator(Round round, Call call) =>
        Call.Stop(!round.Roles.Has(Roles.RoundOperator, call.Sender), "not round operator");

    static void NeedOperatorAndTime(Round round, Call call)
    {
        NeedOperator(round, call);
        Call.Stop(call.Now > round.Terms.Times.RoundEnd, "round has ended");
    }
}
