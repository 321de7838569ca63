namespace TokenStudio.Tests;

/// <summary>Where the tests find the repository and the reference data that lies beside it.</summary>
static class Repository
{
    /// <summary>The folder that holds TokenStudio.sln, found upwards from the test's own folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file of the shared reference data, or a skipped test that says what is missing.</summary>
    public static string Reference(string name)
    {
        var path = Path.Combine(Root, "..", "shared", "data", name);
        Assert.SkipUnless(File.Exists(path), $"Reference data {name} is not beside this checkout.");
        return path;
    }

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TokenStudio.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("TokenStudio.sln stands in no folder above the tests.");
    }
}
