using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>MicroGrantsHatsStrategy: allocators wear a hat.</summary>
public sealed class MicroGrantsHats : MicroGrantsBase
{
    BigInteger hat;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "MicroGrantsHatsStrategy",
        Title = "Micro grants by hat",
        Purpose = "Wearers of a hat decide; who reaches the threshold is paid at once what it asked for.",
        Parameters = [StrategyParameter.Struct("initializeParams", Given), StrategyParameter.AddressOf("hats", "Hats contract"), StrategyParameter.Number("hatId", "Hat of the allocators")],
        Functions = Own,
        Quirks = Known,
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientStatus,
        Make = () => new MicroGrantsHats(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        var hats = parameters.Address("hats", int.MaxValue);
        hat = parameters.Number("hatId", int.MaxValue);
        base.Initialize(parameters);
        Stop(hats.IsZero, "ZERO_ADDRESS");
    }

    private protected override bool IsAllocator(Address account) => World.Outside.Hats.Contains((hat, account));
}
