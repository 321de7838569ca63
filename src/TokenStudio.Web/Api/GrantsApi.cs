using System.Globalization;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;
using TokenStudio.Reports.Csv;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Grants files over HTTP: the bodies and answers of the command line's match, round, merkle, allo and pool. Nothing is stored.</summary>
static class GrantsApi
{
    /// <summary>How many findings there are: all that a table can say.</summary>
    public const string FindingsHeader = "X-TokenStudio-Findings";

    static readonly GrantsLimits Limits = new();

    public static void MapGrants(this WebApplication app)
    {
        var group = app.MapApiGroup("/api/v1/grants");
        group.MapPost("match", (string? mechanism, HttpContext http, GrantsRoom room) => Allowed("mechanism", mechanism, MatchRun.Mechanisms) is { } problem
            ? Task.FromResult(problem)
            : Answer(http, room, (file, reader) => MatchRun.Of(mechanism!, file, reader, Limits, stop: http.RequestAborted)));
        group.MapPost("round", (string? format, HttpContext http, GrantsRoom room) => Allowed("format", format ??= RoundRun.Usual, [.. RoundRun.Formats.Select(f => f.Id)]) is { } problem
            ? Task.FromResult(problem)
            : Answer(http, room, (file, reader) => RoundRun.Of(format!, new(file, reader, null, Limits, http.RequestAborted))));
        group.MapPost("merkle", Merkle).WithMetadata(new TakesTables());
        group.MapPost("allo", (HttpContext http, GrantsRoom room) => Answer(http, room, (file, reader) => AlloRun.Of(file, reader, Limits)));
        group.MapPost("pool", (string? format, string? grant, string? strategy, string? against, HttpContext http, GrantsRoom room) => Allowed("format", format ??= PoolRun.Formats[0], PoolRun.All) is { } problem
            ? Task.FromResult(problem)
            : OfBytes(http, room, (bytes, reader) => PoolRun.Of(ScenarioReview.Of(bytes), new(grant, strategy, against), format, table => CsvTable.Write(table), reader, Limits, http.RequestAborted)));
    }

    static IResult? Allowed(string name, string? given, IReadOnlyList<string> words) =>
        given is not null && words.Contains(given) ? null : ApiProblems.Problem(400, $"{name} is {string.Join(", ", words.SkipLast(1))} or {words[^1]}.");

    static async Task<IResult> Merkle(string? leaf, string? format, string? decimals, HttpContext http, GrantsRoom room)
    {
        if ((Allowed("leaf", leaf, [.. LeafForm.All.Select(f => f.Id)]) ?? Allowed("format", format ??= MerkleRun.Json, MerkleRun.Formats)) is { } problem) return problem;
        if (DecimalsOf(decimals, out var places) is { } wrong) return wrong;
        var form = LeafForm.All.First(f => f.Id == leaf);
        GrantsAnswer? Made(MerkleFile? leaves, GrantsReader reader) => leaves is null ? null : MerkleRun.Of(leaves, format!, reader, Limits);
        return BodyFilter.IsTable(http.Request)
            ? await OfBytes(http, room, (bytes, reader) => Made(MerkleRun.Leaves(bytes, form, places, reader), reader))
            : await Answer(http, room, (file, reader) => Made(MerkleRun.Leaves(file, form, reader), reader));
    }

    static IResult? DecimalsOf(string? text, out int? decimals)
    {
        decimals = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text is null || number <= WholeTokens.MostDecimals && decimals is not null ? null : ApiProblems.Problem(400, $"decimals is from 0 to {WholeTokens.MostDecimals}.");
    }

    static Task<IResult> Answer(HttpContext http, GrantsRoom room, Func<JsonElement, GrantsReader, GrantsAnswer?> make) => OfBytes(http, room, (bytes, reader) =>
    {
        using var document = reader.Parse(bytes);
        return document is null ? null : make(document.RootElement, reader);
    });

    static async Task<IResult> OfBytes(HttpContext http, GrantsRoom room, Func<byte[], GrantsReader, GrantsAnswer?> make)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (!await room.Enter(http.RequestAborted)) return NoRoom();
        var reader = new GrantsReader();
        try
        {
            if (make(bytes, reader) is { } made && reader.IsGood) return Sent(http, made, reader.Findings);
        }
        catch (MatchingException e)
        {
            reader.Wrong("", e.Reason, "matching");
        }
        finally
        {
            room.Leave();
        }

        // Of several findings what stops is an error; a notice before it is none.
        var first = reader.Findings.First(f => f.Severity == Severity.Error);
        return ApiProblems.Findings(first.Code == "json" ? 400 : 422, first.Message, reader.Findings);
    }

    /// <summary>An answer with what there is to know of it: as its member "findings" where it is an object, else only how many.</summary>
    static IResult Sent(HttpContext http, GrantsAnswer answer, IReadOnlyList<Finding> findings)
    {
        Tell(http, findings);
        return Sent(findings.Count > 0 ? answer.Telling?.Invoke(FindingList.Of(findings)) ?? answer : answer);
    }

    public static void Tell(HttpContext http, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0) http.Response.Headers[FindingsHeader] = findings.Count.ToString(CultureInfo.InvariantCulture);
    }

    public static IResult NoRoom() => new TooMany("As many grants files as may be reckoned at once are under way.", TimeSpan.FromSeconds(1));

    public static IResult Sent(GrantsAnswer answer, string? name = null)
    {
        var file = new MemoryStream();
        answer.WriteTo(file);
        return Results.Bytes(file.GetBuffer().AsMemory(0, (int)file.Length), $"{answer.MediaType}; charset=utf-8", name);
    }
}
