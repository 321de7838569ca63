using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Milestones as they are sent, and when they are paid.</summary>
static class Parts
{
    public static IReadOnlyList<PoolPart> Of(PoolStage stage) => stage.Input.Milestones is { Count: > 0 } given ? given : [new(AlloContract.FeeDenominator, stage.PaysAt)];

    public static object[] Sent(PoolStage stage) => [.. Of(stage).Select(part => new { amountPercentage = PoolStage.Text(part.Share), metadata = "trial", milestoneStatus = "None" })];

    /// <summary>Not before allocation has ended.</summary>
    public static long At(PoolStage stage, int part) => Math.Max((long)stage.Input.Times.Allocation.End + 1, Of(stage)[part].At);
}
