using System.Reflection;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Reporting;

/// <summary>Which build of the model made the figures: its version, and the first digits of the commit where the build knew it.</summary>
static class EngineVersion
{
    const int CommitDigits = 12;

    public static string Text { get; } = Short(typeof(Projector).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "1.0.0");

    static string Short(string version) => version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus && version.Length > plus + 1 + CommitDigits ? version[..(plus + 1 + CommitDigits)] : version;
}
