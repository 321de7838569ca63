namespace TokenStudio.Model.Documents;

/// <summary>JSON Pointer whose list steps are ids: /allocations/team/vesting/cliff, with ~1 for / and ~0 for ~.</summary>
public static class DocumentPath
{
    public static string Join(string path, string step) =>
        $"{path}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The unescaped steps, or null when the text is no path.</summary>
    public static string[]? Split(string path)
    {
        if (path.Length == 0) return [];
        if (path[0] != '/') return null;
        return [.. path[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    /// <summary>Whether a path is another one or lies below it.</summary>
    public static bool Within(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/');
}
