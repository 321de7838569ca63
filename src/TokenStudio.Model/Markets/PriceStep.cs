namespace TokenStudio.Model.Markets;

/// <summary>One exact step of a log price x = ln(S / S0), the same for every process: x' = Carry x + Shift + Deviation Z + jumps.</summary>
/// <remarks>Z standard normal. Jumps: N Poisson with mean <see cref="Jumps"/>, their sum normal with mean N m and variance N s^2, given N.</remarks>
public readonly record struct PriceStep(double Carry, double Shift, double Deviation)
{
    public static PriceStep Still { get; } = new(1, 0, 0);

    /// <summary>Jumps expected in the step.</summary>
    public double Jumps { get; init; }

    /// <summary>m, the mean log size of a jump.</summary>
    public double JumpMean { get; init; }

    /// <summary>s, the standard deviation of a jump's log size.</summary>
    public double JumpDeviation { get; init; }
}
