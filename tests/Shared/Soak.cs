using System.Globalization;
using Xunit;

namespace TokenStudio.Tests;

/// <summary>How often a durability test repeats: seldom in every run, thousands of times in a soak. soak.sh sets the numbers.</summary>
static class Soak
{
    /// <param name="variable">Of the environment, such as TOKENSTUDIO_KILLS.</param>
    /// <param name="usual">In every run.</param>
    public static int Times(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : usual;

    /// <summary>A new one each time, or the one that is to be repeated.</summary>
    public static int Seed => Times("TOKENSTUDIO_SEED", Environment.TickCount & 0xFFFFFF);

    public static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
