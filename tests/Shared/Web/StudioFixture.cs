using Xunit;

namespace TokenStudio.Tests;

/// <summary>One studio for all tests of an assembly; each test opens workspaces of its own in it.</summary>
public sealed class StudioFixture : IAsyncLifetime
{
    readonly TemporaryFolder data = new();
    StudioServer? server;

    public Uri Address => server!.Address;

    public async ValueTask InitializeAsync() => server = await StudioServer.Start(data.Path);

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        data.Dispose();
        return ValueTask.CompletedTask;
    }
}
