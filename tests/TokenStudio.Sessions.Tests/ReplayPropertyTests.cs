using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Tests;

/// <summary>Whatever two people do at once, the store replays to what the session shows.</summary>
public sealed class ReplayPropertyTests : IDisposable
{
    static readonly Gen<(string Author, int What, string Bucket, int Number)[]> Deeds =
        Gen.Select(Gen.OneOf("ada", "ben"), Gen.Int[0, 7], Gen.OneOf("team", "a", "b", "c"), Gen.Int[1, 2000]).Array[1, 60];

    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Store_RandomEditsOfTwo_ReplaysToTheSession() =>
        await Deeds.SampleAsync(Check, iter: 60, threads: 2, writeLine: TestContext.Current.TestOutputHelper!.WriteLine);

    async Task Check((string Author, int What, string Bucket, int Number)[] deeds)
    {
        var session = await studio.Begin();
        await Task.WhenAll(deeds.GroupBy(d => d.Author).Select(async own =>
        {
            foreach (var (author, what, bucket, number) in own) await Do(session, author, what, bucket, number);
        }));
        var stored = (await studio.Scenarios.Load(session.Id))!;
        Assert.Equal(session.State.Revision, stored.Revision);
        Assert.Equal(session.State.Document, stored.Document);
        var again = UndoHistory.Of(await studio.Scenarios.History(session.Id));
        // What was set aside in memory is known again after a restart, so only the longest memory can be compared.
        foreach (var author in new[] { "ada", "ben" }) Assert.True(again.Of(author).Undo.Count > 0 || !session.CanUndo(author));
    }

    static Task<ApplyOutcome> Do(ScenarioSession session, string author, int what, string bucket, int number) => what switch
    {
        0 => session.Undo(author),
        1 => session.Redo(author),
        2 => session.Apply(author, [SampleScenario.Insert(bucket)]),
        3 => session.Apply(author, [Edit.Remove($"/allocations/{bucket}")]),
        4 => session.Apply(author, [Edit.Move($"/allocations/{bucket}")]),
        5 => session.Apply(author, [SampleScenario.Amount(bucket, number)]),
        6 => session.Apply(author, [SampleScenario.Name($"{number}"), SampleScenario.Insert(bucket)]),
        _ => session.Apply(author, [SampleScenario.Name($"{number}")], session.State.Revision),
    };
}
