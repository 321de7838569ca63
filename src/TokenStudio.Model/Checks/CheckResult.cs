using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>How a check came out, worst first.</summary>
public enum CheckState
{
    Critical,
    Warning,
    Info,
    Passed,

    /// <summary>The design has nothing to check here: no insiders, no emissions, no cap.</summary>
    DoesNotApply,
}

/// <summary>What a check found. Its sentence is <see cref="Before"/>, the number in its measure, <see cref="After"/>.</summary>
public sealed record CheckResult
{
    public required Check Check { get; init; }
    public required CheckState State { get; init; }

    /// <summary>In the check's measure, rounded at 12 digits; judged exactly before that. Null when it does not apply.</summary>
    public decimal? Number { get; init; }
    public decimal Limit { get; init; }

    /// <summary>The words before the number; where it does not apply, why.</summary>
    public required Phrase Before { get; init; }
    public Phrase After { get; init; } = "";

    /// <summary>The place of the document to look at.</summary>
    public string Path { get; init; } = "";

    /// <summary>The month to look at, from launch; null where no moment matters.</summary>
    public int? Month { get; init; }

    /// <summary>Presses that make it pass or at least better.</summary>
    public ValueList<Fix> Fixes { get; init; } = [];

    public bool Failed => State < CheckState.Passed;

    // Fixes are sought only for what failed.
    internal CheckResult Offering(Func<IEnumerable<Fix?>> fixes) => Failed ? this with { Fixes = fixes().OfType<Fix>().ToValueList() } : this;
}
