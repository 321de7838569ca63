using System.Numerics;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>Somebody who wants money of a pool that is tried.</summary>
/// <param name="Asks">Asked or bid for, base units; 0 where nothing is said: then an even part of the pool, and as a bid the highest one.</param>
/// <param name="Status">What managers make of it: Accepted or Rejected; Pending is not reviewed, Canceled never registers.</param>
public sealed record PoolRecipient(string Id, string Name, BigInteger Asks, AlloStatus Status = AlloStatus.Accepted)
{
    public bool Registers => Status is not AlloStatus.Canceled;
}
