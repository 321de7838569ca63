using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>A recipient on the stage: its addresses, and what becomes of it.</summary>
sealed class PoolPlayer(int place, PoolRecipient recipient, bool isGated)
{
    public int Place => place;

    public PoolRecipient Recipient => recipient;

    /// <summary>Who registers.</summary>
    public Address Owner { get; } = AlloWorld.AddressOf("trial owner of " + recipient.Id);

    /// <summary>Where it is paid; one of our own making, since two projects may be paid at one address.</summary>
    public Address Payee { get; } = AlloWorld.AddressOf("trial payee of " + recipient.Id);

    /// <summary>Its profile's.</summary>
    public Address Anchor { get; } = AlloWorld.AddressOf("trial anchor of " + recipient.Id);

    /// <summary>What it is known by in the pool.</summary>
    public Address Id => isGated ? Anchor : Owner;

    public bool IsAccepted => recipient.Status == AlloStatus.Accepted;

    public HashSet<Address> Supporters { get; } = [];

    public AlloStatus Status { get; set; }

    public BigInteger Figure { get; set; }

    public BigInteger Allocated { get; set; }

    public BigInteger FlowRate { get; set; }

    public BigInteger Given { get; set; }

    public BigInteger Paid { get; private set; }

    public long? First { get; private set; }

    public long? Last { get; private set; }

    public void Pay(BigInteger amount, long first, long last)
    {
        if (amount.IsZero) return;
        Paid += amount;
        First = Math.Min(First ?? first, first);
        Last = Math.Max(Last ?? last, last);
    }
}
