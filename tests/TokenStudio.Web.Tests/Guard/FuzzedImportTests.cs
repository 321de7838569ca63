using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Imports;
using TokenStudio.Web.Pages.Start;

namespace TokenStudio.Tests;

/// <summary>
/// S-04: whatever is done to a good file, importing it gives the file or a finding; no exception, nothing longer than 2 s, nothing above 256 MB.
/// 20,000 each run; the soak is TOKENSTUDIO_FUZZ=100000, the same run again TOKENSTUDIO_SEED=n.
/// </summary>
public sealed class FuzzedImportTests(ITestOutputHelper output)
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("TOKENSTUDIO_FUZZ") ?? "20000", CultureInfo.InvariantCulture);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    const long MostBytes = 256L << 20;

    [Fact]
    public void Import_TwentyThousandBrokenFiles_IsTheFileOrAFinding()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("TOKENSTUDIO_SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        output.WriteLine($"TOKENSTUDIO_SEED={seed} TOKENSTUDIO_FUZZ={Many}");
        var corpus = FuzzCorpus.All;
        var (outcomes, faults) = (new ConcurrentDictionary<string, int>(), new ConcurrentQueue<string>());
        var slow = new ConcurrentBag<int>();
        var (longest, largest) = (0L, 0L);
        var gate = new Lock();
        var began = Stopwatch.StartNew();
        Parallel.For(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, n => Try(n, slow.Add));

        // What is slow by its content is slow again with nothing beside it; what only waited for a processor is not.
        foreach (var n in slow) Try(n, again => faults.Enqueue($"#{again} took more than {Longest} twice"));
        output.WriteLine($"{began.Elapsed.TotalSeconds:F1} s, longest {TimeSpan.FromTicks(longest).TotalMilliseconds:F0} ms, most allocated {largest >> 20} MB");
        foreach (var (what, many) in outcomes.OrderBy(o => o.Key, StringComparer.Ordinal)) output.WriteLine($"{many,7} {what}");
        Assert.True(faults.IsEmpty, $"TOKENSTUDIO_SEED={seed}: {faults.Count} faults\n{string.Join('\n', faults.Take(5))}");
        // A fuzz that only ever breaks, or never does, tests little.
        Assert.Contains(outcomes.Keys, o => o.EndsWith(": taken", StringComparison.Ordinal));
        Assert.True(corpus.Count(c => outcomes.ContainsKey($"{c.Name}: refused")) >= corpus.Count / 2);

        void Try(int n, Action<int> late)
        {
            // Not by HashCode, which differs from process to process: the seed must repeat the run.
            var chance = new Random(unchecked((seed * 16777619) ^ n));
            var source = corpus[chance.Next(corpus.Count)];
            var bytes = FuzzCorpus.Mutate(source.Bytes, corpus, chance);
            var (from, held) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                var outcome = source.IsEdits ? Edited(bytes) : Imported(bytes);
                outcomes.AddOrUpdate($"{source.Name}: {outcome}", 1, (_, so) => so + 1);
            }
#pragma warning disable CA1031 // That there is none is what is tested.
            catch (Exception e)
#pragma warning restore CA1031
            {
                faults.Enqueue($"#{n} of {source.Name}: {e}");
            }

            var (took, allocated) = (Stopwatch.GetElapsedTime(from).Ticks, GC.GetAllocatedBytesForCurrentThread() - held);
            if (took > Longest.Ticks) late(n);
            if (allocated > MostBytes) faults.Enqueue($"#{n} of {source.Name} took {allocated >> 20} MB");
            lock (gate) (longest, largest) = (Math.Max(longest, took), Math.Max(largest, allocated));
        }
    }

    [Fact]
    public void Mutate_SameSeed_IsTheSameFile()
    {
        foreach (var source in FuzzCorpus.All) Assert.Equal(FuzzCorpus.Mutate(source.Bytes, FuzzCorpus.All, new Random(7)), FuzzCorpus.Mutate(source.Bytes, FuzzCorpus.All, new Random(7)));
    }

    [Fact]
    public void Corpus_Untouched_IsTaken()
    {
        foreach (var source in FuzzCorpus.All.Where(s => s.IsGood)) Assert.Equal($"{source.Name} taken", $"{source.Name} {(source.IsEdits ? Edited(source.Bytes) : Imported(source.Bytes))}");
    }

    // As the start page does: read, and what was taken is checked and projected, which is what its page shows first.
    static string Imported(byte[] bytes)
    {
        switch (ImportedFile.Of("file", bytes))
        {
            case ScenarioFile scenario:
                Show(scenario.Document);
                return "taken";
            case UnlockFile unlocks:
                Show(unlocks.Document);
                return "taken";
            case TableFile table:
                return TableDraft.Of(table.Sheet, Blank).Result.Allocations.Count > 0 ? "taken" : "refused";
            case RefusedFile refused:
                Assert.True(!refused.Message.IsEmpty);
                return "refused";
            case var other:
                return other.GetType().Name;
        }
    }

    static string Edited(byte[] bytes)
    {
        if (NodeReader.ReadAny(bytes, out var problem) is not { } body)
        {
            Assert.False(problem.Message.IsEmpty);
            return "refused";
        }

        if (Edit.FromList(body, out var sentence) is not { } edits)
        {
            Assert.False(sentence.IsEmpty);
            return "refused";
        }

        var outcome = ScenarioEdits.Apply(Blank, edits);
        if (outcome.Document is { } document) Show(document);
        else Assert.NotNull(outcome.Refusal);
        return outcome.Document is null ? "refused" : "taken";
    }

    static void Show(ObjectNode document)
    {
        if (ScenarioReview.Of(document).Valid is { } valid) Projector.Project(valid);
    }

    static ObjectNode Blank { get; } = PresetLibrary.Find("meridian")!.Document;
}
