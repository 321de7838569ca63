using System.Diagnostics;
using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Benchmarks;

/// <summary>A report of ten pages with everything in it, from the document to the last byte. Goals: 0.5 s warm, 150 MB for a process that does nothing else.</summary>
static class ReportBenchmark
{
    const int Rounds = 40;

    public static void Run(TextWriter output)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? new[] { typeof(ReportBenchmark).Assembly.Location } : [], "report-alone"]) { RedirectStandardOutput = true })!;
        output.Write(child.StandardOutput.ReadToEnd());
        child.WaitForExit();
    }

    /// <summary>In a process of its own, whose peak is then that of reports.</summary>
    public static void RunAlone(TextWriter output)
    {
        var document = EditApplier.Apply(PresetLibrary.Find("meridian-rewards")!.Document, [Edit.Set("/market/price", ObjectNode.Of(
            ("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0.1m)), ("annualVolatility", Node.Of(0.8m))))]).Document ?? throw new InvalidOperationException("The benchmark's own scenario is wrong.");
        var first = Time(() => Report(document));
        var times = new double[Rounds];
        for (var i = -10; i < Rounds; i++)
        {
            var time = Time(() => Report(document));
            if (i >= 0) times[i] = time;
        }

        var pages = System.Text.Encoding.Latin1.GetString(Report(document)).Split("/Type /Page\n").Length - 1;
        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"PDF report, {pages} pages, 2,000 runs simulated: {times.Order().ElementAt(Rounds / 2):0} ms warm, median of {Rounds} (goal 500), {first:0} ms at first; peak working set {self.PeakWorkingSet64 >> 20} MB (goal 150)"));
    }

    static byte[] Report(ObjectNode document) =>
        PdfReport.Write(ReportBuilder.Of(Projector.Project(ScenarioReview.Of(document).Valid!), document, "version 14", DateTimeOffset.UnixEpoch));

    static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
