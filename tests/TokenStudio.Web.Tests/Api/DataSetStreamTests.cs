using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>A file larger than any document may be, through the whole server.</summary>
public sealed class DataSetStreamTests
{
    const int Rows = 750_000;

    [Fact]
    public async Task Upload_FarBeyondADocument_IsNotHeldInMemory()
    {
        using var data = new TemporaryFolder();

        // Garbage is let lie as long as the processor's cache is large, on some machines for more than the file: 16 MB everywhere.
        using var server = await StudioServer.Start(data.Path, settings: ("DOTNET_GCgen0size", "1000000"));
        using var owner = new StudioClient(server.Address);
        var scenario = await owner.Create("meridian");
        using (var small = await owner.SendPatiently(HttpMethod.Post, $"{scenario}/data-sets", new Generated(20_000), "*")) Assert.Equal(HttpStatusCode.Created, small.StatusCode);
        var before = server.Memory;
        using var body = new Generated(Rows);
        using var response = await owner.SendPatiently(HttpMethod.Post, $"{scenario}/data-sets", body, "*");
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var made = await StudioClient.Json(response);
        Assert.Equal(Rows, (int)made["rows"]!);
        Assert.True(body.Sent > 90L * 1024 * 1024, $"Only {body.Sent} bytes.");   // nine times what a document may have

        // Of each row 16 bytes of its id's hash: less than the file by far.
        var grown = server.Memory - before;
        Assert.True(grown < body.Sent, $"The server grew by {grown >> 20} MB for a file of {body.Sent >> 20} MB.");
    }

    /// <summary>Rows made as they are sent.</summary>
    sealed class Generated : HttpContent
    {
        readonly int rows;

        public Generated(int rows)
        {
            this.rows = rows;
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var text = new StringBuilder("id,voter,applicationId,token,amount,amountUSD\n");
            for (var n = 0; n < rows; n++)
            {
                text.Append(CultureInfo.InvariantCulture, $"vote-{n:D12},0x{n % 20_000:x40},{n % 100},0x0000000000000000000000000000000000000000,{n + 1}000000,{n + 1}\n");
                if (text.Length < 128 * 1024 && n < rows - 1) continue;
                var bytes = Encoding.UTF8.GetBytes(text.ToString());
                await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
                Sent += bytes.Length;
                text.Clear();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
