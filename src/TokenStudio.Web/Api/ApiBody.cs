using TokenStudio.Model.Documents;

namespace TokenStudio.Web.Api;

/// <summary>Reads request bodies inside the document's limits.</summary>
static class ApiBody
{
    /// <summary>The bytes, or null when there are more than a document may have.</summary>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.ContentLength > NodeReader.MostBytes) return null;
        using var memory = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        // A body of the length it declared is in its buffer already, and not copied once more.
        return memory.Length > NodeReader.MostBytes ? null : memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    public static IResult TooLarge() => ApiProblems.Problem(413, "A body has at most 10 MB.");
}
