using System.Runtime.InteropServices;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>
/// Every token is in exactly one place: vesting or a wallet of an account, or burned. Tokens enter by minting and only
/// move after that; <see cref="Verify"/> recounts all places and proves max >= minted = sum of places.
/// </summary>
public sealed class SupplyLedger(int accounts, TokenAmount? maxSupply)
{
    static readonly int LowerHalf = BitConverter.IsLittleEndian ? 0 : 1;

    readonly Int128[] vesting = new Int128[accounts];
    readonly Int128[] wallets = new Int128[accounts];
    Int128 minted;

    public TokenAmount Minted => new(minted);

    public TokenAmount Burned { get; private set; }

    public TokenAmount Vesting(int account) => new(vesting[account]);

    public TokenAmount Wallet(int account) => new(wallets[account]);

    /// <summary>New tokens into an account's vesting.</summary>
    public void MintVesting(int account, TokenAmount amount)
    {
        minted += amount.BaseUnits;
        vesting[account] += amount.BaseUnits;
    }

    /// <summary>New tokens into an account's wallet.</summary>
    public void MintWallet(int account, TokenAmount amount)
    {
        minted += amount.BaseUnits;
        wallets[account] += amount.BaseUnits;
    }

    /// <summary>From vesting to the wallet.</summary>
    public void Release(int account, TokenAmount amount)
    {
        vesting[account] -= amount.BaseUnits;
        wallets[account] += amount.BaseUnits;
    }

    /// <summary>From one account's wallet into another's vesting.</summary>
    public void Pay(int from, int to, TokenAmount amount)
    {
        wallets[from] -= amount.BaseUnits;
        vesting[to] += amount.BaseUnits;
    }

    /// <summary>From an account's vesting back into the wallet of another.</summary>
    public void GiveBack(int from, int to, TokenAmount amount)
    {
        vesting[from] -= amount.BaseUnits;
        wallets[to] += amount.BaseUnits;
    }

    /// <summary>Out of a wallet, for good.</summary>
    public void Burn(int account, TokenAmount amount)
    {
        wallets[account] -= amount.BaseUnits;
        Burned += amount;
    }

    /// <summary>Recounts every place: locked and unlocked in all.</summary>
    /// <exception cref="InvalidOperationException">A balance is negative, or the places do not add up to what was minted, or more was minted than the cap allows: a fault of ours.</exception>
    public (TokenAmount Locked, TokenAmount Unlocked) Verify()
    {
        var (locked, lockedSigns) = Recount(vesting);
        var (unlocked, unlockedSigns) = Recount(wallets);

        // One sign bit stands for all balances: a branch for each costs more than the sums.
        if (((lockedSigns | unlockedSigns) >> 63) != 0) throw new InvalidOperationException($"The ledger holds a negative balance in account {Enumerable.Range(0, vesting.Length).First(i => vesting[i] < 0 || wallets[i] < 0)}.");
        if (locked + unlocked + Burned.BaseUnits != minted) throw new InvalidOperationException("The places of the ledger do not add up to what was minted.");
        if (maxSupply is { } max && minted > max.BaseUnits) throw new InvalidOperationException("More was minted than the max supply.");
        return (new(locked), new(unlocked));
    }

    // The halves are added by hand, low with its carry, for this is the innermost loop of a projection.
    static (Int128 Sum, ulong Signs) Recount(ReadOnlySpan<Int128> balances)
    {
        ulong low = 0, high = 0, signs = 0;
        var halves = MemoryMarshal.Cast<Int128, ulong>(balances);
        for (var i = 0; i + 1 < halves.Length; i += 2)
        {
            var (lower, upper) = (halves[i + LowerHalf], halves[i + 1 - LowerHalf]);
            low += lower;
            high += upper + (low < lower ? 1UL : 0UL);
            signs |= upper;
        }

        return (new Int128(high, low), signs);
    }
}
