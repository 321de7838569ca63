using System.Text.Json;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>What somebody tries: a call at a time, by an address.</summary>
public sealed record PlayAction(Call Call, string Function, JsonElement Arguments);

/// <summary>What came of an action: the world after it, or the contract's own words and no change.</summary>
public sealed record PlayResult(RoundWorld World, string? Error);

/// <summary>Plays a round of Allo v1 through time: each action is the next state and the money that moved, or a revert.</summary>
public static class RoundPlay
{
    /// <summary>One result for each action, in order; one that fails changes nothing. Time runs on and never back.</summary>
    public static IReadOnlyList<PlayResult> Of(RoundWorld start, IEnumerable<PlayAction> actions)
    {
        var results = new List<PlayResult>();
        var world = start;
        foreach (var action in actions)
        {
            var result = Try(world, action);
            world = result.World;
            results.Add(result);
        }

        return results;
    }

    public static PlayResult Try(RoundWorld world, PlayAction action)
    {
        if (RoundFunctions.Find(action.Function) is not { } function) return new(world, RevertException.NoData);
        try
        {
            // A function that takes no value refuses it before it looks at anything.
            Call.Stop(!function.IsPayable && action.Call.Value > 0, RevertException.NoData);
            return new(function.Run(world, action.Call, new(action.Arguments)), null);
        }
        catch (RevertException revert)
        {
            return new(world, revert.Message);
        }
    }
}
