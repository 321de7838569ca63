using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>Prints docs/settings.md.</summary>
sealed class SettingsVerb : Verb
{
    public override string Name => "settings";

    public override string Usage => "settings               lists every setting, as Markdown";

    public override Task<int> Run(VerbCall call)
    {
        call.Output.Write(SettingsPage.Markdown());
        return Task.FromResult(0);
    }
}
