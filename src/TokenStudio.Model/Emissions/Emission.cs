using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Emissions;

/// <summary>How tokens are emitted over time. A closed family: see <see cref="EmissionKinds"/>.</summary>
public abstract record Emission
{
    private protected Emission() { }

    /// <summary>
    /// Emitted in total by each instant, before any cap clips it. Only for emissions without problems. Where it depends on the
    /// supply this is a <see cref="Supply.ReactiveSchedule"/>, which knows as much as it has been shown.
    /// </summary>
    public abstract CumulativeSchedule Emitted(Timeline timeline);

    public virtual IEnumerable<RuleProblem> Problems(Timeline timeline) => [];
}
