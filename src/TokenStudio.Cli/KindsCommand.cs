using System.CommandLine;
using System.Text;
using TokenStudio.Presentation.Reference;

namespace TokenStudio.Cli;

/// <summary>kinds: the reference of every kind as Markdown, which docs/kinds.md is.</summary>
static class KindsCommand
{
    public static Command Make(CommandSession session)
    {
        var command = new Command("kinds", "Every kind with formula, parameters and source, as Markdown.") { CommandSession.Output };
        command.SetAction(parsed => session.Write(parsed, Encoding.UTF8.GetBytes(KindsPage.Markdown())));
        return command;
    }
}
