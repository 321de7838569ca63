using System.Text;
using TokenStudio.Model.Scenarios;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

/// <summary>Votes of a past round, uploaded.</summary>
static class Votes
{
    public const string Ada = "0x00000000000000000000000000000000000000aa";
    public const string Bob = "0x00000000000000000000000000000000000000bb";

    /// <summary>Two votes, told apart by a number.</summary>
    public static string Table(int number = 1) => $"voter,application,amount,usd\n{Ada},0,{number},1\n{Bob},0,4,4\n";

    public static Task<UploadOutcome?> Upload(StudioDoor door, Caller caller, string scenario, string? table = null, Func<UploadAsked, UploadAsked>? asked = null)
    {
        var usual = new UploadAsked("Season 2", 1_000_000);
        return door.Upload(caller, scenario, asked is null ? usual : asked(usual), new MemoryStream(Encoding.UTF8.GetBytes(table ?? Table())));
    }

    /// <summary>The hash of the one data set that a scenario names.</summary>
    public static string NamedBy(ScenarioSession session) => Assert.Single(DataSetEdits.Named(session.State.Document)).Sha256;
}
