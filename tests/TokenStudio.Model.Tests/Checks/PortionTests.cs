using System.Numerics;
using CsCheck;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Checks;

public sealed class PortionTests(ITestOutputHelper output)
{
    static readonly Gen<TokenAmount> Amount = Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 60], (high, low, shift) => new TokenAmount((Int128)(new UInt128(high >> 9, low) >> shift)));

    [Fact]
    public void CompareTo_RandomPortions_IsThatOfCrossProducts() => Property.Check(Gen.Select(Amount, Amount, Amount, Amount, Gen.Bool), v =>
    {
        // Where asked, the second is the first shifted by one base unit: as near as two portions can be.
        var (a, b) = (new Portion(v.Item1, new(v.Item2.BaseUnits + 1)), v.Item5 ? new Portion(v.Item1, new(v.Item2.BaseUnits + 2)) : new Portion(v.Item3, new(v.Item4.BaseUnits + 1)));
        Assert.Equal(((BigInteger)a.Part.BaseUnits * (BigInteger)b.Whole.BaseUnits).CompareTo((BigInteger)b.Part.BaseUnits * (BigInteger)a.Whole.BaseUnits), Math.Sign(a.CompareTo(b)));
    }, output);

    [Fact]
    public void CompareTo_ADecimal_IsExactToTheLastUnit()
    {
        TokenAmount whole = new((Int128)3 << 100), third = new((Int128)1 << 100);
        Assert.Equal(1, new Portion(third, whole).CompareTo(0.3333333333333333333333333333m));
        Assert.Equal(-1, new Portion(third, whole).CompareTo(0.3333333333333333333333333334m));
        Assert.Equal(0, new Portion(new(1), new(8)).CompareTo(0.125m));
        Assert.Equal(0, default(Portion).CompareTo(0m));
    }
}
