using TokenStudio.Sessions;
using TokenStudio.Sessions.Killed;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;
using TokenStudio.Tests;

// Edits a scenario through the real session until it is killed, and says each acknowledgement: folder, seed, sound | hasty.
var (folder, seed, hasty) = (args[0], int.Parse(args[1], null), args[2] == "hasty");
using var database = StudioDatabase.Open(folder);
var writer = hasty ? new HastyWriter(database.File) : database.Writer;
using var door = new StudioDoor(new ScenarioStore(database, writer, TimeProvider.System), new VersionStore(database, writer, TimeProvider.System), new ShareLinkStore(database, writer, TimeProvider.System), TimeProvider.System);
var caller = new Caller("killed");
var session = await door.List(caller) is [var stored, ..] ? await door.Open(caller, stored.Id) : await door.Create(caller, SampleScenario.Small);
var speaking = new Lock();
// The first edit compiles most of the code; killed in there, a process would have nothing to lose yet.
Tell(await session!.Apply("ada", [SampleScenario.Name($"first-{seed}")]));
Tell(await session.Undo("ada"));
Console.WriteLine("ready");
await Task.WhenAll(KeepEditing("ada", seed), KeepEditing("ben", seed + 1));

async Task KeepEditing(string author, int own)
{
    var chance = new Random(own);
    for (var n = 0; ; n++)
    {
        var outcome = chance.Next(6) switch
        {
            0 => await session.Undo(author),
            1 => await session.Redo(author),
            _ => await session.Apply(author, [SampleScenario.Name($"{author}-{own}-{n}")]),
        };
        Tell(outcome);
    }
}

void Tell(ApplyOutcome outcome)
{
    if (outcome is not Applied applied) return;
    lock (speaking) Console.WriteLine($"ack {applied.State.Revision} {applied.State.Document.Text("name")}");
}
