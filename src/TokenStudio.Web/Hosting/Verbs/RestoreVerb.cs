using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>Puts a backup where the studio keeps its data, once it has proved to be whole. Writes over nothing.</summary>
sealed class RestoreVerb : Verb
{
    public override string Name => "restore";

    public override string Usage => "restore SOURCE [--force]  puts a backup into the data folder of a stopped studio; --force moves aside what is there";

    public override Task<int> Run(VerbCall call)
    {
        var force = call.Words.Contains("--force");
        if (call.Words.Where(word => word != "--force").ToList() is not [var source]) return Task.FromResult(StudioVerbs.Misuse(this, call));
        var folder = StudioFolder.Resolve(SettingsReading.Read(call.Configuration).Data);
        var (contents, moved) = StudioRestore.Run(source, folder, force, TimeProvider.System);
        if (moved is not null) call.Output.WriteLine($"What was there is in {moved}.");
        call.Output.WriteLine($"Restored to {folder}: {contents.Scenarios} scenarios, {contents.Edits} edits, as of {contents.MadeAt}.");
        return Task.FromResult(0);
    }
}
