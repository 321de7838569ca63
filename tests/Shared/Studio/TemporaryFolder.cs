namespace TokenStudio.Tests;

/// <summary>A real folder that is gone after the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tokenstudio-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
