using System.Security.Cryptography;
using System.Text;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;
using TokenStudio.Tests;

namespace TokenStudio.Sessions.Killed;

/// <summary>Edits several scenarios of several studios at once through real sessions until it is killed, and says each acknowledgement.</summary>
public static class Editing
{
    static readonly Caller Caller = new("killed");
    static readonly Lock Speaking = new();

    /// <param name="writer">sound, hasty or normal.</param>
    /// <param name="sessions">Scenarios edited at once in each folder.</param>
    public static async Task Run(int seed, string writer, int sessions, string[] folders)
    {
        var all = await Task.WhenAll(folders.Select((folder, at) => Open(at, folder, writer, sessions)));
        Say("ready");
        await Task.WhenAll(all.SelectMany(of => of).Select((session, n) => KeepEditing(session.At, session.Session, $"{seed}-{n}", new Random(seed + n))));
    }

    static async Task<List<(int At, ScenarioSession Session)>> Open(int at, string folder, string writer, int sessions)
    {
        var database = StudioDatabase.Open(folder);
        var door = Door(database, writer == "sound" ? database.Writer : new FaultyWriter(database.File, hasty: writer == "hasty"));
        var found = new List<(int, ScenarioSession)>();
        foreach (var stored in await door.List(Caller)) found.Add((at, (await door.Open(Caller, stored.Id))!));
        while (found.Count < sessions) found.Add((at, await door.Create(Caller, SampleScenario.Small)));
        foreach (var (_, session) in found)
        {
            // The first edit compiles most of the code; killed in there, a process would have nothing to lose yet.
            Tell(at, session, await session.Apply("ada", [SampleScenario.Name($"first-{session.State.Revision}")]));
            Tell(at, session, await session.Undo("ada"));
        }

        return found;
    }

    public static StudioDoor Door(StudioDatabase database, IStudioWriter writer) =>
        new(new ScenarioStore(database, writer, TimeProvider.System), new VersionStore(database, writer, TimeProvider.System), new ShareLinkStore(database, writer, TimeProvider.System), new DataSetStore(database, writer, TimeProvider.System), TimeProvider.System);

    static async Task KeepEditing(int at, ScenarioSession session, string own, Random chance)
    {
        for (var n = 0; ; n++)
        {
            var author = chance.Next(2) == 0 ? "ada" : "ben";
            Tell(at, session, chance.Next(6) switch
            {
                0 => await session.Undo(author),
                1 => await session.Redo(author),
                _ => await session.Apply(author, [SampleScenario.Name($"{author}-{own}-{n}")]),
            });
        }
    }

    static void Tell(int at, ScenarioSession session, ApplyOutcome outcome)
    {
        if (outcome is Applied applied) Say($"ack {at} {session.Id} {applied.State.Revision} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(applied.State.Document))))}");
    }

    static void Say(string line)
    {
        lock (Speaking) Console.WriteLine(line);
    }
}
