using TokenStudio.Model.Documents;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class ApplyTests : IDisposable
{
    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Apply_Edit_IsStoredWhenAcknowledged()
    {
        var session = await studio.Begin();
        var applied = Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Name("New")]));
        var stored = (await studio.Scenarios.Load(session.Id))!;
        Assert.Equal((2, 2, "New"), (applied.State.Revision, stored.Revision, stored.Name));
        Assert.Equal(applied.State.Document, stored.Document);
        Assert.Same(applied.State, session.State);
    }

    [Fact]
    public async Task Apply_200AtOneRevision_ExactlyOneWins()
    {
        var session = await studio.Begin();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => session.Apply("ada", [SampleScenario.Name($"{n}")], 1)));
        Assert.Single(outcomes.OfType<Applied>());
        Assert.Equal(199, outcomes.OfType<Stale>().Count());
        Assert.Equal(2, (await studio.Scenarios.Load(session.Id))!.Revision);
    }

    [Fact]
    public async Task Apply_BadPath_IsRefusedWithItsPath()
    {
        var session = await studio.Begin();
        var refused = Assert.IsType<Refused>(await session.Apply("ada", [SampleScenario.Name("New"), Edit.Set("/nowhere/at", Node.Of("x"))]));
        Assert.Equal(("/nowhere/at", 1L), (refused.Finding.Path, session.State.Revision));
        Assert.Equal("Small", session.State.Document.Text("name"));
    }

    [Fact]
    public async Task Apply_SameValue_MakesNoRevision()
    {
        var session = await studio.Begin();
        var applied = Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Name("Small")]));
        Assert.Equal(1, applied.State.Revision);
        Assert.False(session.CanUndo("ada"));
    }

    [Fact]
    public async Task Apply_BrokenText_IsTheSameAfterReopen()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Name("half \ud800 pair")]);
        var before = session.State.Document;
        Assert.Equal(before, (await studio.Reopen(session)).State.Document);
    }

    [Fact]
    public async Task Apply_DeepWholeDocument_IsReadAgain()
    {
        var session = await studio.Begin();
        var whole = SampleScenario.Small.With("description", Node.Of(new string('x', 19_000)));
        for (var n = 0; n < 3; n++) await session.Apply("ada", [Edit.Set("", whole.With("name", Node.Of($"{n}")))]);
        var before = session.State.Document;
        Assert.Equal(before, (await studio.Reopen(session)).State.Document);
    }

    [Fact]
    public async Task Changed_50Edits_ArriveInOrderThoughASubscriberThrows()
    {
        var session = await studio.Begin();
        var seen = new List<long>();
        session.Changed += _ => throw new InvalidOperationException("a broken page");
        session.Changed += state => seen.Add(state.Revision);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => session.Apply("ada", [SampleScenario.Name($"{n}")])));
        Assert.Equal(Enumerable.Range(2, 50).Select(r => (long)r), seen);
    }

    [Fact]
    public async Task State_ErrorInDocument_KeepsTheLastGoodProjection()
    {
        var session = await studio.Begin();
        var good = session.State.Projection;
        await session.Apply("ada", [SampleScenario.Amount("team", 5000)]);
        Assert.False(session.State.ProjectionIsCurrent);
        Assert.NotEmpty(session.State.Review.Findings);
        Assert.Same(good, session.State.Projection);
        await session.Undo("ada");
        Assert.True(session.State.ProjectionIsCurrent);
    }

    [Fact]
    public async Task Preview_Edit_ProjectsAndStoresNothing()
    {
        var session = await studio.Begin();
        var preview = session.Preview([SampleScenario.Amount("team", 200)]);
        Assert.Equal((Int128)200 * 1_000_000_000_000_000_000, preview.Projection!.Unlocked[^1].BaseUnits);
        Assert.Equal(1, session.State.Revision);
        Assert.NotNull(session.Preview([Edit.Remove("/nowhere")]).Refusal);
    }
}
