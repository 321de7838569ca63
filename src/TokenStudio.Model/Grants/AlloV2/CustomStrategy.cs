using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A strategy contract of one's own, of which no more is known than that Allo calls it: it stands in a design, and in no play.</summary>
public sealed class CustomStrategy : AlloStrategy
{
    /// <summary>Beside the strategies there are, not among them.</summary>
    public static StrategyKind Listed { get; } = new()
    {
        Name = "custom",
        Title = "Custom strategy",
        Purpose = "Your own contract address.",
        Parameters = [],
        Functions = [],
        Make = () => new CustomStrategy(),
        HasModel = false,
    };

    /// <summary>Why it is neither played nor tried.</summary>
    public static Phrase NoModel { get; } = "Of a contract of your own only its address is known: there is no model of it to play or to try here.";

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters) => throw Unknown();

    internal override Address Register(CallArguments data) => throw Unknown();

    internal override void Allocate(CallArguments data) => throw Unknown();

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data) => throw Unknown();

    // Whoever plays asks HasModel first.
    static InvalidOperationException Unknown() => new("A contract of one's own has no model.");
}
