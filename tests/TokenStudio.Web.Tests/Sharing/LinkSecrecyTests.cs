using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;

namespace TokenStudio.Tests;

/// <summary>What links must never tell: to programs that only look, to whoever has the disk, to whoever has no link.</summary>
public sealed class LinkSecrecyTests(ITestOutputHelper output)
{
    static readonly string[] Files = ["", "/projection.csv", "/report.pdf", "/live"];

    [Fact]
    public async Task Get_EveryRouteByUnfurlers_ChangesNothingButVisits()
    {
        using var studio = await Studio.Begin();
        var paths = new[] { "{}", """{ "maxUses": 2 }""", """{ "password": "correct horse" }""", """{ "frozen": true }""", """{ "hide": ["prices"] }""" };
        var links = new List<string>();
        foreach (var body in paths) links.Add((await studio.Owner.Link(studio.Scenario, body)).Path);
        var before = studio.Contents();
        foreach (var agent in new[] { "Slackbot-LinkExpanding 1.0", "Mozilla/5.0 (compatible; Discordbot/2.0)", "Twitterbot/1.0", SharedReader.Browser })
        {
            using var program = new SharedReader(studio.Server.Address, agent);
            for (var round = 0; round < 3; round++)
            {
                foreach (var path in links.SelectMany(link => Files.Append("/nothing").Select(file => link + file)))
                {
                    using var got = await program.Get(path);
                    using var head = await program.Head(path);
                }
            }
        }

        using (await studio.Owner.Get($"{studio.Scenario}/links")) { }   // stores what was counted
        Assert.Equal(before, studio.Contents());
        // The comparison sees a change: a link that is made.
        await studio.Owner.Link(studio.Scenario);
        Assert.NotEqual(before, studio.Contents());
    }

    [Fact]
    public async Task Tokens_AndTheirPieces_AreNowhereOnDisk()
    {
        using var studio = await Studio.Begin();
        using var reader = new SharedReader(studio.Server.Address);
        var tokens = new List<string>();
        for (var n = 0; n < 100; n++)
        {
            var (id, path) = await studio.Owner.Link(studio.Scenario, n % 3 == 0 ? """{ "maxUses": 5 }""" : "{}");
            tokens.Add(path[3..]);
            if (n % 3 == 0) using (await reader.Open(path)) { }
            Assert.Equal(HttpStatusCode.OK, await reader.Status(path));
            if (n % 10 != 0) continue;
            using var rotated = await studio.Owner.Send(HttpMethod.Post, $"{studio.Scenario}/links/{id}/rotate");
            tokens.Add(new Uri((string)(await StudioClient.Json(rotated))["url"]!).AbsolutePath[3..]);
        }

        var backup = Path.Combine(studio.Data.Path, "backup.db");
        using (var db = studio.Database())
        {
            using var command = db.CreateCommand();
            command.CommandText = "VACUUM INTO $to";
            command.Parameters.AddWithValue("$to", backup);
            command.ExecuteNonQuery();
        }

        var files = Directory.EnumerateFiles(studio.Data.Path, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        Assert.Contains(files, f => f.EndsWith("studio.db-wal", StringComparison.Ordinal));
        Assert.Contains(backup, files);
        var pieces = tokens.SelectMany(t => Enumerable.Range(0, t.Length - 11).Select(at => t.Substring(at, 12))).ToHashSet();
        Assert.Empty(files.SelectMany(f => Found(f, pieces)));
        // The scan reads what is there: it finds a piece of the scenario's name.
        Assert.NotEmpty(files.SelectMany(f => Found(f, ["Meridian bas"])));
    }

    [Fact]
    public async Task Answers_ThatOpenNothing_TakeTheSameTime()
    {
        const int each = 2_000;
        using var studio = await Studio.Begin();
        var kinds = await studio.Ended();
        using var reader = new SharedReader(studio.Server.Address);
        var worst = double.MaxValue;
        // A busy machine moves a median by itself: one run of three that holds shows that the code does not.
        for (var run = 0; run < 3 && worst > 0.05; run++)
        {
            var times = kinds.ToDictionary(k => k.Kind, _ => new List<double>(each));
            var order = Enumerable.Range(0, each).SelectMany(_ => kinds).ToArray();
            new Random(run).Shuffle(order);
            foreach (var kind in kinds.Concat(order[..200])) await Measure(reader, kind.Path());
            foreach (var (kind, path) in order) times[kind].Add(await Measure(reader, path()));
            var medians = times.ToDictionary(t => t.Key, t => t.Value.Order().ElementAt(each / 2));
            worst = medians.Values.Max(m => Math.Abs(m / medians["unknown"] - 1));
            output.WriteLine($"Run {run}: {string.Join(", ", medians.Select(m => $"{m.Key} {m.Value * 1000:0.000} ms"))}; apart by {worst:P1}.");
        }

        Assert.True(worst <= 0.05, $"Apart by {worst:P1}.");

        // The clock sees work where there is some: a password that is tried.
        var guarded = (await studio.Owner.Link(studio.Scenario, """{ "password": "correct horse" }""")).Path;
        var begun = Stopwatch.GetTimestamp();
        using (await reader.Open(guarded, "battery staple")) { }
        var tried = Stopwatch.GetElapsedTime(begun);
        var missed = new List<double>();
        for (var n = 0; n < 51; n++) missed.Add(await Measure(reader, "/s/unknown"));
        Assert.True(tried.TotalSeconds > missed.Order().ElementAt(25) * 1.05);
    }

    [Fact]
    public async Task Answers_ThatOpenNothing_AreTheSameBytes()
    {
        using var studio = await Studio.Begin();
        using var reader = new SharedReader(studio.Server.Address);
        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var (_, path) in await studio.Ended())
        {
            foreach (var file in Files.Append("/anything/else"))
            {
                using var answer = await reader.Get(path() + file);
                answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(), string.Join(';', answer.Headers.Where(h => h.Key is not ("Date" or "Content-Security-Policy")).Select(h => $"{h.Key}={string.Join(',', h.Value)}").Order())));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Single(answers.Select(a => (a.Item1, WithoutNonce(a.Item2), a.Item3)).Distinct());
    }

