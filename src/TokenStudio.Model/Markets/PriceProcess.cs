using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Markets;

/// <summary>How the price of a token moves. A closed family: see <see cref="PriceKinds"/>.</summary>
public abstract record PriceProcess
{
    private protected static PriceParameter InitialPriceParameter { get; } = new("initialPrice", "Launch price");

    private protected PriceProcess() { }

    public required TokenPrice InitialPrice { get; init; }
}

/// <summary>The launch price for ever: the plainest assumption, and said to be one.</summary>
public sealed record ConstantPrice : PriceProcess
{
    internal static Kind<PriceProcess> Kind { get; } = new("constant", "Constant", "", """{ "kind": "constant", "initialPrice": 0.12 }""",
        [InitialPriceParameter], read => new ConstantPrice { InitialPrice = read.Get(InitialPriceParameter) });
}

/// <summary>Every price kind, listed once.</summary>
public static class PriceKinds
{
    public static Family<PriceProcess> All { get; } = new("kind", ConstantPrice.Kind);
}
