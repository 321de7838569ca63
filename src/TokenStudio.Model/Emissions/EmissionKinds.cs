using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Emissions;

/// <summary>Every emission kind, listed once.</summary>
public static class EmissionKinds
{
    public static Family<Emission> All { get; } = new("kind",
        ConstantEmission.Kind,
        HalvingEmission.Kind,
        GeometricEmission.Kind,
        ExponentialDecayEmission.Kind,
        InflationEmission.Kind,
        PiecesEmission.Kind,
        TailEmission.Kind,
        FormulaEmission.Kind,
        ProofOfStakeEmission.Kind);
}
