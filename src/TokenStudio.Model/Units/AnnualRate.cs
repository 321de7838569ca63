using System.Globalization;

namespace TokenStudio.Model.Units;

/// <summary>A growth per year, exact as typed; 0.08 is 8 % a year, and unlike a share it may pass 1.</summary>
public readonly record struct AnnualRate(decimal Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
