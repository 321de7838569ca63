namespace TokenStudio.Model.Simulation;

/// <summary>Follows a run and looks at what it has found so far.</summary>
public interface IRunWatch : IProgress<RunProgress>
{
    /// <summary>Asked after each slice of paths; true makes a fan of all paths so far, while the run waits.</summary>
    bool WantsFan { get; }

    /// <summary>The fan of the first paths: what a run of so many would give.</summary>
    void Show(Fan soFar);
}
