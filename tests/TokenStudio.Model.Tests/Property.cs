using CsCheck;

namespace TokenStudio.Model.Tests;

/// <summary>Runs a property over random values; a failure prints the seed that repeats it, a pass prints how many values were tried.</summary>
static class Property
{
    public static void Check<T>(Gen<T> values, Action<T> assert, ITestOutputHelper output, int iterations = 2_000)
    {
        iterations = Effort.Of(iterations);
        values.Sample(assert, output.WriteLine, iter: iterations);
        output.WriteLine($"{iterations} values held; a failing one prints its CsCheck seed.");
    }
}
