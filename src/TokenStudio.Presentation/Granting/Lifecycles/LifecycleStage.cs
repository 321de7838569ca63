using System.Text.Encodings.Web;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>The contracts of a programme as a stage: who may try what on them, when, and what they answer.</summary>
public abstract class LifecycleStage
{
    private protected const long Day = 86_400;

    private protected static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Times worth trying, at and just beyond each border.</summary>
    public abstract IReadOnlyList<LifecycleMoment> Moments { get; }

    public abstract IReadOnlyList<(string Id, Phrase Label)> Roles { get; }

    public abstract IReadOnlyList<LifecycleAction> Actions { get; }

    /// <summary>The course a programme of this kind is meant to take.</summary>
    public abstract IReadOnlyList<LifecycleStep> Usual { get; }

    /// <summary>Plays the steps in the order of their times.</summary>
    public abstract Lifecycle Play(IEnumerable<LifecycleStep> steps);

    /// <summary>What a step would be called with after those before it, JSON; empty where nothing can be called.</summary>
    public abstract string ArgumentsOf(IEnumerable<LifecycleStep> before, LifecycleStep step);

    /// <summary>Arguments as a person writes them: null where they are no JSON.</summary>
    public static JsonElement? Read(string arguments)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(arguments);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The action of an id; ids come from a page, so one that is not here is the first.</summary>
    private protected LifecycleAction ActionOf(LifecycleStep step) => Actions.FirstOrDefault(a => a.Id == step.Action) ?? Actions[0];

    private protected Phrase RoleOf(LifecycleStep step) => Roles.FirstOrDefault(r => r.Id == step.Role, Roles[^1]).Label;

    // With its seconds: what is refused at a border is taken a second later.
    private protected static string Moment(long second) => $"{WindowText.Show(NodaTime.Instant.FromUnixTimeSeconds(second))} UTC";
}

/// <summary>What a call left: the world after it, or the contract's words.</summary>
/// <param name="About">What the error carries; null for nothing.</param>
public readonly record struct LifecycleTurn<TWorld>(TWorld World, string? Error, string? About = null);

/// <typeparam name="TWorld">Everything a play can change; immutable.</typeparam>
public abstract class LifecycleStage<TWorld> : LifecycleStage
    where TWorld : class
{
    public override Lifecycle Play(IEnumerable<LifecycleStep> steps)
    {
        var ordered = steps.OrderBy(s => s.At).ToArray();
        if (Create(ordered.Length > 0 ? ordered[0].At : long.MaxValue) is not { } created) return new(null, "", [], []);
        if (created.Error is not null) return new(created.Error, CheckOf(created, null), [], []);
        var (world, lines) = (created.World, new List<LifecycleLine>());
        foreach (var step in ordered)
        {
            var action = ActionOf(step);
            var turn = Try(world, step);
            var flows = WalletsOf(turn.World).Flows.Skip(WalletsOf(world).Flows.Count);
            lines.Add(new(Moment(step.At), RoleOf(step), action.Label, action.Function, turn.Error, turn.Error is null ? "" : CheckOf(turn, action), [.. flows.Select(Flow)]));
            world = turn.World;
        }

        return new(null, "", lines, StateOf(world, ordered.Length > 0 ? ordered[^1].At : 0));
    }

    public override string ArgumentsOf(IEnumerable<LifecycleStep> before, LifecycleStep step)
    {
        var earlier = before.Where(s => s.At <= step.At).OrderBy(s => s.At).ToArray();
        if (Create(earlier.Length > 0 ? earlier[0].At : step.At) is not { Error: null } created) return "";
        var world = earlier.Aggregate(created.World, (now, one) => Try(now, one).World);
        return JsonSerializer.Serialize(ArgumentsOf(world, step), Indented);
    }

    /// <summary>Null while the programme cannot be played.</summary>
    /// <param name="first">When the first step is tried.</param>
    private protected abstract LifecycleTurn<TWorld>? Create(long first);

    /// <summary>Tries an action with arguments of any kind.</summary>
    private protected abstract LifecycleTurn<TWorld> Call(TWorld world, LifecycleStep step, JsonElement arguments);

    private protected abstract object ArgumentsOf(TWorld world, LifecycleStep step);

    private protected abstract Wallets WalletsOf(TWorld world);

    private protected abstract Phrase Flow(MoneyFlow flow);

    /// <param name="at">When it is looked at.</param>
    private protected abstract IReadOnlyList<(Phrase, Phrase)> StateOf(TWorld world, long at);

    /// <summary>What was asked for that was not so; empty where the contract's own words say it.</summary>
    /// <param name="action">Null for the creation.</param>
    private protected virtual Phrase CheckOf(LifecycleTurn<TWorld> refused, LifecycleAction? action) => "";

    LifecycleTurn<TWorld> Try(TWorld world, LifecycleStep step) =>
        Call(world, step, step.Arguments is { } given ? Read(given) ?? default : JsonSerializer.SerializeToElement(ArgumentsOf(world, step)));
}
