using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class DoorTests : IDisposable
{
    readonly Studio studio = new();

    StudioDoor Door => studio.Door;

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Door_AnothersScenario_IsAsIfItWereNot()
    {
        var session = await studio.Begin();
        var link = (await Door.CreateLink(Studio.Ada, session.Id, new()))!.Link;
        foreach (var id in new[] { session.Id, "no-such-scenario" })
        {
            Assert.Null(await Door.Open(Studio.Eve, id));
            Assert.False(await Door.Delete(Studio.Eve, id));
            Assert.False(await Door.Restore(Studio.Eve, id));
            Assert.Null(await Door.CreateLink(Studio.Eve, id, new()));
            Assert.Null(await Door.ListLinks(Studio.Eve, id));
            Assert.False(await Door.RevokeLink(Studio.Eve, id, link.Id));
            Assert.Null(await Door.RevokeLinks(Studio.Eve, id));
            Assert.Null(await Door.RotateLink(Studio.Eve, id, link.Id));
            Assert.Null(await Door.UpdateLink(Studio.Eve, id, link.Id, t => t));
        }

        Assert.Empty(await Door.List(Studio.Eve));
        Assert.Same(session, await Door.Open(Studio.Ada, session.Id));
        Assert.Equal([session.Id], (await Door.List(Studio.Ada)).Select(s => s.Id));
    }

    [Fact]
    public async Task RevokeLink_OfAnotherScenario_IsRefused()
    {
        var mine = await studio.Begin();
        var theirs = await Door.Create(Studio.Eve, SampleScenario.Small);
        var link = (await Door.CreateLink(Studio.Ada, mine.Id, new()))!;
        Assert.False(await Door.RevokeLink(Studio.Eve, theirs.Id, link.Link.Id));
        Assert.Null(await Door.RotateLink(Studio.Eve, theirs.Id, link.Link.Id));
        Assert.Null(await Door.UpdateLink(Studio.Eve, theirs.Id, link.Link.Id, t => t with { Hides = 0 }));
        Assert.Equal(0, await Door.RevokeLinks(Studio.Eve, theirs.Id));
        Assert.NotNull(await Door.OpenShared(link.Token));
    }

    [Fact]
    public async Task OpenShared_LiveLink_ShowsTheLatestUntilRevoked()
    {
        var session = await studio.Begin();
        var link = (await Door.CreateLink(Studio.Ada, session.Id, new() { Name = "Investors" }))!;
        await session.Apply("ada", [SampleScenario.Name("New")]);
        Assert.Same(session.State, (await Door.OpenShared(link.Token))!.State);
        Assert.True(await Door.RevokeLink(Studio.Ada, session.Id, link.Link.Id));
        Assert.Null(await Door.OpenShared(link.Token));
        Assert.Null(await Door.Fork(link.Token, Studio.Eve));
    }

    [Fact]
    public async Task Fork_Link_CopiesTheDocumentAlone()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Name("New")]);
        var link = (await Door.CreateLink(Studio.Ada, session.Id, new()))!;
        var fork = (await Door.Fork(link.Token, Studio.Eve))!;
        Assert.Equal(session.State.Document, fork.State.Document);
        Assert.Equal((1L, false), (fork.State.Revision, fork.CanUndo("ada")));
        Assert.Empty((await Door.ListLinks(Studio.Eve, fork.Id))!);
        await Door.Delete(Studio.Ada, session.Id);
        Assert.NotNull(await Door.Open(Studio.Eve, fork.Id));
    }

    [Fact]
    public async Task Delete_Scenario_ShutsEverythingUntilRestored()
    {
        var session = await studio.Begin();
        var link = (await Door.CreateLink(Studio.Ada, session.Id, new()))!;
        Assert.True(await Door.Delete(Studio.Ada, session.Id));
        Assert.Null(await Door.Open(Studio.Ada, session.Id));
        Assert.Null(await Door.OpenShared(link.Token));
        Assert.Empty(await Door.List(Studio.Ada));
        Assert.Equal("deleted", Assert.IsType<Refused>(await session.Apply("ada", [SampleScenario.Name("New")])).Finding.Code);
        Assert.True(await Door.Restore(Studio.Ada, session.Id));
        Assert.Same(session, await Door.Open(Studio.Ada, session.Id));
        Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Name("New")]));
    }

    [Fact]
    public async Task Sessions_Idle_AreLetGoButNeverDoubled()
    {
        var session = await studio.Begin();
        var (watched, _) = (await studio.Begin(), 0);
        watched.Changed += _ => { };
        studio.Clock.Advance(SessionRegistry.IdleLimit);
        Door.Sessions.LetIdleGo();
        Assert.Equal(1, Door.Sessions.Held);
        Assert.Same(session, await Door.Open(Studio.Ada, session.Id));
    }
}
