using System.Net;

namespace TokenStudio.Tests;

/// <summary>The whole server is killed while programs edit: what their requests were told is saved is there after a restart.</summary>
public sealed class KilledServerTests
{
    const int Clients = 4;
    readonly (long Revision, string? Name)[] last = new (long, string?)[Clients];

    [Fact]
    public async Task Server_KilledWhileClientsEdit_KeepsEveryAnsweredEdit()
    {
        var (kills, seed) = (Soak.Times("TOKENSTUDIO_SERVER_KILLS", 2), Soak.Seed);
        var chance = new Random(seed);
        using var data = new TemporaryFolder();
        var cookies = Enumerable.Range(0, Clients).Select(_ => new CookieContainer()).ToArray();
        var scenarios = new string?[Clients];
        var answered = 0;
        Uri? address = null;
        for (var kill = 0; kill <= kills; kill++)
        {
            using var studio = await StudioServer.Start(data.Path, address?.ToString() ?? "http://127.0.0.1:0");
            address = studio.Address;
            var editing = Enumerable.Range(0, Clients).Select(n => Edit(n)).ToList();
            await Task.WhenAll(editing.Select(e => e.Ready));
            if (kill == kills) break;
            await Task.Delay(chance.Next(20, 400));
            studio.Kill();
            answered += (await Task.WhenAll(editing.Select(e => e.Done))).Sum();
        }

        Soak.Say($"seed {seed}: {kills} kills of the server, {answered} answered edits, none lost");
        Assert.True(answered >= kills);

        (Task Ready, Task<int> Done) Edit(int n)
        {
            var ready = new TaskCompletionSource();
            var done = Client(n, ready);
            _ = done.ContinueWith(failed => ready.TrySetException(failed.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return (ready.Task, done);
        }

        // Its last answered edit, by value and by tag; a later one may have been stored without an answer.
        async Task<int> Client(int n, TaskCompletionSource ready)
        {
            using var client = new StudioClient(address!, cookies[n]);
            scenarios[n] ??= await client.Create("meridian");
            var (revision, name) = last[n];
            using (var read = await client.Get(scenarios[n]!))
            {
                var now = Revision(read);
                Assert.True(now >= revision, $"Revision {revision} was answered, {now} is there.");
                if (now == revision && name is not null) Assert.Equal(name, (string)(await StudioClient.Json(read))["name"]!);
            }

            for (var count = 0; ; count++)
            {
                name = $"client {n}, {Guid.NewGuid():N}";
                try
                {
                    var tag = await client.Set(scenarios[n]!, "/name", $"\"{name}\"");
                    last[n] = (long.Parse(tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture), name);
                    ready.TrySetResult();
                }
                catch (Exception e) when (e is HttpRequestException or IOException)
                {
                    return count;
                }
            }
        }
    }

    static long Revision(HttpResponseMessage response) => long.Parse(response.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
}
