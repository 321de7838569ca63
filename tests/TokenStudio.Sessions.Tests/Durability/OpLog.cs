using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Tests;

/// <summary>The stored history of a studio, read again from its first document on.</summary>
static class OpLog
{
    /// <summary>Opens a studio as after a crash, finds it whole, and counts what it has lost.</summary>
    /// <returns>How many acknowledged edits are not there as they were.</returns>
    public static async Task<int> Lost(string folder, IReadOnlyCollection<Acknowledged> acknowledged)
    {
        using var database = StudioDatabase.Open(folder);
        Assert.Equal("ok", await database.Read(db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").Single()));
        Assert.Equal(0, await database.Read(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM pragma_foreign_key_check").Single()));
        var hashes = await Hashes(database);
        return acknowledged.Count(a => !hashes.TryGetValue((a.Scenario, a.Revision), out var hash) || hash != a.Hash);
    }

    /// <summary>
    /// The hash of the document at every revision of every scenario, each made from the one before by its edit: one that
    /// is missing, altered or out of order changes every hash after it.
    /// </summary>
    public static async Task<Dictionary<(string Scenario, long Revision), string>> Hashes(StudioDatabase database)
    {
        var hashes = new Dictionary<(string, long), string>();
        var rows = await database.Read(db => db.Edits.OrderBy(e => e.ScenarioId).ThenBy(e => e.Revision).ToList());
        var edits = rows.ToLookup(e => e.ScenarioId);
        foreach (var stored in await new ScenarioStore(database, database.Writer, TimeProvider.System).List("killed"))
        {
            var (document, revision) = (SampleScenario.Small, 1L);
            foreach (var row in edits[stored.Id])
            {
                Assert.Equal(++revision, row.Revision);   // no gap
                document = EditApplier.Apply(document, StoredJson.Edits(row.Edits)).Document!;
                hashes[(stored.Id, revision)] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(document))));
            }

            Assert.Equal((document, revision), (stored.Document, stored.Revision));
        }

        return hashes;
    }
}
