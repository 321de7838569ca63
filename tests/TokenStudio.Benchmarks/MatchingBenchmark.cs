using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Attacks;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Benchmarks;

/// <summary>
/// P5 and P6: matching of a million gifts to five thousand projects, and what pairs and groups cost, beside the same algorithms as one first writes
/// them (<see cref="PlainMatching"/>), in turns within one run.
/// </summary>
static class MatchingBenchmark
{
    const int Gifts = 1_000_000;
    const int Donors = 100_000;
    const int Projects = 5_000;
    const int Rounds = 3;
    const double Unit = 1e18;

    static readonly BigInteger Pool = 350_000 * BigInteger.Pow(10, 18);

    public static void Run(TextWriter output)
    {
        var crowd = new MatchingCrowd(Donors, Projects);
        FromFile(output, crowd);
        Linear(output, crowd);
        Pairwise(output, crowd);
        ConnectionOriented(output);
        Attacks(output);
    }

    // First, so that the peak is its own.
    static void FromFile(TextWriter output, MatchingCrowd crowd)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tokenstudio-matching-{Environment.ProcessId}.csv");
        try
        {
            crowd.Write(path, Gifts);
            var megabytes = new FileInfo(path).Length / 1e6;
            Read(path);
            var since = Stopwatch.GetTimestamp();
            var table = Read(path);
            var read = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            if (!table.IsGood || table.Kept != Gifts) throw new InvalidOperationException("The table was not read whole.");
            var matched = LinearQf.Of(Pool, table.Donations, new()).Matched;
            using var process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Votes from CSV, {Gifts:N0} gifts, {megabytes:0} MB, in pieces: {read:0} ms, {Gifts / read / 1_000:0.00} M rows/s; matched {matched}; peak of the process {process.PeakWorkingSet64 / 1e6:0} MB (goal < 1,000)"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    static VoteTable Read(string path)
    {
        var reader = VoteTableReader.Csv(new());
        using var file = File.OpenRead(path);
        var piece = new byte[256 * 1024];
        for (var read = file.Read(piece); read > 0; read = file.Read(piece)) reader.Feed(piece.AsSpan(0, read));
        return reader.End();
    }

    static void Linear(TextWriter output, MatchingCrowd crowd)
    {
        var gifts = crowd.Gifts(Gifts).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var set = Set(gifts);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        LinearQf.Of(Pool, set, new());
        var (core, whole, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            core.Add(Milliseconds(() => LinearQf.Of(Pool, set, new()), out _));
            whole.Add(Milliseconds(() => LinearQf.Of(Pool, Set(gifts), new()), out var ours));
            plain.Add(Milliseconds(() => PlainMatching.Linear(gifts, Pool), out var theirs));
            if (ours.Recipients.Any(r => theirs[r.Recipient] != r.Matched)) throw new InvalidOperationException("The two do not match the same.");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P5 linear, {Gifts:N0} gifts of {Donors:N0} to {Projects:N0}, equal to the last base unit, median of {Rounds} interleaved rounds: core {Median(core):0} ms, {Median(core) * 1e6 / Gifts:0} ns/gift; from strings {Median(whole):0} ms; plain dictionaries and big integers {Median(plain):0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P5 ratios: core {Median(plain) / Median(core):0.0} x (goal 80), from strings {Median(plain) / Median(whole):0.0} x (goal 15); held {(double)held / Gifts:0.0} bytes a gift, names included"));
    }

    static DonationSet Set((string Voter, string Project, BigInteger Amount)[] gifts)
    {
        var set = new DonationSet();
        foreach (var (voter, project, amount) in gifts) set.Add(voter, project, amount);
        return set;
    }

    static void Pairwise(TextWriter output, MatchingCrowd crowd)
    {
        const int Few = 30_000;
        var few = crowd.Gifts(Few).ToArray();
        var matrix = DonationMatrix.Of(Set(few), 18);
        var (ours, plain) = (new List<double>(), new List<double>());
        PairwiseQf.Bounded(matrix, 1);
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Milliseconds(() => PairwiseQf.Bounded(matrix, 1), out var matches));
            plain.Add(Milliseconds(() => PlainMatching.Pairwise(few, Unit, 1), out var theirs));
            if (matrix.Columns.Zip(matches).Any(p => Math.Abs(p.Second - theirs[p.First]) > 1e-9 * Math.Abs(p.Second))) throw new InvalidOperationException("The two do not match the same.");
        }

        var all = DonationMatrix.Of(Set([.. crowd.Gifts(Gifts)]), 18);
        var terms = PairwiseQf.PairsOf(all);
        var whole = Milliseconds(() => PairwiseQf.Bounded(all, 1), out _);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P6 pairwise, {Few:N0} gifts, {PairwiseQf.PairsOf(matrix):N0} pair terms: {Median(ours) * 1e6 / PairwiseQf.PairsOf(matrix):0.0} ns a term, plain dictionaries {Median(plain) / Median(ours):0} x; {Gifts:N0} gifts, {terms:N0} terms: {whole:0} ms, {whole * 1e6 / terms:0.0} ns a term (goal 6)"));
    }

    static void ConnectionOriented(TextWriter output)
    {
        const int People = 2_000, Columns = 100, Groups = 20, Each = 3, In = 2;
        var chance = new Random(11);
        double[][] Table(int columns, int each) => [.. Enumerable.Range(0, People).Select(_ =>
        {
            var row = new double[columns];
            for (var n = 0; n < each; n++) row[chance.Next(columns)] = 1 + chance.Next(100);
            return row;
        })];
        var (gifts, weights) = (Table(Columns, Each), Table(Groups, In));
        string[] people = [.. Enumerable.Range(0, People).Select(i => $"{i}")];
        DonationMatrix Matrix(double[][] table) => DonationMatrix.Of(people, [.. Enumerable.Range(0, table[0].Length).Select(i => $"{i}")], table.SelectMany((row, i) => row.Select((w, c) => (i, c, w))));
        var (donations, groups) = (Matrix(gifts), Matrix(weights));
        double[] Ours() => ConnectionOrientedMatch.Of(donations, groups, Closeness.Markov, harsh: true);
        for (var warm = 0; warm < 20; warm++) Ours();
        var (ours, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // Short: often, so that a moment without a processor does not decide.
            for (var run = 0; run < 20; run++) ours.Add(Milliseconds(Ours, out _));
            var matches = Ours();
            plain.Add(Milliseconds(() => PlainMatching.ConnectionOriented(gifts, weights), out var theirs));
            if (matches.Zip(theirs).Any(p => Math.Abs(p.First - p.Second) > 1e-9 * Math.Abs(p.Second))) throw new InvalidOperationException("The two do not match the same.");
        }

        var steps = ConnectionOrientedMatch.CostOf(donations, groups).Steps;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P6 COCM, {People:N0} people, {Columns} projects, {Groups} groups: {Median(ours):0.0} ms, {Median(ours) * 1e6 / steps:0.00} ns of {steps:N0} steps; over whole tables {Median(plain):0} ms, {Median(plain) / Median(ours):0} x (goal 100)"));
    }

    // What a keystroke in the attack test costs: every usual defence, 21 sizes of the attack each.
    static void Attacks(TextWriter output)
    {
        var round = SyntheticDonors.Give(new() { Count = 1_100, Projects = DonorProject.Ranked(12, 3), Communities = 3, Seed = 7 });
        var input = new MechanismInput(DonationSet.Of(Ballots.Contributions(Ballots.Weigh(round.Votes, round.Applications, new()))), Pool, 18);
        AttackCurve[] Curves() => [.. Defence.Usual.Select(d => AttackCurve.Of(input, new SybilAttack { Gift = BigInteger.Pow(10, 18) }, d, 5, 200, 10, new(20, 1.5)))];
        var (curves, single) = (new List<double>(), new List<double>());
        Curves();
        for (var n = 0; n < 15; n++)
        {
            curves.Add(Milliseconds(Curves, out _));
            single.Add(Milliseconds(() => LinearQf.Of(Pool, input.Donations, new()), out _));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Attack curves, 1,100 donors, 12 projects, {Defence.Usual.Count} defences of 21 points: {Median(curves):0} ms, {Median(curves) / Median(single):0} x one linear match"));
    }

    static double Milliseconds<T>(Func<T> job, out T result)
    {
        GC.Collect();
        var since = Stopwatch.GetTimestamp();
        result = job();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
