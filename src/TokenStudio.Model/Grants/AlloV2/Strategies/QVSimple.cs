using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>QVSimpleStrategy: listed allocators, each with the same credits.</summary>
public sealed class QVSimple : QuadraticVotingBase
{
    ImmutableHashSet<Address> allocators = [];
    BigInteger most;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "QVSimpleStrategy",
        Title = "Quadratic voting",
        Purpose = "Listed allocators spend voice credits; a recipient's votes are the root of the credits each gave it.",
        Parameters = [StrategyParameters.MaxVoiceCredits, StrategyParameters.QuadraticVoting],
        Functions =
        [
            .. Own,
            StrategyFunction.Of<QVSimple>("addAllocator", (s, a) => s.Set(a.Address("allocator", 0), (all, one) => all.Add(one))),
            StrategyFunction.Of<QVSimple>("removeAllocator", (s, a) => s.Set(a.Address("allocator", 0), (all, one) => all.Remove(one))),
        ],
        Quirks = Known,
        HasMulticall = true,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new QVSimple(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        most = parameters.Number("maxVoiceCreditsPerAllocator", int.MaxValue);
        base.Initialize(parameters);
    }

    internal override void Allocate(CallArguments data)
    {
        Stop(!allocators.Contains(Sender), "UNAUTHORIZED");
        var (id, credits) = (data.Address("recipientId", 0), data.Number("voiceCreditsToAllocate|voiceCredits|credits", 1));
        NeedAccepted(id);
        Stop(Uint256.Checked(credits + UsedBy(Sender)) > most, "INVALID");
        Vote(id, credits);
    }

    void Set(Address allocator, Func<ImmutableHashSet<Address>, Address, ImmutableHashSet<Address>> change)
    {
        NeedManager();
        allocators = change(allocators, allocator);
    }
}
