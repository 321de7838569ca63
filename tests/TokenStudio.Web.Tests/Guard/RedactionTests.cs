using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using TokenStudio.Web.Security;

namespace TokenStudio.Tests;

/// <summary>L-11, and L-03 as far as the log goes: planted tokens and keys are in no log and no trace, nor any 12 characters of one.</summary>
public sealed class RedactionTests
{
    const int Piece = 12;

    [Theory]
    [InlineData("GET http://host/s/Abc-123_x?x=1 HTTP/1.1", "GET http://host/s/***?x=1 HTTP/1.1")]
    [InlineData("/s/Abc/projection.csv", "/s/***/projection.csv")]
    [InlineData("/embed/Abc", "/embed/***")]
    [InlineData("/api/share/Abc/x", "/api/share/***/x")]
    [InlineData("Authorization: Bearer tsk_Abc-1_", "Authorization: Bearer tsk_***")]
    [InlineData("/scenarios/Abc/allocation", "/scenarios/Abc/allocation")]
    [InlineData("/css/start.css and tests/s", "/css/start.css and tests/s")]
    public void Redact_Text_HidesTokensAlone(string text, string shown) => Assert.Equal(shown, SharedAddresses.Redact(text));

    [Fact]
    public async Task Tokens_Planted_AreInNoLogAndNoTrace()
    {
        var traces = new ConcurrentQueue<string>();
        ConcurrentQueue<string> log;
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(Told(activity)),
        };
        ActivitySource.AddActivityListener(listener);
        var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(TextWriter.Synchronized(console));
        var secrets = new List<string>();
        try
        {
            using var host = new GuardHost(new() { ["Logging:LogLevel:Default"] = "Trace", ["Logging:Console:IncludeScopes"] = "true", ["TokenStudio:Limits:ShareMissesPerMinute"] = "1000", ["TokenStudio:Limits:ScenariosPerMinute"] = "1000", ["TokenStudio:Limits:ApiBurst"] = "1000" });
            log = host.Log;
            using var owner = host.Client();
            var scenario = await owner.Create();
            var others = new[] { "", "/projection.csv", "/nothing" };
            for (var n = 0; n < 100; n++)
            {
                var (id, link) = await owner.Share(scenario);
                secrets.Add(link.Split('/')[^1]);
                foreach (var path in new[] { link + others[n % others.Length], link.Replace("/s/", "/embed/", StringComparison.Ordinal) })
                {
                    using var opened = await owner.Get(path);
                }

                if (n >= 10) continue;
                var key = (await owner.Key("read")).Text;
                secrets.Add(key["tsk_".Length..]);
                using var read = await owner.Get(scenario, ("Authorization", $"Bearer {key}"));
                using var wrong = await owner.Get(scenario, ("Authorization", $"Bearer {key}x"));
            }

            using var forked = await owner.Send("POST", $"/s/{secrets[0]}/fork");
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.NotEmpty(log);
        Assert.NotEmpty(traces);
        Assert.Contains("/s/***", string.Concat(log), StringComparison.Ordinal);   // the requests were logged
        Assert.Contains("/s/***", string.Concat(traces), StringComparison.Ordinal);
        foreach (var (where, text) in new[] { ("log", string.Join('\n', log)), ("traces", string.Join('\n', traces)), ("console", console.ToString()) }) NothingOf(secrets, where, text);
    }

    [Fact]
    public void Scan_TokenLeftIn_IsFound() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => NothingOf(["0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"], "log", "something of 456789abcdef in it"));

    // Every 12 characters of every secret, at once by a set of the text's own.
    static void NothingOf(IReadOnlyList<string> secrets, string where, string text)
    {
        var pieces = new HashSet<string>();
        foreach (var secret in secrets)
        {
            for (var at = 0; at + Piece <= secret.Length; at++) pieces.Add(secret.Substring(at, Piece));
        }

        var lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + Piece <= text.Length; at++)
        {
            if (lookup.Contains(text.AsSpan(at, Piece))) Assert.Fail($"A piece of a token is in the {where}: {text.Substring(Math.Max(0, at - 60), Math.Min(120, text.Length - Math.Max(0, at - 60)))}");
        }
    }

    static string Told(Activity activity)
    {
        var text = new StringBuilder(activity.DisplayName);
        foreach (var (name, value) in activity.TagObjects) text.Append(' ').Append(name).Append('=').Append(value);
        foreach (var happening in activity.Events) text.Append(' ').Append(happening.Name).AppendJoin(' ', happening.Tags);
        foreach (var (name, value) in activity.Baggage) text.Append(' ').Append(name).Append('=').Append(value);
        return text.ToString();
    }
}
