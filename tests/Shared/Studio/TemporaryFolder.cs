namespace TokenStudio.Tests;

/// <summary>A real folder that is gone after the test.</summary>
sealed class TemporaryFolder(string? parent = null) : IDisposable
{
    public string Path { get; } = parent is null
        ? Directory.CreateTempSubdirectory("tokenstudio-").FullName
        : Directory.CreateDirectory(System.IO.Path.Combine(parent, $"tokenstudio-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
