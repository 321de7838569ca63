using System.Reflection;
using System.Runtime.InteropServices;
using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>What the studio would start with, and what would keep it from starting well. Changes nothing, and a studio may run meanwhile.</summary>
sealed class DoctorVerb : Verb
{
    const string Hidden = "***";

    public override string Name => "doctor";

    public override string Usage => "doctor                 prints the settings that hold, and what is wrong; exit code 0 or 1";

    public override Task<int> Run(VerbCall call)
    {
        SettingsReading.CheckNames(Environment.GetEnvironmentVariables());
        var given = SettingsReading.Given(call.Configuration);
        var settings = SettingsReading.Read(call.Configuration);
        var folder = StudioFolder.Resolve(settings.Data);
        var version = typeof(DoctorVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        call.Output.WriteLine($"TokenStudio {version} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        call.Output.WriteLine($"listens on {Listening.OwnAddress(call.Configuration)}");
        call.Output.WriteLine($"telemetry goes {(Telemetry.Endpoint(call.Configuration) is { } to ? $"to {to.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}" : "nowhere")}");
        call.Output.WriteLine($"data folder {folder}");
        foreach (var setting in Setting.All)
        {
            var isGiven = given.TryGetValue(setting, out var value);
            call.Output.WriteLine($"{setting.Variable}={(isGiven && setting.IsSecret ? Hidden : value ?? SettingsPage.Text(setting.Usual))}{(isGiven ? "" : "  (not set)")}");
        }

        var wrong = Faults(folder, settings).Concat(Checkup(folder, call.Output)).ToList();
        foreach (var fault in wrong) call.Errors.WriteLine(fault);
        call.Output.WriteLine(wrong.Count == 0 ? "Nothing is wrong." : $"{wrong.Count} wrong, see above.");
        return Task.FromResult(wrong.Count == 0 ? 0 : 1);
    }

    // Beside a running studio too: it reads through a connection of its own.
    static IEnumerable<string> Checkup(string folder, TextWriter output)
    {
        var file = Path.Combine(folder, StudioBackup.Database);
        if (!File.Exists(file)) yield break;
        var found = StudioCheckup.Of(file);
        output.WriteLine($"database of {new FileInfo(file).Length} bytes at {found.Migrations[^1]}: {found.Scenarios} scenarios, {found.InBin} of them in the bin, {found.Edits} edits, {found.DataSets.Count} data sets");
        if (found.Integrity != "ok") yield return $"The database is damaged: {found.Integrity}";
        if (found.BrokenReferences > 0) yield return $"{found.BrokenReferences} rows of the database refer to rows that are not there.";
        if (found.LostFiles(folder) is { Count: > 0 } lost) yield return $"The files of {lost.Count} data sets are not there, such as {lost[0]}.";
        if (found.FromTheFuture is [var newer, ..]) yield return $"The database is of a newer TokenStudio: it has {newer}.";
    }

    // A folder that is not there yet is made at the first start, where its parent lets it.
    static IEnumerable<string> Faults(string folder, StudioSettings settings)
    {
        var standing = folder;
        while (!Directory.Exists(standing)) standing = Path.GetDirectoryName(standing)!;
        if (!StudioFolder.IsWritable(standing)) yield return $"{standing} cannot be written, so that the data folder {folder} is of no use.";
        else if (new DriveInfo(standing).AvailableFreeSpace < settings.LeastFreeMegabytes * 1024L * 1024) yield return $"The disk of {folder} has less than {settings.LeastFreeMegabytes} MB free.";
    }
}
