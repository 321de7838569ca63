using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each of the crowd wears the hat.</summary>
sealed class HatApprovalCourse : ApprovalCourse
{
    public override AlloOutside Outside(PoolStage stage)
    {
        var hat = stage.Parameters.Number("hatId", int.MaxValue);
        return new() { Hats = [.. stage.Crowd.Select(v => (hat, v.Address))] };
    }
}
