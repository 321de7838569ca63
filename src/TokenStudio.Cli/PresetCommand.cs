using System.CommandLine;
using System.Text;
using TokenStudio.Model.Presets;

namespace TokenStudio.Cli;

/// <summary>preset list / preset show ID: the built-in scenarios.</summary>
static class PresetCommand
{
    static readonly Argument<string> Id = new("ID") { Description = "A preset's id, as preset list prints it." };

    public static Command Make(CommandSession session)
    {
        var list = new Command("list", "Ids and names.") { CommandSession.Output };
        list.SetAction(parsed => session.Write(parsed, Encoding.UTF8.GetBytes(string.Concat(PresetLibrary.All.Select(p => $"{p.Id}\t{p.Name}\n")))));
        var show = new Command("show", "A preset's scenario file.") { Id, CommandSession.Output };
        show.SetAction(parsed =>
        {
            if (PresetLibrary.Find(parsed.GetValue(Id)!) is { } preset) return session.Write(parsed, preset.Document);
            session.Messages.WriteLine($"There is no preset \"{parsed.GetValue(Id)}\"; preset list names them.");
            return CommandSession.WrongUsage;
        });
        return new Command("preset", "Built-in scenarios.") { list, show };
    }
}
