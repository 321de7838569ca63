using System.Numerics;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A segment of a stream as a recipient registers it with LockupDynamicStrategy (Sablier's SegmentWithDelta).</summary>
/// <param name="Amount">Base units.</param>
/// <param name="Exponent">Of 1e18.</param>
/// <param name="Delta">Seconds.</param>
public sealed record DesignedSegment(BigInteger Amount, BigInteger Exponent, long Delta);
