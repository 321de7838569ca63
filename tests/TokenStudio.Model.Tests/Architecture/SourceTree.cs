using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Architecture;

/// <summary>The files of the repository as the architecture tests see them: what people write, not what builds make.</summary>
static class SourceTree
{
    static readonly string[] Made = ["bin", "obj", "node_modules", "lib", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput"];

    /// <summary>Files below a folder of the repository, as paths from its root with slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var root = Path.Combine(Repository.Root, folder);
        if (!Directory.Exists(root)) return [];
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/')[..^1].Any(Made.Contains) && endings.Any(e => file.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    public static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    /// <summary>Fails with the files a rule does not hold for.</summary>
    public static void None(IEnumerable<string> offenders, string rule)
    {
        var list = offenders.ToArray();
        Assert.True(list.Length == 0, $"{rule}\n{string.Join('\n', list)}");
    }
}
