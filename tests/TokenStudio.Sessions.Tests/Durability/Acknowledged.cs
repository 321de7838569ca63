using System.Globalization;

namespace TokenStudio.Tests;

/// <summary>An edit that a process said was stored.</summary>
/// <param name="Studio">Which of its folders.</param>
/// <param name="Hash">SHA-256 of the whole document after it.</param>
sealed record Acknowledged(int Studio, string Scenario, long Revision, string Hash)
{
    public static Acknowledged? Read(string line) => line.Split(' ') is ["ack", var studio, var scenario, var revision, { Length: 64 } hash]
        ? new(int.Parse(studio, CultureInfo.InvariantCulture), scenario, long.Parse(revision, CultureInfo.InvariantCulture), hash)
        : null;
}
