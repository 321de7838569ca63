using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Checks;

/// <summary>Burns that find less to burn than they should.</summary>
public sealed record BurnClippedCheck : Check
{
    public override string Code => "burns-clipped";
    public override Phrase Title => "Burns without tokens";
    public override Phrase Reason => "A burn that finds nothing left to burn shows a schedule that cannot be kept.";
    public override Phrase Source => "A schedule holds within its balance.";
    public override Measure Measure => Measure.Count;
    public override CheckState Worst => CheckState.Warning;
    public override string Restates => "burn-clipped";

    // The rules have found it while resolving the schedules; their finding says where and when.
    internal override CheckResult Run(MonthlyDesign design)
    {
        var clipped = design.Valid.Findings.Where(f => f.Code == Restates).ToArray();
        if (design.Scenario.Burns.Count == 0) return DoesNotApply("Nothing is burned.");
        return Judge(design, clipped.Length, new("", clipped.Length == 1 ? " burn finds too few tokens and is clipped" : " burns find too few tokens and are clipped", clipped.Length > 0 ? clipped[0].Path : "/burns"));
    }
}
