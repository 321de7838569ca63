using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>Copies the database as it stands at one moment, and the keys, into a new folder; a studio may run meanwhile.</summary>
sealed class BackupVerb : Verb
{
    public override string Name => "backup";

    public override string Usage => "backup TARGET          copies the database and the keys of cookies into a new folder, beside a running studio too";

    public override Task<int> Run(VerbCall call)
    {
        if (call.Words is not [var target]) return Task.FromResult(StudioVerbs.Misuse(this, call));
        var contents = StudioBackup.Make(StudioFolder.Resolve(SettingsReading.Read(call.Configuration).Data), target, TimeProvider.System);
        call.Output.WriteLine($"Backed up to {Path.GetFullPath(target)}: {contents.Scenarios} scenarios, {contents.Edits} edits. It holds the keys of cookies: keep it as safe as the data folder.");
        return Task.FromResult(0);
    }
}
