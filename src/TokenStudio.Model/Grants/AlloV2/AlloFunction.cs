using System.Numerics;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>One function that can be called in a play.</summary>
/// <param name="IsPayable">Whether it takes native value; one that does not refuses it before it looks at anything.</param>
public sealed record AlloFunction(string Contract, string Name, bool IsPayable, Action<AlloWorld, CallArguments, BigInteger> Run)
{
    internal void Enter(AlloWorld world, CallArguments arguments, BigInteger pool)
    {
        var call = world.Call;
        Call.Stop(!IsPayable && call.Value > 0, RevertException.NoData);
        if (call.Value > 0)
        {
            Call.Stop(!world.CanMove(call.Sender, world.Allo.Self, AlloWorld.Native, call.Value), "insufficient funds");
            world.Move(call.Sender, world.Allo.Self, AlloWorld.Native, call.Value, "sent along");
        }

        Run(world, arguments, pool);
    }
}
