using System.ComponentModel;

namespace TokenStudio.Web.Security;

/// <summary>How much anybody may ask for.</summary>
public sealed record StudioLimits
{
    [Description("Calls of the API by one key in a minute.")]
    public int ApiPerMinute { get; init; } = 120;

    [Description("Calls of the API by one key at once.")]
    public int ApiBurst { get; init; } = 20;

    [Description("Calls of the API by one browser's workspace in a minute.")]
    public int WorkspacePerMinute { get; init; } = 600;

    [Description("Calls of the API by one browser's workspace at once.")]
    public int WorkspaceBurst { get; init; } = 200;

    [Description("Calls of the API from one address that name nobody, in a minute.")]
    public int AnonymousPerMinute { get; init; } = 120;

    [Description("Calls of the API from one address that name nobody, at once.")]
    public int AnonymousBurst { get; init; } = 60;

    [Description("Reports, workbooks, pictures and simulations as files for one workspace, key or reader in a minute.")]
    public int ExportsPerMinute { get; init; } = 10;

    [Description("Addresses of links tried from one address in a minute that open nothing.")]
    public int ShareMissesPerMinute { get; init; } = 20;

    [Description("Workspaces opened from one address in an hour.")]
    public int WorkspacesPerHour { get; init; } = 120;

    [Description("Scenarios one workspace makes in a minute.")]
    public int ScenariosPerMinute { get; init; } = 60;

    [Description("Simulations of one workspace under way or waiting.")]
    public int SimulationsOfOne { get; init; } = 2;

    [Description("Simulations of all under way or waiting.")]
    public int SimulationsOfAll { get; init; } = 4;

    [Description("Pages of the studio open at once.")]
    public int Circuits { get; init; } = 200;

    [Description("Pages of the studio open at once from one address.")]
    public int CircuitsOfAddress { get; init; } = 20;

    [Description("Pages kept ready for browsers that were lost.")]
    public int LostCircuits { get; init; } = 100;

    [Description("Seconds a page is kept ready for a browser that was lost.")]
    public int LostCircuitSeconds { get; init; } = 180;

    [Description("MB of request bodies held at once, whoever sends them.")]
    public int BodyMegabytes { get; init; } = 20;

    [Description("MB of all data sets of one workspace together, as they are kept.")]
    public int DataSetMegabytes { get; init; } = 2_000;

    [Description("Files of data sets one workspace sends in a minute.")]
    public int UploadsPerMinute { get; init; } = 10;

    [Description("Files of data sets taken in at once, one of a workspace; each of five million rows needs some 300 MB of memory meanwhile.")]
    public int UploadsAtOnce { get; init; } = 2;

    [Description("Pages made at once for one address.")]
    public int PagesOfAddress { get; init; } = 4;

    [Description("Pages of one address that wait to be made; more are refused.")]
    public int PagesWaiting { get; init; } = 64;
}
