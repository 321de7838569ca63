using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A call by which somebody decides what recipients of a pool are paid, or pays them, once results are known.</summary>
/// <param name="Id">What files of it are called: allocate, set-payouts or distribute.</param>
/// <param name="Strategy">Whose contract reads it.</param>
/// <param name="Label">What it says: "Acceptances".</param>
/// <param name="Contract">Who is called: Allo, which hands it on, or the strategy.</param>
/// <param name="Name">Of the function.</param>
/// <param name="Members">What is encoded, in the contract's order: the data of a call through Allo, the arguments of one at the strategy.</param>
/// <param name="Values">Their values for the payouts of one call, paid in a token.</param>
public sealed record PayoutCall(string Id, StrategyKind Strategy, Phrase Label, string Contract, string Name, IReadOnlyList<AbiMember> Members, Func<IReadOnlyList<PoolPayout>, Address, object[]> Values)
{
    /// <summary>The contract that hands calls on to strategies.</summary>
    public const string Allo = nameof(Allo);

    const int SelectorBytes = 4;

    /// <summary>Each recipient takes a call of its own; else one names them all.</summary>
    public bool IsForEach { get; init; }

    /// <summary>Allo is handed the recipients beside the data.</summary>
    public bool NamesRecipients { get; init; }

    /// <summary>Only one recipient can win.</summary>
    public bool IsOneOnly { get; init; }

    /// <summary>The contract refuses a payout of 0.</summary>
    public bool RefusesNothing { get; init; }

    /// <summary>The payers' wallets pay: what the pool holds sets no bound.</summary>
    public bool IsFromWallets { get; init; }

    /// <summary>Bits that an amount may have before the contract cuts it.</summary>
    public int AmountBits { get; init; } = 256;

    /// <summary>The data names the token that is paid.</summary>
    public bool NamesToken { get; init; }

    /// <summary>Types of what is encoded.</summary>
    public IReadOnlyList<AbiType> Types => [.. Members.Select(m => m.Type)];

    /// <summary>Name and types of the function that is called. Pool ids stand first where Allo is: they are not known before the pool is made.</summary>
    public string Function => (Contract, Name) switch
    {
        (Allo, "distribute") => "distribute(uint256,address[],bytes)",
        (Allo, _) => $"{Name}(uint256,bytes)",
        _ => $"{Name}({string.Join(",", Types.Select(t => t.Name))})",
    };

    /// <summary>The calls there are, each with the payouts it is about.</summary>
    public IEnumerable<IReadOnlyList<PoolPayout>> Split(PoolPayouts payouts) => IsForEach ? payouts.Items.Select(p => (IReadOnlyList<PoolPayout>)[p]) : payouts.Items.Count == 0 ? [] : [payouts.Items];

    public byte[] Encode(IReadOnlyList<PoolPayout> payouts, Address token) => Members.Count == 0 ? [] : AbiEncoder.Encode(Types, Values(payouts, token));

    /// <summary>The whole of a call at the strategy: selector and arguments.</summary>
    public byte[] Calldata(byte[] encoded) => [.. Keccak256.Hash(Function).AsSpan(0, SelectorBytes), .. encoded];

    /// <summary>What the contract would refuse, or pay otherwise, of a list; the row it is about, or null for all of them.</summary>
    /// <param name="held">Base units the pool holds; null where that is not known.</param>
    public IEnumerable<(int? Row, string Code, Phrase Message)> Problems(PoolPayouts payouts, BigInteger? held)
    {
        if (IsOneOnly && payouts.Items.Count > 1) yield return (null, "one", $"{Strategy.Title}: only one recipient wins, and {payouts.Items.Count} stand here.");
        foreach (var payout in payouts.Items)
        {
            if (payout.RecipientId.IsZero) yield return (payout.Index, "zero-address", "Nobody is paid at the address zero.");
            if (RefusesNothing && payout.Amount.IsZero) yield return (payout.Index, "zero", "The contract refuses a payout of 0.");
            if (payout.Amount.GetBitLength() > AmountBits) yield return (payout.Index, "bits", $"The contract cuts amounts to {AmountBits} bits; this one has more.");
        }

        if (!IsFromWallets && held is { } most && payouts.Total > most) yield return (null, "over", $"These payouts add up to {payouts.Total} base units and the pool holds {most}: the contract refuses what is above that.");
    }
}
