namespace TokenStudio.Model.Tests;

/// <summary>
/// How thoroughly random tests try. TOKENSTUDIO_EFFORT=quick is for mutation testing, which repeats them for every
/// mutant: a fortieth of the values, seeds that stay, and none of the tests that try whole scenarios for seconds, since
/// a mutant should be caught by a test that says what it expects. Everything else runs all of them in full.
/// </summary>
static class Effort
{
    public const string Whole = "Seconds of whole scenarios: not for each mutant.";

    public static bool Quick { get; } = Environment.GetEnvironmentVariable("TOKENSTUDIO_EFFORT") == "quick";

    /// <summary>A seed of the clock, or always the same: a mutant killed once is killed again.</summary>
    public static int Seed => Quick ? 20_270_301 : Environment.TickCount & 0xFFFFFF;

    public static int Of(int full) => Quick ? Math.Min(full, Math.Max(full / 40, 5)) : full;
}
