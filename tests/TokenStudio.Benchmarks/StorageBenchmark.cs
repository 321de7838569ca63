using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TokenStudio.Model.Documents;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Benchmarks;

/// <summary>P10 and P11: a scenario loaded, saved and listed among a thousand and among a hundred thousand, beside the same statements by hand.</summary>
static class StorageBenchmark
{
    const int Warm = 200;
    const int Times = 2_000;
    static readonly int[] Sizes = [1_000, 100_000];

    public static async Task Run(TextWriter output)
    {
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
            ManyScenarios.Fill(folder.FullName, size);
            using (var database = StudioDatabase.Open(folder.FullName)) await Measure(output, database, size);
            folder.Delete(recursive: true);
        }
    }

    static async Task Measure(TextWriter output, StudioDatabase database, int size)
    {
        var store = new ScenarioStore(database, database.Writer, TimeProvider.System);
        using var raw = new ByHand(database.File);
        var chance = new Random(1);
        string Any() => ManyScenarios.Id(chance.Next(size));

        var text = StoredJson.Write(ManyScenarios.Document);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"storage, {size:N0} scenarios of 20 KB, {Times:N0} of each in turn:"));
        var read = new Taken("read by hand, two prepared selects", () => { raw.Read(Any()); return Task.CompletedTask; });
        var load = new Taken("loaded by the store, and parsed", () => store.Load(Any()));
        var parse = new Taken("of it parsed", () => { StoredJson.Document(text); return Task.CompletedTask; });
        await Taken.InTurn(Times, read, load, parse);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read}{load}{parse}  loaded without parsing: {(load.Median - parse.Median) / read.Median:0.0} x by hand (goal <= 4)"));

        // Half are written by hand, half by the store: each knows the revisions of its own.
        var revisions = new Dictionary<string, long>();
        var edits = new NewEdit("me", [Edit.Set("/name", Node.Of("Renamed"))], [Edit.Set("/name", Node.Of("Curve"))], ManyScenarios.Document);
        var write = new Taken("saved by hand: update, insert, commit", () => { raw.Write(ManyScenarios.Id(chance.Next(size / 2))); return Task.CompletedTask; });
        var save = new Taken("saved by the store", () =>
        {
            var id = ManyScenarios.Id((size / 2) + chance.Next(size / 2));
            var revision = revisions.GetValueOrDefault(id, 1);
            revisions[id] = revision + 1;
            return store.Append(id, revision, edits);
        });
        await Taken.InTurn(Times, write, save);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{write}{save}  saved: {save.Median / write.Median:0.0} x by hand (goal <= 3)"));
        var list = new Taken("a workspace of 50 listed, each parsed for its card", () => store.List(ManyScenarios.Workspace(chance.Next(size))));
        await Taken.InTurn(Times / 10, list);
        output.Write(list);
    }

    /// <summary>What one thing took, time after time.</summary>
    sealed class Taken(string name, Func<Task> work)
    {
        readonly List<double> microseconds = [];

        public double Median => At(0.5);

        Task Do() => work();

        /// <summary>Each in turn with the others, so that whatever else the machine does falls on all of them.</summary>
        public static async Task InTurn(int times, params Taken[] all)
        {
            for (var i = -Warm; i < times; i++)
            {
                foreach (var one in all)
                {
                    var since = Stopwatch.GetTimestamp();
                    await one.Do();
                    if (i >= 0) one.microseconds.Add(Stopwatch.GetElapsedTime(since).TotalMicroseconds);
                }
            }

            foreach (var one in all) one.microseconds.Sort();
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"  {name}: p50 {Median:N0} us, p99 {At(0.99):N0} us\n");

        double At(double part) => microseconds[(int)(microseconds.Count * part)];

    }

    /// <summary>The least that must be done: prepared statements on one connection with the studio's pragmas.</summary>
    sealed class ByHand : IDisposable
    {
        readonly SqliteConnection connection;
        readonly SqliteCommand scenario, edits, update, insert;
        long revision = 1_000_000;

        public ByHand(string file)
        {
            connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            using var pragmas = Command("PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON");
            pragmas.ExecuteNonQuery();
            scenario = Command("SELECT * FROM Scenarios WHERE Id = $id");
            edits = Command("SELECT * FROM Edits WHERE ScenarioId = $id AND Revision > 1 ORDER BY Revision");
            update = Command("UPDATE Scenarios SET Revision = $revision, EditedAt = $revision, Name = 'By hand' WHERE Id = $id");
            insert = Command("INSERT INTO Edits (ScenarioId, Revision, Author, Edits, Inverse, At) VALUES ($id, $revision, 'me', '[]', '[]', 0)");
            foreach (var command in new[] { scenario, edits, update, insert }) command.Parameters.Add("$id", SqliteType.Text);
            foreach (var command in new[] { update, insert }) command.Parameters.Add("$revision", SqliteType.Integer);
        }

        public void Read(string id)
        {
            foreach (var command in new[] { scenario, edits })
            {
                command.Parameters["$id"].Value = id;
                using var reader = command.ExecuteReader();
                while (reader.Read()) reader.GetString(3);
            }
        }

        public void Write(string id)
        {
            using var transaction = connection.BeginTransaction();
            revision++;
            foreach (var command in new[] { update, insert })
            {
                command.Transaction = transaction;
                command.Parameters["$id"].Value = id;
                command.Parameters["$revision"].Value = revision;
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        public void Dispose()
        {
            foreach (var command in new[] { scenario, edits, update, insert }) command.Dispose();
            connection.Dispose();
        }

        SqliteCommand Command(string text)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            return command;
        }
    }
}
