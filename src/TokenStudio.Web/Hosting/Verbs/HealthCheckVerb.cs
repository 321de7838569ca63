namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>Asks the studio of this machine whether it is ready; images without a shell have nothing else to ask with.</summary>
sealed class HealthCheckVerb : Verb
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public override string Name => "healthcheck";

    public override string Usage => "healthcheck [ADDRESS]  asks whether the studio here is ready; exit code 0 or 1";

    public override async Task<int> Run(VerbCall call)
    {
        var address = call.Words.Count > 0 ? call.Words[0] : Listening.OwnAddress(call.Configuration);
        // No proxy: this never leaves the machine.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(new Uri(new Uri(address), "/health/ready"));
            call.Output.WriteLine(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or UriFormatException)
        {
            call.Errors.WriteLine($"The studio does not answer at {address}: {e.Message}");
            return 1;
        }
    }
}
