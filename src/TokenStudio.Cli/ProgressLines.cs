using System.Globalization;

namespace TokenStudio.Cli;

/// <summary>Says how far a run is, a line for each tenth of it.</summary>
sealed class ProgressLines(TextWriter messages) : IProgress<double>
{
    int tenths;

    /// <param name="value">The share done, 0 to 1.</param>
    public void Report(double value)
    {
        var reached = (int)(value * 10);
        if (reached <= tenths) return;
        tenths = reached;
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{10 * reached} %"));
    }
}
