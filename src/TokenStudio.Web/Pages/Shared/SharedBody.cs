using System.IO.Compression;
using System.Text;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>The bytes of an answer, packed once for all who take them packed.</summary>
public sealed class SharedBody : IResult
{
    const int WorthPacking = 1_400;   // what one packet holds anyway
    readonly string type;
    readonly byte[] plain;
    readonly byte[]? gzip;
    readonly byte[]? brotli;

    SharedBody(string type, byte[] plain, bool packs)
    {
        (this.type, this.plain) = (type, plain);
        if (!packs || plain.Length < WorthPacking) return;
        gzip = Packed(to => new GZipStream(to, CompressionLevel.Optimal));
        brotli = Packed(to => new BrotliStream(to, CompressionLevel.Optimal));
    }

    public static SharedBody Html(string html) => new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), packs: true);

    public static SharedBody Png(byte[] png) => new("image/png", png, packs: false);

    /// <summary>Bytes it takes in memory.</summary>
    public long Size => plain.Length + (gzip?.Length ?? 0) + (brotli?.Length ?? 0);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (bytes, coding) = Chosen(httpContext.Request.Headers.AcceptEncoding.ToString());
        var response = httpContext.Response;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        if (gzip is not null) response.Headers.Vary = "Accept-Encoding";
        if (coding is not null) response.Headers.ContentEncoding = coding;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, httpContext.RequestAborted);
    }

    // A weight of 0 is a refusal; which of the others weighs more changes nothing for a browser.
    (byte[] Bytes, string? Coding) Chosen(string accepted)
    {
        bool Takes(string coding) => accepted.Split(',').Select(part => part.Trim()).Any(part => part == coding || (part.StartsWith($"{coding};", StringComparison.Ordinal) && !part.EndsWith("q=0", StringComparison.Ordinal)));
        return brotli is not null && Takes("br") ? (brotli, "br") : gzip is not null && Takes("gzip") ? (gzip, "gzip") : (plain, null);
    }

    byte[] Packed(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed)) stream.Write(plain);
        return packed.ToArray();
    }
}
