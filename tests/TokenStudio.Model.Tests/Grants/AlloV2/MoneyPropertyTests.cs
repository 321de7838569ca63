using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Whatever is tried at a pool, money is only moved: between pool, fees, recipients and leftovers, and no contract pays what it has not.</summary>
public sealed class MoneyPropertyTests(ITestOutputHelper output)
{
    static readonly PoolScript[] Scripts = [.. DonationScripts.All, .. VotingScripts.All, .. GrantScripts.All, .. VestingScripts.All, .. CoreScripts.All];
    static readonly string[] People = ["adm", "mgr", "ali", "bob", "don", "eve", "own", "pay"];

    [Fact]
    public void Calls_OfAnybodyAtAnyTime_ConserveMoneyAndNeverOverdrawAContract() =>
        Property.Check(Gen.Int[0, Scripts.Length - 1].Select(Gen.Int), drawn => Try(Scripts[drawn.Item1], new Random(drawn.Item2)), output, iterations: 600);

    // Lines of a script mostly in their order, some twice, left out or by somebody else at another time.
    static void Try(PoolScript script, Random chance)
    {
        var start = PoolStory.Read(script with { PercentFee = "25000000000000000", Mode = chance.Next(3) == 0 ? "as-intended" : "as-deployed" }).Setup.Create(900);
        if (start.Error is not null) return;   // a pool that cannot be funded
        var world = start.World;
        var held = Sums(PoolStory.Read(script).Setup.Wallets.Balances);
        Assert.Equal(held, Sums(world.Wallets.Balances));
        foreach (var line in script.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '='))
        {
            for (var times = chance.Next(8) switch { 0 => 0, 1 => 2, _ => 1 }; times > 0; times--)
            {
                var action = PoolStory.ActionOf(line).Action;
                if (chance.Next(6) == 0) action = action with { Call = action.Call with { Sender = PoolStory.Of(People[chance.Next(People.Length)]) } };
                if (chance.Next(6) == 0) action = action with { Call = action.Call with { Now = chance.Next(900, 7000) } };
                if (chance.Next(12) == 0) action = action with { Call = action.Call with { Value = chance.Next(50) } };
                var result = AlloPlay.Try(world, action);
                if (result.Error is not null) Assert.Same(world, result.World);
                world = result.World;
                Assert.Equal(held, Sums(world.Wallets.Balances));
                foreach (var contract in world.Pools.Values.Select(p => p.Strategy).Append(AlloWorld.AlloAddress))
                {
                    // The token of streamed donations may be owed: what the strategy had of it at first is not known.
                    Assert.DoesNotContain(world.Wallets.Balances, b => b.Key.Owner == contract && b.Value < 0 && b.Key.Token != PoolStory.Of("oth"));
                }

                Assert.True(world.StrategyOf(1)!.PoolAmount >= 0);
            }
        }
    }

    static Dictionary<Address, BigInteger> Sums(IEnumerable<KeyValuePair<(Address Owner, Address Token), BigInteger>> balances) =>
        balances.GroupBy(b => b.Key.Token).Select(g => (g.Key, Sum: g.Aggregate(BigInteger.Zero, (sum, b) => sum + b.Value))).Where(g => !g.Sum.IsZero).ToDictionary(g => g.Key, g => g.Sum);
}
