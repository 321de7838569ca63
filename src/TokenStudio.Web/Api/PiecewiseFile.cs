using Microsoft.Net.Http.Headers;

namespace TokenStudio.Web.Api;

/// <summary>A file that is sent as it is made: a hundred thousand proofs are more than memory should hold.</summary>
/// <param name="parts">Writes the next part into the stream at each step.</param>
sealed class PiecewiseFile(string type, string name, Func<Stream, IEnumerable<int>> parts) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = type;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        using var piece = new MemoryStream();
        foreach (var _ in parts(piece))
        {
            await http.Response.Body.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), http.RequestAborted);
            piece.SetLength(0);
        }
    }
}
