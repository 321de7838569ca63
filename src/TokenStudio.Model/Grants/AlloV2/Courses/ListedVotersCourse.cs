using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Voters are listed by a manager.</summary>
sealed class ListedVotersCourse : CreditCourse
{
    private protected override void Admit(PoolStage stage)
    {
        foreach (var voter in stage.Crowd) stage.Do(ReviewsAt(stage), stage.Managers[0], "addAllocator", new { allocator = voter.Address.ToString() });
    }
}
