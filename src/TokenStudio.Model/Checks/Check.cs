using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Checks;

/// <summary>One rule of the design linter: a number of the design against a limit of the scenario. A closed family: see <see cref="Checks"/>; goals of a design add a <see cref="GoalCheck"/> each.</summary>
public abstract record Check
{
    private protected Check() { }

    /// <summary>Stable word of findings and files.</summary>
    public abstract string Code { get; }

    /// <summary>What it is about, in a few words.</summary>
    public abstract Phrase Title { get; }

    /// <summary>Why one wants it, in a sentence or two.</summary>
    public abstract Phrase Reason { get; }

    /// <summary>Where the usual limit comes from.</summary>
    public abstract Phrase Source { get; }

    /// <summary>The limit of the scenario; null where there is nothing to choose and the limit is 0.</summary>
    public virtual LimitParameter? Limit => null;

    public virtual Measure Measure => Limit?.Measure ?? Measure.Share;

    /// <summary>The number must reach the limit, rather than stay within it.</summary>
    public virtual bool AtLeast => false;

    /// <summary>How bad it can get.</summary>
    public virtual CheckState Worst => CheckState.Critical;

    /// <summary>Code of the rules' finding that says the same; lists that show both drop the check.</summary>
    public virtual string? Restates => null;

    /// <summary>What one learns from it; where that is hidden it is not run.</summary>
    public HiddenParts TellsOf => Limit is { } limit && Limits.OfHolders.Contains(limit) ? HiddenParts.Holders : HiddenParts.None;

    public CheckResult Run(Projection projection) => Run(new MonthlyDesign(projection));

    internal abstract CheckResult Run(MonthlyDesign design);

    private protected virtual decimal LimitOf(MonthlyDesign design) => Limit is { } limit ? design.Scenario.Limits[limit] : 0m;

    private protected bool Holds(Portion number, decimal limit) => AtLeast ? number.CompareTo(limit) >= 0 : number.CompareTo(limit) <= 0;

    private protected CheckResult Judge(MonthlyDesign design, Portion number, CheckPlace place)
    {
        var limit = LimitOf(design);
        // Critical is past the limit by its own size again: over twice of a most, under half of a least.
        var far = AtLeast ? number.CompareTo(limit / 2) < 0 : limit > 0 && number.CompareTo(limit * 2) > 0;
        return Result(Holds(number, limit), far, number.Value, limit, place);
    }

    private protected CheckResult Judge(MonthlyDesign design, decimal number, CheckPlace place)
    {
        var limit = LimitOf(design);
        var far = AtLeast ? number < limit / 2 : limit > 0 && number > limit * 2;
        return Result(AtLeast ? number >= limit : number <= limit, far, number, limit, place);
    }

    private protected CheckResult DoesNotApply(Phrase why) => new() { Check = this, State = CheckState.DoesNotApply, Before = why };

    CheckResult Result(bool holds, bool far, decimal number, decimal limit, CheckPlace place)
    {
        var failed = far ? CheckState.Critical : CheckState.Warning;
        return new()
        {
            Check = this,
            State = holds ? CheckState.Passed : failed < Worst ? Worst : failed,
            Number = number,
            Limit = limit,
            Before = place.Before,
            After = place.After,
            Path = place.Path,
            Month = place.Month,
        };
    }
}

/// <summary>The words around a number and where it comes from.</summary>
sealed record CheckPlace(Phrase Before, Phrase After, string Path, int? Month = null);
