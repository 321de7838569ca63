using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

/// <summary>Reads what strace wrote: the calls that change files, each where it came back.</summary>
static partial class DiskTrace
{
    public const string Calls = "pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2";

    /// <summary>strace with the options this reads, writing to a file.</summary>
    public static string[] Around(string file) => ["strace", "-f", "-qq", "--seccomp-bpf", "-y", "-xx", "-s", "300000", "-e", $"trace={Calls}", "-o", file];

    /// <summary>Whether strace is here and may trace; root installs it from Debian's packages when it is missing.</summary>
    public static bool IsPossible(string scratch)
    {
        if (!Works(scratch) && Environment.IsPrivilegedProcess)
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "strace");
        }

        return Works(scratch);
    }

    public static IEnumerable<DiskCall> Read(string file)
    {
        var begun = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(file))
        {
            var (process, text) = line.IndexOf(' ') is var at && at > 0 ? (line[..at], line[at..].TrimStart()) : (line, "");
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                begun[process] = text[..^"<unfinished ...>".Length].TrimEnd();
                continue;
            }

            if (Resumed().Match(text) is { Success: true } resumed && begun.Remove(process, out var first)) text = first + text[resumed.Length..];
            if (Of(text) is { } call) yield return call;
        }
    }

    static DiskCall? Of(string text)
    {
        if (Call().Match(text) is not { Success: true } call || call.Groups["result"].Value.StartsWith('-')) return null;
        var (name, file, rest) = (call.Groups["name"].Value, call.Groups["file"].Value, call.Groups["rest"].Value);
        var path = Encoding.UTF8.GetString(Bytes(file));
        switch (name)
        {
            case "write":
                // To the standard output, whichever number a copy of it has.
                return path.StartsWith("pipe:", StringComparison.Ordinal) ? Spoken.Of(Bytes(Quoted().Match(rest).Groups[1].Value)) : null;
            case "pwrite64":
                // What was written is what the result says, which may be less than was asked for.
                var bytes = Bytes(Quoted().Match(rest).Groups[1].Value)[..int.Parse(call.Groups["result"].Value, CultureInfo.InvariantCulture)];
                return new Written(path, long.Parse(rest[(rest.LastIndexOf(',') + 1)..].Trim(), CultureInfo.InvariantCulture), bytes);
            case "ftruncate":
                return new Truncated(path, long.Parse(rest.Trim(',', ' '), CultureInfo.InvariantCulture));
            case "fsync" or "fdatasync":
                return new Synchronised(path);
            case "unlink" or "unlinkat":
                return new Unlinked(Encoding.UTF8.GetString(Bytes(Quoted().Match(text).Groups[1].Value)));
            case "rename" or "renameat" or "renameat2":
                throw new NotSupportedException("The database was not known to rename files; teach the simulated disk to.");
            default:
                return null;
        }
    }

    // \x2f\x74...
    static byte[] Bytes(string escaped)
    {
        var bytes = new byte[escaped.Length / 4];
        for (var n = 0; n < bytes.Length; n++) bytes[n] = byte.Parse(escaped.AsSpan((4 * n) + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return bytes;
    }

    static bool Works(string scratch) => Run([.. Around(Path.Combine(scratch, "probe.txt")), "true"]);

    static bool Run(params string[] words)
    {
        try
        {
            var start = new ProcessStartInfo(words[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var word in words[1..]) start.ArgumentList.Add(word);
            using var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;   // there is no such program
        }
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<name>\w+)\((?:(?<fd>\d+)(?:<(?<file>[^>]*)>(?:\(deleted\))?)?)?(?<rest>.*)\)\s+=\s+(?<result>-?\d+)", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("\"((?:\\\\x[0-9a-f]{2})*)\"")]
    private static partial Regex Quoted();
}
