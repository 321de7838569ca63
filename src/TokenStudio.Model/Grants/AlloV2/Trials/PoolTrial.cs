using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Courses;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>What a trial made of a recipient. Amounts are base units of the trial's token.</summary>
/// <param name="Status">As the contract answered before what was left was taken back.</param>
/// <param name="Supporters">Of the crowd or the managers, whose call for it went through; where managers decide alone, those of the crowd who would give to it.</param>
/// <param name="Figure">By the trial's measure.</param>
/// <param name="Given">Gifts that reached it or were paid straight to it, through the pool or out of a claim.</param>
/// <param name="Allocated">What the strategy, or who decides in it, set apart for it.</param>
/// <param name="Paid">Of the pool's money, vesting payouts whole.</param>
/// <param name="FlowRate">What the pool streams to it, base units a second; 0 where nothing streams.</param>
/// <param name="First">When the first of it is due, Unix seconds; null where nothing is paid.</param>
/// <param name="Last">When all of it is due.</param>
public sealed record PoolTrialLine(PoolRecipient Recipient, AlloStatus Status, int Supporters, BigInteger Figure, BigInteger Given, BigInteger Allocated, BigInteger Paid, BigInteger FlowRate, long? First, long? Last)
{
    /// <summary>Out of the pool, and gifts or straight payments.</summary>
    public BigInteger Reached => Paid + Given;
}

/// <summary>Where a pool's money came from and went, base units; what comes in is what goes out and what is left.</summary>
/// <param name="Funded">By who created the pool, the fee with it.</param>
/// <param name="Given">By the crowd, and by managers who pay grants out of their own wallets.</param>
/// <param name="Paid">Of the pool to recipients, vesting payouts whole.</param>
/// <param name="Passed">Of what was given, to recipients.</param>
/// <param name="Returned">To managers, at the end.</param>
/// <param name="Lost">Sent where no recipient has it.</param>
/// <param name="Left">Still in the strategy.</param>
public sealed record PoolTally(BigInteger Funded, BigInteger Given, BigInteger Fee, BigInteger Paid, BigInteger Passed, BigInteger Returned, BigInteger Lost, BigInteger Left)
{
    public BigInteger In => Funded + Given;

    public BigInteger Out => Fee + Paid + Passed + Returned + Lost + Left;
}

/// <summary>Calls that a contract refused.</summary>
/// <param name="Error">The contract's name of it.</param>
/// <param name="First">When it was met first, Unix seconds.</param>
/// <param name="About">The recipient, where it was one alone; else null.</param>
public sealed record PoolRevert(string Function, string Error, int Times, long First, string? About);

/// <summary>A pool played through the contracts' rules from its making to the return of what is left, with a made-up crowd.</summary>
/// <param name="Input">As it was played: streams count in at least 18 decimals.</param>
/// <param name="Refused">Why the contract would not even make the pool: its error, and what it says with it; else null.</param>
public sealed record PoolTrial(PoolTrialInput Input, string? Refused)
{
    public PoolMeasure Measure { get; private init; }

    public IReadOnlyList<PoolTrialLine> Lines { get; private init; } = [];

    public PoolTally Money { get; private init; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public IReadOnlyList<PoolRevert> Reverts { get; private init; } = [];

    /// <summary>What of the strategy's quirks bore on this trial.</summary>
    public IReadOnlyList<Quirk> Quirks { get; private init; } = [];

    /// <summary>Calls that went through.</summary>
    public int Calls { get; private init; }

    /// <summary>Voters left out because the crowd would make more calls than are made.</summary>
    public int LeftOut { get; private init; }

    /// <summary>What a recipient gets by the strategy: of the pool, or of a manager's wallet where grants come out of one; not what the crowd gives of its own.</summary>
    public BigInteger GetsOf(PoolTrialLine line) => Measure == PoolMeasure.Asked ? line.Reached : line.Paid;

    public static PoolTrial Run(PoolTrialInput given, CancellationToken stop = default)
    {
        var course = PoolCourses.Of(given.Strategy);
        var input = Bounded(given.Finer(course.LeastDecimals));
        var leftOut = given.Crowd.Count - input.Crowd.Count;
        var stage = PoolStage.Begin(input, course, stop, out var refused);
        if (stage is null) return new(input, refused) { Measure = course.Measure, LeftOut = leftOut };
        course.Play(stage);
        return new(input, null)
        {
            Measure = course.Measure,
            Lines = [.. stage.Players.Select(p => new PoolTrialLine(p.Recipient, p.Status, p.Supporters.Count, p.Figure, p.Given, p.Allocated, p.Paid, p.FlowRate, p.First, p.Last))],
            Money = stage.Books.Money(stage.World),
            Reverts = stage.Reverts,
            Quirks = [.. course.Remarks(stage).Distinct().Select(id => input.Strategy.Quirks.First(q => q.Id == id))],
            Calls = stage.Calls,
            LeftOut = leftOut,
        };
    }

    // The first voters: a crowd's gifts do not depend on how many come after.
    static PoolTrialInput Bounded(PoolTrialInput input)
    {
        var calls = 0;
        var voters = input.Crowd.TakeWhile(v => (calls += v.Gifts.Count) <= PoolTrialInput.MostCalls).ToArray();
        return voters.Length == input.Crowd.Count ? input : input with { Crowd = voters };
    }
}
