using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Presentation.Statements;

/// <summary>A play of Allo through time.</summary>
public static class AlloRun
{
    /// <param name="limits">Null for any number of actions.</param>
    public static GrantsAnswer? Of(JsonElement file, GrantsReader reader, GrantsLimits? limits = null)
    {
        if (GrantsReader.Optional(file, "actions") is { ValueKind: JsonValueKind.Array } actions && actions.GetArrayLength() > limits?.Actions)
        {
            reader.Wrong("/actions", $"Here are {actions.GetArrayLength():N0} actions; {limits.Actions:N0} at most are played here, at the command line more.", "limit");
            return null;
        }

        if (GrantsReader.Optional(file, "protocol") is { ValueKind: JsonValueKind.String } protocol && protocol.GetString() == "allo-v2")
        {
            return AlloV2File.Read(file, reader) is { } pool ? GrantsAnswer.Of(AlloV2Statements.Of(pool)) : null;
        }

        if (AlloFile.Read(file, reader) is not { } play) return null;
        if (play.Create(out var error) is not { } world) return GrantsAnswer.Of(AlloStatements.NotCreated(error!, play.Actions.Count));
        var results = RoundPlay.Of(world, play.Actions);
        return GrantsAnswer.Of(AlloStatements.Of(results, results.Count == 0 ? world : results[^1].World));
    }
}
