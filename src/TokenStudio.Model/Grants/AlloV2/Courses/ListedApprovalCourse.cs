using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Allocators are listed by a manager.</summary>
sealed class ListedApprovalCourse : ApprovalCourse
{
    private protected override void Admit(PoolStage stage) => stage.Do(ReviewsAt(stage), stage.Managers[0], "batchSetAllocator", new
    {
        allocators = stage.Crowd.Select(v => v.Address.ToString()).ToArray(),
        flags = stage.Crowd.Select(_ => true).ToArray(),
    });
}
