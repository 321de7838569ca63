using System.Text;
using System.Text.Json;
using TokenStudio.Cli;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;

// The options of System.CommandLine are shared objects and keep a list of their commands, so runs follow one another.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace TokenStudio.Tests;

/// <summary>What one run of the tool left behind.</summary>
sealed record ToolRun(int Exit, byte[] Bytes, string Messages)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;
}

/// <summary>Runs the tool in this process over files of a folder that goes away afterwards.</summary>
public abstract class Tool : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tokenstudio-cli-");

    private protected static ToolRun Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var messages = new StringWriter();
        var exit = CommandLine.Run(args, output, messages);
        return new(exit, output.ToArray(), messages.ToString());
    }

    private protected string PathOf(string name) => Path.Combine(folder.FullName, name);

    private protected string Write(string text, string ending = ".json") => Write(Encoding.UTF8.GetBytes(text), ending);

    private protected string Write(byte[] bytes, string ending = ".json")
    {
        var path = PathOf($"{Guid.NewGuid():N}.tokenstudio{ending}");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private protected string Preset(string id) => Write(NodeWriter.Write(PresetLibrary.Find(id)!.Document));

    /// <summary>A preset changed as text.</summary>
    private protected string Preset(string id, string from, string to)
    {
        var text = Encoding.UTF8.GetString(NodeWriter.Write(PresetLibrary.Find(id)!.Document));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Write(text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
