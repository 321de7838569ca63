using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Tests;

/// <summary>Thirty days in the bin: back as it was until then, without a trace after.</summary>
public sealed class BinTests : IDisposable
{
    readonly Studio studio = new();

    StudioDoor Door => studio.Door;

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Restore_Deleted_IsTheSameDocumentAndItsLinkOpensAgain()
    {
        var (session, token) = await Begin();
        var before = StoredJson.Write(session.State.Document);
        Assert.True(await Door.Delete(Studio.Ada, session.Id));
        Assert.Equal([session.Id], (await Door.ListDeleted(Studio.Ada)).Select(s => s.Id));
        Assert.Empty(await Door.List(Studio.Ada));
        Assert.Empty(await Door.ListDeleted(Studio.Eve));
        Assert.Null(await Door.OpenShared(token));
        Assert.True(await Door.Restore(Studio.Ada, session.Id));
        var again = await studio.Reopen(session);
        Assert.Equal((before, 3L), (StoredJson.Write(again.State.Document), again.State.Revision));
        Assert.NotNull(await Door.OpenShared(token));
        Assert.Empty(await Door.ListDeleted(Studio.Ada));
    }

    [Fact]
    public async Task ListDeleted_Several_LastDeletedFirst()
    {
        var (first, second) = (await studio.Begin(), await studio.Begin());
        await Door.Delete(Studio.Ada, first.Id);
        studio.Clock.Advance(TimeSpan.FromDays(3));
        await Door.Delete(Studio.Ada, second.Id);
        Assert.Equal([(second.Id, 3), (first.Id, 0)], (await Door.ListDeleted(Studio.Ada)).Select(s => (s.Id, (s.DeletedAt!.Value - first.State.SavedAt).Days)));
    }

    [Fact]
    public async Task Purge_ByAnotherOrNotInTheBin_IsRefused()
    {
        var session = await studio.Begin();
        Assert.False(await Door.Purge(Studio.Ada, session.Id));
        await Door.Delete(Studio.Ada, session.Id);
        Assert.False(await Door.Purge(Studio.Eve, session.Id));
        Assert.True(await Door.Restore(Studio.Ada, session.Id));
    }

    [Fact]
    public async Task Purge_Scenario_LeavesNoRowNoLinkAndNobodyWhoCanEdit()
    {
        var (session, token) = await Begin();
        await FillEveryTable(session.Id);
        Assert.NotNull(await Door.OpenShared(token, visit: true));
        await Door.ListLinks(Studio.Ada, session.Id);   // which stores the visits first
        Assert.Equal(await Owned(), await TablesWithRows());
        await Door.Delete(Studio.Ada, session.Id);
        Assert.True(await Door.Purge(Studio.Ada, session.Id));
        Assert.Equal([], await TablesThatMention(session.Id));
        Assert.Equal([], await TablesWithRows());   // it was the only scenario
        Assert.Null(await Door.OpenShared(token));
        Assert.Null(await Door.Open(Studio.Ada, session.Id));
        Assert.False(await Door.Restore(Studio.Ada, session.Id));
        Assert.Equal("deleted", Assert.IsType<Refused>(await session.Apply("ada", [SampleScenario.Name("Late")])).Finding.Code);
    }

    /// <summary>Every table that names a scenario goes with it, those of later versions too.</summary>
    [Fact]
    public async Task Purge_EveryTableOfAScenario_IsEmptied()
    {
        var (own, named) = await studio.Database.Read(db => (
            ScenarioPurge.Tables(db).Distinct().Order().ToList(),
            db.Model.GetEntityTypes().Where(t => t.GetProperties().Any(p => p.Name == "ScenarioId")).Select(t => t.GetTableName()!).Order().ToList()));
        Assert.Empty(named.Except(own));
        Assert.Empty(new[] { "Edits", "ShareLinks", "ShareLinkVisits", "Versions" }.Except(own));
    }

    [Fact]
    public async Task PurgeExpired_ThirtyDays_GoesAndADayLessStays()
    {
        var (old, young) = (await studio.Begin(), await studio.Begin());
        await Door.Delete(Studio.Ada, old.Id);
        studio.Clock.Advance(TimeSpan.FromDays(1));
        await Door.Delete(Studio.Ada, young.Id);
        studio.Clock.Advance(TimeSpan.FromDays(29) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await Door.PurgeExpired());
        studio.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await Door.PurgeExpired());
        Assert.Equal([], await TablesThatMention(old.Id));
        Assert.Equal([young.Id], (await Door.ListDeleted(Studio.Ada)).Select(s => s.Id));
    }

    [Fact]
    public async Task BinTimer_Started_EmptiesAtOnce()
    {
        var session = await studio.Begin();
        await Door.Delete(Studio.Ada, session.Id);
        studio.Clock.Advance(StudioDoor.KeptInBin);
        using var timer = new BinTimer(Door, studio.Clock);
        timer.Start();
        for (var patience = 0; (await Door.ListDeleted(Studio.Ada)).Count > 0; patience++)
        {
            Assert.True(patience < 1_000);
            await Task.Delay(10);
        }
    }

    async Task<(ScenarioSession Session, string Token)> Begin()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Name("Kept")]);
        await session.Apply("ada", [SampleScenario.Insert("more")]);
        await session.NameVersion("ada", "First");
        return (session, (await Door.CreateLink(Studio.Ada, session.Id, new() { Name = "Investors" }))!.Token);
    }

    // A row in each table that belongs to a scenario, whatever its columns are.
    Task<bool> FillEveryTable(string id) => studio.Database.Writer.Write(db =>
    {
        foreach (var table in Dependents(db.Model.FindEntityType(typeof(ScenarioRow))!))
        {
            var foreign = table.GetForeignKeys().First(k => k.PrincipalEntityType.ClrType == typeof(ScenarioRow)).Properties;
            var columns = table.GetProperties().ToList();
            var statement = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES ({string.Join(", ", columns.Select((_, n) => $"@p{n}"))})";
            db.Database.ExecuteSqlRaw(statement, columns.Select((c, n) => new SqliteParameter($"@p{n}", foreign.Contains(c) ? id : Something(c))).ToArray<object>());
        }

        return true;
    });

    static IEnumerable<IEntityType> Dependents(IEntityType principal) => principal.GetReferencingForeignKeys().Select(k => k.DeclaringEntityType).Distinct();

    static object Something(IProperty column) => column.GetColumnType() switch
    {
        "INTEGER" => 987_654,
        "BLOB" => Guid.NewGuid().ToByteArray(),
        _ => Guid.NewGuid().ToString("N"),
    };

    Task<List<string>> Owned() => studio.Database.Read(db => ScenarioPurge.Tables(db).Distinct().Order().ToList());

    Task<List<string>> TablesWithRows() => studio.Database.Read(db =>
        ScenarioPurge.Tables(db).Distinct().Where(table => Count(db, string.Concat("SELECT count(*) AS Value FROM \"", table, "\" WHERE {0} <> ''"), "any") > 0).Order().ToList());

    Task<List<string>> TablesThatMention(string id) => studio.Database.Read(db =>
    {
        var tables = db.Model.GetEntityTypes().Select(t => (Table: t.GetTableName()!, Columns: t.GetProperties().Select(p => $"\"{p.GetColumnName()}\" = {{0}}"))).ToList();
        return tables.Where(t => Count(db, $"SELECT count(*) AS Value FROM \"{t.Table}\" WHERE {string.Join(" OR ", t.Columns)}", id) > 0).Select(t => t.Table).ToList();
    });

    static int Count(StudioDbContext db, string statement, string id) => db.Database.SqlQueryRaw<int>(statement, id).Single();
}
