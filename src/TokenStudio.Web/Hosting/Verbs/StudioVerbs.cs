using TokenStudio.Storage;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>The verbs of the web executable, and the choice among them.</summary>
static class StudioVerbs
{
    const int Failed = 1;
    const int Misused = 2;

    public static IReadOnlyList<Verb> All { get; } = [new HealthCheckVerb(), new DoctorVerb(), new BackupVerb(), new RestoreVerb(), new SettingsVerb()];

    /// <summary>Whether the first word is one: options begin with a dash, and the server has no words.</summary>
    public static bool Wanted(string[] args) => args is [var first, ..] && !first.StartsWith('-');

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (All.FirstOrDefault(v => v.Name == args[0]) is not { } verb)
        {
            errors.WriteLine($"There is no \"{args[0]}\". Without a word the studio starts; else:\n{string.Join('\n', All.Select(v => "  " + v.Usage))}");
            return Misused;
        }

        try
        {
            var rest = args.Skip(1).ToLookup(word => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal));
            return await verb.Run(new([.. rest[false]], Configuration([.. rest[true]]), output, errors));
        }
        catch (Exception e) when (e is StudioSettingException or StudioFolderInUseException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return Failed;
        }
    }

    /// <summary>Says how a verb is used.</summary>
    public static int Misuse(Verb verb, VerbCall call)
    {
        call.Errors.WriteLine(verb.Usage);
        return Misused;
    }

    // As the server's builder does it, without making a server.
    static IConfiguration Configuration(string[] options)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory())
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_")
            .AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(options).Build();
    }
}
