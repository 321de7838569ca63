using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting;

/// <summary>What parts of a round a file holds.</summary>
[Flags]
public enum RoundParts
{
    None = 0,

    /// <summary>What its contract is created with.</summary>
    Terms = 1,
    Metadata = 2,
    Form = 4,

    /// <summary>Chain, token and strategy around them.</summary>
    Around = 8,
}

/// <summary>A file of a round that was stored or sent elsewhere: the whole, its metadata, its form or its parameters.</summary>
/// <param name="Round">The parts that the file holds; the rest is what stood before.</param>
/// <param name="Findings">With errors there is nothing to take.</param>
public sealed record RoundImport(GrantRound? Round, RoundParts Parts, IReadOnlyList<Finding> Findings)
{
    public bool IsGood => Round is not null && Parts != RoundParts.None && Findings.All(f => f.Severity != Severity.Error);

    /// <summary>What the file turned out to be.</summary>
    public Phrase Kind => Parts switch
    {
        RoundParts.Terms => "The parameters of a round",
        RoundParts.Metadata => "The metadata of a round",
        RoundParts.Form => "The application form of a round",
        RoundParts.Metadata | RoundParts.Form => "The metadata and the application form of a round",
        RoundParts.None => "No round",
        _ => "A whole round",
    };

    /// <param name="scenario">What the round's token is, where the file does not say it.</param>
    /// <param name="programme">What stands before; null for a new round.</param>
    public static RoundImport Read(Scenario scenario, GrantProgramme? programme, ReadOnlyMemory<byte> bytes)
    {
        var reader = new GrantsReader();
        var before = programme is null ? null : ProgrammeRound.Of(programme, scenario.Token.Symbol, scenario.Token.Decimals);
        var around = before ?? new GrantRound { Token = new(scenario.Token.Symbol, scenario.Token.Decimals, Address.Zero), Times = new(0, 0, 0, 0), MatchAmount = 0, Metadata = new() { Name = "" } };
        var (round, parts) = Read(bytes, around, reader);
        if (parts != RoundParts.None && round is not null && reader.IsGood) RoundFilling.Check(round, parts, scenario.Token, reader);
        return new(reader.IsGood ? round : null, parts, reader.Findings);
    }

    static (GrantRound?, RoundParts) Read(ReadOnlyMemory<byte> bytes, GrantRound around, GrantsReader reader)
    {
        var text = bytes.Length <= NodeReader.MostBytes ? Encoding.UTF8.GetString(bytes.Span).Trim() : "";
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return (Terms(JsonSerializer.SerializeToElement(new { encoded = text }), around, reader), RoundParts.Terms);
        using var document = reader.Parse(bytes);
        if (document is null) return default;
        var file = document.RootElement.Clone();
        var isNested = GrantsReader.Optional(file, "round") is { ValueKind: JsonValueKind.Object };
        var inside = isNested ? file.GetProperty("round") : file;
        if (Has(inside, "parameters") && Has(inside, "metadata")) return (GrantRoundJson.Read(inside, reader, isNested ? "/round" : ""), RoundParts.Terms | RoundParts.Metadata | RoundParts.Form | RoundParts.Around);
        if (isNested) return Pool(file, inside, around, reader);
        if (Has(file, "parameters") || Has(file, "encoded")) return (Terms(file, around, reader), RoundParts.Terms);
        if (Has(file, "applicationSchema") || Has(file, "questions")) return (around with { Form = ApplicationFormJson.Read(file, reader) }, RoundParts.Form);
        if (Has(file, "eligibility") || Has(file, "quadraticFundingConfig") || Has(file, "roundType")) return (Metadata(file, around, reader, ""), RoundParts.Metadata);
        if (Has(file, "matchingDistribution") || Has(file, "leaves")) reader.Wrong("", "This file holds the results of a round; what is taken here is its design.", "results");
        else reader.Wrong("", "This file holds no round: neither metadata nor an application form nor parameters.", "unknown");
        return default;
    }

    // As Allo v2 stores them: both in one document.
    static (GrantRound?, RoundParts) Pool(JsonElement file, JsonElement metadata, GrantRound around, GrantsReader reader)
    {
        reader.Known(file, "", "round", "application");
        var round = Metadata(metadata, around, reader, "/round");
        if (GrantsReader.Optional(file, "application") is not { } form) return (round, RoundParts.Metadata);
        return (round with { Form = ApplicationFormJson.Read(form, reader, "/application") }, RoundParts.Metadata | RoundParts.Form);
    }

    static GrantRound Metadata(JsonElement file, GrantRound around, GrantsReader reader, string path)
    {
        var (metadata, funds) = RoundMetadataJson.Read(file, around.Token.Decimals, reader, path);
        return around with { Metadata = metadata, MatchAmount = funds ?? around.MatchAmount };
    }

    static GrantRound? Terms(JsonElement file, GrantRound around, GrantsReader reader) => RoundParameters.Read(file, around, reader);

    static bool Has(JsonElement of, string name) => GrantsReader.Optional(of, name) is not null;

    /// <summary>The edits that fill a programme with the parts: none where it says the same already.</summary>
    public ValueList<Edit> Fill(ObjectNode document, ObjectNode programme)
    {
        var target = RoundFilling.With(programme, Round!, Parts, document);
        return
        [
            .. target.Members.Where(m => !m.Value.Equals(programme[m.Name])).Select(m => Edit.Set(GrantDocument.Path(programme.Id!, m.Name), m.Value)),
            .. programme.Members.Where(m => target[m.Name] is null).Select(m => Edit.Remove(GrantDocument.Path(programme.Id!, m.Name))),
        ];
    }

    /// <summary>A new programme of the parts, the rest as a new round has it.</summary>
    public (string Id, Edit Add) Add(ObjectNode document)
    {
        var (id, made) = NewGrant.Made(document);
        return (id, NewGrant.Append(document, RoundFilling.With(made, Round!, Parts, document)));
    }
}
