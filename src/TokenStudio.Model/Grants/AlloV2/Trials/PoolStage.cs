using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2.Courses;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>A trial under way: the world as it stands, who plays, and what the contract refused.</summary>
sealed class PoolStage
{
    const long Hour = 3600;

    readonly Dictionary<(string Function, string Error), (int Times, long First, HashSet<int> About)> reverts = [];
    readonly CancellationToken stop;
    IReadOnlyList<PoolPlayer>? favoured;

    PoolStage(PoolTrialInput input, JsonElement parameters, bool isGated, CancellationToken stop)
    {
        (Input, Parameters, IsGated, this.stop) = (input, new(parameters), isGated, stop);
        Players = [.. input.Recipients.Select((r, n) => new PoolPlayer(n, r, isGated))];
        Token = input.Token.IsZero ? AlloWorld.AddressOf("trial token") : input.Token;
        Managers = [.. Enumerable.Range(0, Math.Max(1, input.Managers)).Select(n => AlloWorld.AddressOf(FormattableString.Invariant($"trial manager {n}")))];
        Books = new(AlloWorld.StrategyAddress(1), Token, Players, [.. Managers, Creator]);
    }

    public static Address Creator { get; } = AlloWorld.AddressOf("trial creator");

    public PoolTrialInput Input { get; }

    /// <summary>What the pool was initialized with.</summary>
    public CallArguments Parameters { get; }

    /// <summary>Whether recipients are anchors of profiles.</summary>
    public bool IsGated { get; }

    public IReadOnlyList<PoolPlayer> Players { get; }

    public IReadOnlyList<PoolVoter> Crowd => Input.Crowd;

    public IReadOnlyList<Address> Managers { get; }

    public Address Token { get; }

    public PoolBooks Books { get; }

    public AlloWorld World { get; private set; } = null!;

    public AlloStrategy Strategy => World.StrategyOf(1)!;

    public int Calls { get; private set; }

    public IReadOnlyList<PoolRevert> Reverts =>
        [.. reverts.Select(r => new PoolRevert(r.Key.Function, r.Key.Error, r.Value.Times, r.Value.First, r.Value.About is { Count: 1 } one && one.Single() >= 0 ? Players[one.Single()].Recipient.Name : null)).OrderBy(r => r.First).ThenBy(r => r.Function, StringComparer.Ordinal)];

    /// <summary>Recipients that registered, in their order.</summary>
    public IEnumerable<PoolPlayer> Registered => Players.Where(p => p.Recipient.Registers);

    /// <summary>Those whom managers want, most supported by the crowd first.</summary>
    public IReadOnlyList<PoolPlayer> Favoured => favoured ??= [.. Players.Where(p => p.IsAccepted).OrderByDescending(p => Crowd.Count(v => v.Gifts.Any(g => g.Recipient == p.Place))).ThenBy(p => p.Place)];

    public long RegistersAt => (long)Input.Times.Registration.Start;

    public long PaysAt => Math.Max((long)Input.Times.Distribution.Start, (long)Input.Times.Allocation.End + 1);

    public long EndsAt => Math.Max(PaysAt, (long)Input.Times.Distribution.End);

    /// <summary>When leftovers may be taken back wherever thirty days are waited for.</summary>
    public long ReturnsAt => Math.Max(EndsAt, (long)Input.Times.Allocation.End + (30 * 24 * Hour)) + 1;

    /// <summary>The pool made and funded; null where the contract refuses it.</summary>
    public static PoolStage? Begin(PoolTrialInput input, PoolCourse course, CancellationToken stop, out string? refused)
    {
        var parameters = TrialParameters.Of(input);
        var stage = new PoolStage(input, parameters, course.IsGated(new(parameters)), stop);
        var setup = new AlloSetup
        {
            Allo = new AlloContract(AlloWorld.AlloAddress) { Owner = AlloWorld.AddressOf("owner"), Registry = AlloWorld.RegistryAddress, Treasury = AlloWorld.TreasuryAddress, PercentFee = input.PercentFee },
            Profiles = [new(0, "trial", Creator, []), .. stage.Players.Select(p => new ProfileSetup(1, p.Recipient.Name, p.Owner, []) { Anchor = p.Anchor })],
            Outside = course.Outside(stage),
            Pool = new(input.Strategy, parameters, Creator, AlloRegistry.IdOf(0, Creator), stage.Token, course.Funding(input), stage.Managers, null),
            IsAsIntended = input.IsAsIntended,
        };
        var made = setup.Create(Math.Max(0, stage.RegistersAt - Hour));
        refused = made.Detail is { } detail ? $"{made.Error}: {detail}" : made.Error;
        if (made.Error is not null) return null;
        stage.World = made.World;
        stage.Books.Add(0, made.World.Wallets.Flows, []);
        return stage;
    }

    /// <summary>When one of many calls within a window is made.</summary>
    public static long Within(PoolWindow window, int one, int all) => (long)(window.Start + ((window.End - window.Start) * (ulong)(one + 1) / (ulong)(all + 1)));

    /// <summary>One call. What is refused changes nothing and is noted.</summary>
    /// <param name="arguments">By the contract's names; amounts as text.</param>
    /// <param name="about">The recipient it is for, by whose name a refusal is told.</param>
    public bool Do(long at, Address by, string function, object arguments, PoolPlayer? about = null, BigInteger value = default)
    {
        stop.ThrowIfCancellationRequested();
        var result = AlloPlay.Try(World, new AlloAction(new(by, at, value), function, JsonSerializer.SerializeToElement(arguments), 1));
        if (result.Error is { } error)
        {
            var known = reverts.GetValueOrDefault((function, error), (0, at, []));
            known.About.Add(about?.Place ?? -1);
            reverts[(function, error)] = known with { Times = known.Times + 1 };
            return false;
        }

        Take(at, result.World);
        return true;
    }

    /// <summary>The same for a call that supports a recipient: who made it is counted.</summary>
    public bool Back(long at, Address by, string function, object arguments, PoolPlayer player, BigInteger value = default)
    {
        if (!Do(at, by, function, arguments, player, value)) return false;
        player.Supporters.Add(by);
        return true;
    }

    /// <summary>Where managers decide alone: those of the crowd who would give to each, which managers follow.</summary>
    public void CountBackers()
    {
        foreach (var voter in Crowd)
        {
            foreach (var (recipient, _) in voter.Gifts) Players[recipient].Supporters.Add(voter.Address);
        }
    }

    /// <summary>What streams have brought by a time; the contracts' model holds rates and lets no balance run on.</summary>
    public void Stream(PoolPlayer to, BigInteger amount, long from, long until)
    {
        var world = AlloPlay.Try(World, new(Strategy.Self, until, 0), w => w.Move(Strategy.Self, to.Payee, Token, amount, "streamed")).World;
        World = world;
        to.Pay(amount, from, until);
    }

    /// <summary>A figure of a recipient by the strategy's name of it.</summary>
    public BigInteger FigureOf(PoolPlayer player, string name, Address? id = null) => Strategy.FiguresOf(id ?? player.Id).FirstOrDefault(f => f.Name == name).Value;

    public static string Text(BigInteger number) => number.Shown();

    void Take(long at, AlloWorld next)
    {
        var flows = World.Wallets.Flows.Count;
        var plans = World.Plans.Count;
        World = next;
        Calls++;
        Books.Add(at, Enumerable.Range(flows, next.Wallets.Flows.Count - flows).Select(n => next.Wallets.Flows[n]), [.. Enumerable.Range(plans, next.Plans.Count - plans).Select(n => next.Plans[n])]);
    }
}