    [Fact]
    public async Task Headers_OfEveryAddressOfALink_KeepItToItself()
    {
        using var studio = await Studio.Begin();
        using var reader = new SharedReader(studio.Server.Address);
        var open = (await studio.Owner.Link(studio.Scenario)).Path;
        var asks = (await studio.Owner.Link(studio.Scenario, """{ "maxUses": 2 }""")).Path;
        foreach (var path in new[] { open, asks, "/s/unknown" }.SelectMany(p => Files.Append("/nothing").Select(f => p + f)))
        {
            using var answer = await reader.Get(path);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
            Assert.Equal((path, "no-referrer", "noindex, nofollow", true), (path, Header("Referrer-Policy"), Header("X-Robots-Tag"), answer.Headers.CacheControl?.NoStore == true));
        }

        var html = await reader.Text(open);
        Assert.Contains("<link rel=\"canonical\" href=\"/\"", html, StringComparison.Ordinal);
        Assert.All(html.Split("<a ").Skip(1).Select(a => a.Split('>')[0]).Where(a => a.Contains("href=\"http", StringComparison.Ordinal)),
            a => Assert.Contains("noopener noreferrer", a, StringComparison.Ordinal));
        var robots = await reader.Text("/robots.txt");
        Assert.Contains("Disallow: /s/\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /embed/\n", robots, StringComparison.Ordinal);
    }

    static async Task<double> Measure(SharedReader reader, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await reader.Get(path);
        await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return took;
    }

    static string WithoutNonce(string html) => System.Text.RegularExpressions.Regex.Replace(html, "nonce=\"[^\"]*\"", "");

    static IEnumerable<string> Found(string file, HashSet<string> pieces)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.Latin1.GetString(bytes);
        var lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + 12 <= text.Length; at++)
        {
            if (lookup.Contains(text.AsSpan(at, 12))) yield return $"{file}: {text.Substring(at, 12)}";
        }
    }

    /// <summary>A studio of its own, whose disk may be looked at.</summary>
    sealed class Studio : IDisposable
    {
        public TemporaryFolder Data { get; } = new();

        public StudioServer Server { get; private set; } = null!;

        public StudioClient Owner { get; private set; } = null!;

        public string Scenario { get; private set; } = "";

        public static async Task<Studio> Begin()
        {
            var studio = new Studio();
            studio.Server = await StudioServer.Start(studio.Data.Path);
            studio.Owner = new(studio.Server.Address);
            studio.Scenario = await studio.Owner.Create("meridian");
            return studio;
        }

        /// <summary>A way to an address that opens nothing, of each kind there is.</summary>
        public async Task<IReadOnlyList<(string Kind, Func<string> Path)>> Ended()
        {
            var (revokedId, revoked) = await Owner.Link(Scenario);
            await Owner.Revoke(Scenario, revokedId);
            var (_, spent) = await Owner.Link(Scenario, """{ "maxUses": 1 }""");
            using (var other = new SharedReader(Server.Address)) using (await other.Open(spent)) { }
            var gone = await Owner.Create("meridian");
            var (_, deleted) = await Owner.Link(gone);
            using (await Owner.Send(HttpMethod.Delete, gone)) { }
            var (_, expired) = await Owner.Link(Scenario, $$"""{ "expires": "{{DateTimeOffset.UtcNow.AddSeconds(2):yyyy-MM-dd'T'HH:mm:ss'Z'}}" }""");
            using var reader = new SharedReader(Server.Address);
            var since = Stopwatch.StartNew();
            while (await reader.Status(expired) != HttpStatusCode.NotFound) Assert.True(since.Elapsed < TimeSpan.FromSeconds(20), "The link does not expire.");
            var n = 0;
            return
            [
                ("unknown", () => $"/s/{Convert.ToHexString(BitConverter.GetBytes(n++)).PadLeft(43, 'x')}"),
                ("malformed", () => $"/s/{n++}"),
                ("revoked", () => revoked), ("spent", () => spent), ("deleted", () => deleted), ("expired", () => expired),
            ];
        }

        public SqliteConnection Database()
        {
            var db = new SqliteConnection($"Data Source={Path.Combine(Data.Path, "studio.db")};Mode=ReadOnly;Pooling=false");
            db.Open();
            return db;
        }

        /// <summary>Every row of every table, but visits.</summary>
        public string Contents()
        {
            using var db = Database();
            var all = new StringBuilder();
            foreach (var table in Rows(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Where(t => !t.Contains("Visits", StringComparison.Ordinal)))
            {
                all.AppendLine(table);
                foreach (var row in Rows(db, $"SELECT * FROM \"{table}\" ORDER BY rowid")) all.AppendLine(row);
            }

            return all.ToString();
        }

        public void Dispose()
        {
            Owner.Dispose();
            Server.Dispose();
            Data.Dispose();
        }

        static List<string> Rows(SqliteConnection db, string sql)
        {
            using var command = db.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own list of tables.
            command.CommandText = sql;
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString())));
            return rows;
        }
    }
}
