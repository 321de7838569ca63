using System.Globalization;
using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TokenStudio.Web.Api;

/// <summary>Writes what <see cref="ApiCatalogue"/> says into the OpenAPI document, with the problems every call may have.</summary>
sealed class ApiDescription : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    const string Problem = "application/problem+json";
    static readonly int[] EveryCall = [401, 403, 405, 429, 500];
    static readonly int[] EveryBody = [408, 413, 415];
    static readonly Dictionary<string, string> Ids = new() { ["id"] = "The scenario's id.", ["linkId"] = "The link's id.", ["grantId"] = "The id of a programme of grants.", ["keyId"] = "The key's id.", ["versionId"] = "The version's id.", ["sha256"] = "The SHA-256 of its file, as the scenario names it.", ["chart"] = "Which chart: supply, unlocks, inflation and others; a wrong one is told which there are." };

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var described = context.Description;
        if (ApiCatalogue.Find(described.HttpMethod!, PathOf(described.RelativePath!)) is not { } call) return;
        var api = call.Path.StartsWith("/api", StringComparison.Ordinal);
        (operation.OperationId, operation.Summary) = (call.Name, call.Says);
        operation.Tags = null;
        operation.Parameters = [.. Parameters(call, api)];
        operation.RequestBody = call.Body is { } body ? await Body(body, context, cancellationToken) : null;
        operation.Responses = new() { [Code(call.Answer.Status)] = await Answer(call.Answer, context, cancellationToken) };
        var problem = await Named(typeof(ProblemShape), context, cancellationToken);
        var common = !api ? [] : call.Body is null ? EveryCall : EveryCall.Concat(EveryBody);
        foreach (var status in call.Fails.Concat(common).Distinct().Order()) operation.Responses[Code(status)] = Failure(status, problem);
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "TokenStudio", Version = "v1", Description = "Scenarios, their figures and files, and the links and keys to them. Errors are RFC 9457 problems." };
        document.Servers = [new() { Url = "/" }];
        document.Tags = null;
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, made in the studio under API keys." },
            ["cookie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "tokenstudio", Description = "The browser's workspace; __Host-tokenstudio behind TLS. Writes also carry X-TokenStudio: 1." },
        };
        document.Security = [Needs("key", document), Needs("cookie", document)];
        return Task.CompletedTask;
    }

    static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    /// <summary>As the catalogue writes it: no constraint, no slash at the end.</summary>
    public static string PathOf(string relative) => "/" + relative.TrimEnd('/');

    static IEnumerable<IOpenApiParameter> Parameters(ApiCall call, bool api)
    {
        foreach (var (name, says) in Ids.Where(i => call.Path.Contains($"{{{i.Key}}}", StringComparison.Ordinal)))
        {
            yield return new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Description = says, Schema = Text() };
        }

        foreach (var query in call.Query)
        {
            var one = query.Whole ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" } : Text();
            yield return new OpenApiParameter { Name = query.Name, In = ParameterLocation.Query, Required = query.Required, Description = query.Says, Schema = query.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one };
        }

        if (call.NeedsTag) yield return Header("If-Match", "The ETag of the revision that is edited, or *.", required: true);
        if (!api || call.Method == "GET") yield break;
        yield return Header("X-TokenStudio", "1 for a write by cookie.", required: false);
        if (call.Method != "DELETE" && call.Body is not { Streamed: true }) yield return Header(IdempotencyFilter.Header, "Any text of up to 200 characters: for 24 hours the same one gives the same answer and changes nothing.", required: false);
    }

    static OpenApiParameter Header(string name, string says, bool required) => new() { Name = name, In = ParameterLocation.Header, Required = required, Description = says, Schema = Text() };

    static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    static async Task<OpenApiRequestBody> Body(ApiBodyShape body, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = await Schema(body.Shape, context, cancellation), Example = JsonNode.Parse(body.Example) },
        };
        if (body.OrTable) content["text/csv"] = new OpenApiMediaType { Schema = Text() };
        return new() { Required = body.Required, Content = content };
    }

    static async Task<OpenApiResponse> Answer(ApiAnswer answer, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var response = new OpenApiResponse { Description = answer.Type.Length == 0 ? "Done." : answer.Status == 201 ? "Made." : "As asked." };
        if (answer.Type.Length > 0)
        {
            var schema = answer.Type switch
            {
                "application/json" => await Schema(answer.Shape, context, cancellation),
                "text/csv" => Text(),
                _ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            };
            response.Content = new Dictionary<string, OpenApiMediaType> { [answer.Type] = new OpenApiMediaType { Schema = schema } };
        }

        if (answer.HasTag || answer.HasLocation) response.Headers = new Dictionary<string, IOpenApiHeader>();
        if (answer.HasTag) response.Headers!["ETag"] = new OpenApiHeader { Description = "The revision.", Schema = Text() };
        if (answer.HasLocation) response.Headers!["Location"] = new OpenApiHeader { Description = "Where it is.", Schema = Text() };
        return response;
    }

    static async Task<IOpenApiSchema> Schema(Type? shape, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (shape is null) return new OpenApiSchema { Type = JsonSchemaType.Object };
        if (shape == typeof(JsonArray)) return new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } };
        return shape.IsArray
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = await Named(shape.GetElementType()!, context, cancellation) }
            : await Named(shape, context, cancellation);
    }

    // Once among the components, by its name; everywhere else a reference.
    static async Task<IOpenApiSchema> Named(Type shape, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(shape.Name) != true) document.AddComponent(shape.Name, await context.GetOrCreateSchemaAsync(shape, null, cancellation));
        return new OpenApiSchemaReference(shape.Name, document);
    }

    static OpenApiResponse Failure(int status, IOpenApiSchema problem) => new()
    {
        Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new OpenApiMediaType { Schema = problem } },
    };

    static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An error: RFC 9457, with the place and the findings where a document is at fault, and what stands now where a write was stale.</summary>
public sealed record ProblemShape(string? Type, string Title, int Status, string Detail, string? TraceId, string? Path, FindingEntry[]? Findings, long? Revision, CurrentValue[]? Current);

/// <summary>What stands now at a path that a stale write wanted to change; null where nothing does.</summary>
public sealed record CurrentValue(string Path, JsonNode? Value);
