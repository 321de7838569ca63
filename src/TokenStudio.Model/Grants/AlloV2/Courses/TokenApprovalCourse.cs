using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each of the crowd has as many votes of the governance token as an allocator needs.</summary>
sealed class TokenApprovalCourse : ApprovalCourse
{
    public override AlloOutside Outside(PoolStage stage) => Power(stage, stage.Parameters.Address("gov", int.MaxValue), stage.Parameters.Number("minVotePower", int.MaxValue));
}
