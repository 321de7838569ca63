using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A pool's metadata as Grants Stack stores it for Allo v2: { "round", "application" } in one document. What is matched with is what the pool holds after the fee.</summary>
public static class PoolMetadataJson
{
    public static ObjectNode Of(GrantPool pool) => ObjectNode.Of(("round", RoundMetadataJson.Of(pool.Metadata, pool.Held, pool.Token)), ("application", ApplicationFormJson.Of(pool.Form)));

    /// <summary>Metadata, form, and the match amount the metadata names in base units; null where it names none.</summary>
    /// <param name="decimals">Of the pool's token.</param>
    public static (RoundMetadata Metadata, ApplicationForm Form, BigInteger? MatchAmount) Read(JsonElement file, int decimals, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "round", "application");
        var (metadata, funds) = RoundMetadataJson.Read(reader.Member(file, "round", path), decimals, reader, $"{path}/round");
        return (metadata, GrantsReader.Optional(file, "application") is { } form ? ApplicationFormJson.Read(form, reader, $"{path}/application") : new(), funds);
    }
}
