using System.CommandLine;
using System.Text;
using TokenStudio.Presentation.Glossary;

namespace TokenStudio.Cli;

/// <summary>glossary: every term as Markdown, which docs/glossary.md is.</summary>
static class GlossaryCommand
{
    public static Command Make(CommandSession session)
    {
        var command = new Command("glossary", "Every term with its definition, as Markdown.") { CommandSession.Output };
        command.SetAction(parsed => session.Write(parsed, Encoding.UTF8.GetBytes(GlossaryPage.Markdown())));
        return command;
    }
}
