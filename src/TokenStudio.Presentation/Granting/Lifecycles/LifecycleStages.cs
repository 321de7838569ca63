using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Granting.Lifecycles;

public static class LifecycleStages
{
    /// <summary>The stage of a programme's own protocol; null where there is no model of its contract.</summary>
    /// <param name="asIntended">Whether a pool's strategy does what was meant where the deployed code does something else.</param>
    public static LifecycleStage? Of(Scenario scenario, GrantProgramme programme, bool asIntended = false) => programme.Protocol switch
    {
        AlloV1Protocol round => new RoundStage(scenario, programme, round),
        AlloV2Protocol { Strategy.Kind.HasModel: true } pool => new PoolStage(scenario, programme, pool, asIntended),
        _ => null,
    };
}
