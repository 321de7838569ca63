using TokenStudio.Model.Documents;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class VersionTests : IDisposable
{
    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task NameVersion_ThenEdited_KeepsTheDocumentAsItWasThroughARestart()
    {
        var session = await studio.Begin();
        var named = session.State.Document;
        Assert.IsType<Applied>(await session.NameVersion("ada", " First "));
        await session.Apply("ada", [SampleScenario.Name("Later")]);

        session = await studio.Reopen(session);

        var version = Assert.Single(session.State.Versions.All);
        Assert.Equal((1L, "First"), (version.Revision, version.Name));
        Assert.Equal(named, await session.DocumentOf(version));
        Assert.Equal("Later", session.State.Document.Text("name"));
        Assert.False(session.State.Revision == 1);
    }

    [Fact]
    public async Task NameVersion_SameRevisionAgain_RenamesIt()
    {
        var session = await studio.Begin();
        await session.NameVersion("ada", "First");
        await session.NameVersion("ada", "Better");
        Assert.Equal("Better", Assert.Single(session.State.Versions.All).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1")]
    public async Task NameVersion_NoNameOrTooLong_IsRefused(string name)
    {
        var session = await studio.Begin();
        Assert.Equal("version-name", Assert.IsType<Refused>(await session.NameVersion("ada", name)).Finding.Code);
        Assert.Empty(session.State.Versions.All);
    }

    [Fact]
    public async Task NameVersion_PastTheMost_IsRefusedButARenameIsNot()
    {
        var session = await studio.Begin();
        for (var n = 0; n < ScenarioSession.MostVersions; n++)
        {
            await session.Apply("ada", [SampleScenario.Name($"{n}")]);
            Assert.IsType<Applied>(await session.NameVersion("ada", $"{n}"));
        }

        Assert.IsType<Applied>(await session.NameVersion("ada", "again"));
        await session.Apply("ada", [SampleScenario.Name("one more")]);
        Assert.Equal("too-many-versions", Assert.IsType<Refused>(await session.NameVersion("ada", "one more")).Finding.Code);
    }

    [Fact]
    public async Task Compare_AVersion_IsToldToEveryoneAndKeptThroughEditsAndARestart()
    {
        var session = await studio.Begin();
        await session.NameVersion("ada", "First");
        await session.Apply("ada", [SampleScenario.Name("Later")]);
        var seen = new List<long?>();
        session.Changed += state => seen.Add(state.Versions.Baseline?.Version.Revision);

        Assert.IsType<Applied>(await session.Compare(session.State.Versions.All[0].Id));
        await session.Apply("ada", [SampleScenario.Name("Later still")]);
        Assert.Equal([1L, 1L], seen);
        Assert.NotNull(session.State.Versions.Baseline!.Projection);

        session = await studio.Reopen(session);
        Assert.Equal("Small", session.State.Versions.Baseline!.Document.Text("name"));
        await session.Compare(null);
        Assert.Null((await studio.Reopen(session)).State.Versions.Baseline);
    }

    [Fact]
    public async Task Compare_AVersionOfAnotherScenario_IsRefused()
    {
        var other = await studio.Begin();
        await other.NameVersion("ada", "Other");
        var session = await studio.Begin();
        Assert.Equal("no-such-version", Assert.IsType<Refused>(await session.Compare(other.State.Versions.All[0].Id)).Finding.Code);
        Assert.Null(await session.DocumentOf(other.State.Versions.All[0]));
    }
}
