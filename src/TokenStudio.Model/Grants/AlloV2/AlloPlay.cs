using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What somebody tries.</summary>
/// <param name="Pool">Whose strategy is meant where the arguments do not say.</param>
public sealed record AlloAction(Call Call, string Function, JsonElement Arguments, BigInteger Pool);

/// <summary>What came of an action: the world after it, or the contract's error by name and no change.</summary>
/// <param name="Detail">What the error carries: the recipient it is about, a reason.</param>
public sealed record AlloResult(AlloWorld World, string? Error, string? Detail = null);

/// <summary>Plays pools of Allo v2 through time: each action is the next state and the money that moved, or a revert.</summary>
public static class AlloPlay
{
    /// <summary>One result for each action, in order; one that fails changes nothing.</summary>
    public static IReadOnlyList<AlloResult> Of(AlloWorld start, IEnumerable<AlloAction> actions)
    {
        var results = new List<AlloResult>();
        foreach (var action in actions) results.Add(Try(results.Count == 0 ? start : results[^1].World, action));
        return results;
    }

    public static AlloResult Try(AlloWorld world, AlloAction action)
    {
        var arguments = new CallArguments(action.Arguments);
        return Try(world, action.Call, next => (AlloFunctions.Find(next, action.Function, action.Pool) ?? throw new RevertException(RevertException.NoData)).Enter(next, arguments, action.Pool));
    }

    /// <summary>Runs a transaction over a copy of the world.</summary>
    internal static AlloResult Try(AlloWorld world, Call call, Action<AlloWorld> transaction)
    {
        var next = world.Copy();
        next.Call = call;
        try
        {
            transaction(next);
            return new(next, null);
        }
        catch (RevertException revert)
        {
            return new(world, revert.Message, revert.Detail);
        }
    }
}
