using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Tests;

/// <summary>A studio over a real folder, which can be shut and opened again.</summary>
sealed class Studio : IDisposable
{
    readonly TemporaryFolder folder = new();

    public Studio() => Open();

    public ManualClock Clock { get; } = new();

    public StudioDatabase Database { get; private set; } = null!;

    public ScenarioStore Scenarios { get; private set; } = null!;

    public StudioDoor Door { get; private set; } = null!;

    public DataSetStore Data { get; private set; } = null!;

    public KeyDoor Keys { get; private set; } = null!;

    public static Caller Ada { get; } = new("ada's");

    public static Caller Eve { get; } = new("eve's");

    public Task<ScenarioSession> Begin() => Door.Create(Ada, SampleScenario.Small);

    /// <summary>As after a restart.</summary>
    public async Task<ScenarioSession> Reopen(ScenarioSession session)
    {
        Close();
        Open();
        return (await Door.Open(Ada, session.Id))!;
    }

    public void Dispose()
    {
        Close();
        folder.Dispose();
    }

    void Open()
    {
        Database = StudioDatabase.Open(folder.Path);
        Scenarios = new(Database, Database.Writer, Clock);
        Keys = new(new(Database, Database.Writer, Clock));
        Data = new(Database, Database.Writer, Clock);
        Door = new(Scenarios, new VersionStore(Database, Database.Writer, Clock), new ShareLinkStore(Database, Database.Writer, Clock), Data, Clock);
    }

    void Close()
    {
        Door.Dispose();
        Database.Dispose();
    }
}
