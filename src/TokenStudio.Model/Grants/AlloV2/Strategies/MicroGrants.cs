using System.Collections.Immutable;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>MicroGrantsStrategy: allocators by list.</summary>
public sealed class MicroGrants : MicroGrantsBase
{
    ImmutableHashSet<Address> allocators = [];

    public static StrategyKind Listed { get; } = new()
    {
        Name = "MicroGrantsStrategy",
        Title = "Micro grants",
        Purpose = "Listed allocators vote; who reaches the threshold is paid at once what it asked for.",
        Parameters = Given,
        Functions =
        [
            .. Own,
            StrategyFunction.Of<MicroGrants>("setAllocator", (s, a) => s.Set([a.Address("allocator", 0)], [a.Truth("flag", 1)])),
            StrategyFunction.Of<MicroGrants>("batchSetAllocator", (s, a) => s.Set(a.Addresses("allocators", 0), [.. a.Items("flags", 1).Select(f => f.ValueKind == System.Text.Json.JsonValueKind.True)])),
        ],
        Quirks = Known,
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientStatus,
        Make = () => new MicroGrants(),
    };

    public override StrategyKind Kind => Listed;

    private protected override bool IsAllocator(Address account) => allocators.Contains(account);

    void Set(IReadOnlyList<Address> who, IReadOnlyList<bool> flags)
    {
        NeedManager();
        for (var i = 0; i < who.Count; i++)
        {
            Stop(i >= flags.Count, "Panic 0x32");
            allocators = flags[i] ? allocators.Add(who[i]) : allocators.Remove(who[i]);
        }
    }
}
