using System.Buffers;
using Microsoft.Net.Http.Headers;
using TokenStudio.Model.Documents;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Takes a body in before anything else looks at it: JSON only, at most 10 MB, and of all bodies together no more than there is room for.</summary>
sealed class BodyFilter(BodyBudget budget) : IEndpointFilter
{
    const int Piece = 64 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HasBody(request)) return await next(context);
        if (context.HttpContext.GetEndpoint()!.Metadata.GetMetadata<TakesStreams>() is not null)
        {
            return IsJson(request) || IsTable(request) ? await next(context) : ApiProblems.Problem(415, "The body is a table or a list: Content-Type: text/csv or application/json.");
        }

        if (!IsJson(request) && !(IsTable(request) && context.HttpContext.GetEndpoint()!.Metadata.GetMetadata<TakesTables>() is not null)) return ApiProblems.Problem(415, "The body is JSON: Content-Type: application/json.");
        if (request.ContentLength > NodeReader.MostBytes) return ApiBody.TooLarge();
        using var body = new MemoryStream();
        try
        {
            if (await Fill(context.HttpContext, body) is { } refusal) return refusal;
            body.Position = 0;
            request.Body = body;
            return await next(context);
        }
        finally
        {
            budget.Release(body.Length);
        }
    }

    async Task<IResult?> Fill(HttpContext http, MemoryStream body)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            int read;
            while ((read = await http.Request.Body.ReadAsync(piece.AsMemory(0, Piece), http.RequestAborted)) > 0)
            {
                if (body.Length + read > NodeReader.MostBytes) return ApiBody.TooLarge();
                if (!budget.TryHold(read)) return new TooMany("Too many large bodies at once.", TimeSpan.FromSeconds(1));
                body.Write(piece, 0, read);
            }

            return null;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiBody.TooLarge();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return ApiProblems.Problem(408, "The body came too slowly.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    static bool HasBody(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0 || request.Protocol == HttpProtocol.Http2);

    /// <summary>Whether the body says to be a table. No form of another site can say so without asking first.</summary>
    public static bool IsTable(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase);

    // Nothing said is taken as JSON, as curl and small programs send it; what says another type is none, and no form of another site passes.
    static bool IsJson(HttpRequest request) => string.IsNullOrEmpty(request.ContentType) || request.HasJsonContentType();
}

/// <summary>Marks what takes a table (text/csv) in place of JSON.</summary>
sealed class TakesTables;

/// <summary>Marks what reads its body as it comes, table or JSON, so that a large one is never held.</summary>
sealed class TakesStreams;
