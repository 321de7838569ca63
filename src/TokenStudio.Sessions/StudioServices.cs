using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Keys;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>Adds the studio to an application.</summary>
public static class StudioServices
{
    /// <param name="folder">The data folder, as <see cref="StudioFolder.Resolve"/> gives it; opened when first asked for.</param>
    public static IServiceCollection AddStudio(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StudioDatabase.Open(folder));
        services.AddSingleton(provider => provider.GetRequiredService<StudioDatabase>().Writer);
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<VersionStore>();
        services.AddSingleton<ShareLinkStore>();
        services.AddSingleton<DataSetStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<IdempotentAnswerStore>();
        services.AddSingleton<StudioDoor>();
        services.AddSingleton<KeyDoor>();
        services.AddSingleton<BinTimer>();
        services.AddSingleton<VoteShelf>(_ => new());
        services.AddSingleton<SimulationDesk>();
        return services;
    }
}
