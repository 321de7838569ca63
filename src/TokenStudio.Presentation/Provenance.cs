using System.Security.Cryptography;
using System.Text;
using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation;

/// <summary>What a file says of where its figures come from, so that anyone can make them again.</summary>
public static class Provenance
{
    /// <summary>Of the engine that made the figures: "1.0.0".</summary>
    public static string EngineVersion { get; } = typeof(Node).Assembly.GetName().Version is { } version ? version.ToString(3) : "";

    /// <summary>SHA-256 of the scenario's canonical JSON on one line: the same inputs in the same order, the same hash.</summary>
    public static string HashOf(ObjectNode document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(document))));
}
