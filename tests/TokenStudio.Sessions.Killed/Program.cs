using System.Globalization;
using TokenStudio.Sessions.Killed;
using TokenStudio.Storage;

// A process for the durability tests to kill: edit SEED sound|hasty|normal SESSIONS FOLDER..., migrate FOLDER. And golden
// FOLDER, which makes the golden database of the newest migration under tests/golden.
switch (args)
{
    case ["edit", var seed, var writer, var sessions, .. var folders]:
        await Editing.Run(int.Parse(seed, CultureInfo.InvariantCulture), writer, int.Parse(sessions, CultureInfo.InvariantCulture), folders);
        break;
    case ["migrate", var folder]:
        // Compiled and ready before the time that counts begins.
        using (StudioDatabase.Open($"{folder}-warm"))
        {
        }

        Console.WriteLine("ready");
        using (StudioDatabase.Open(folder))
        {
        }

        Console.WriteLine("done");
        break;
    case ["golden", var folder]:
        await Golden.Make(folder);
        break;
    default:
        throw new ArgumentException("edit, migrate or golden");
}
