using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TokenStudio.Storage.Scenarios;

/// <summary>
/// Deletes a scenario and every row that belongs to it. Which tables those are is read from the model's foreign keys, so
/// that a table added later is emptied too, whatever its key does on delete.
/// </summary>
public static class ScenarioPurge
{
    const string Scenario = "\"Scenarios\" WHERE \"Id\" = {0}";

    /// <summary>The tables whose rows go with a scenario, those that point at others first.</summary>
    public static IReadOnlyList<string> Tables(StudioDbContext db) => [.. Rows(db).Select(r => r.Table)];

    internal static bool Run(StudioDbContext db, string id)
    {
        foreach (var (_, rows) in Rows(db)) Delete(db, rows, id);
        return Delete(db, Scenario, id) == 1;
    }

    static int Delete(StudioDbContext db, string rows, string id)
    {
        // Made of names of the model alone; the id stays a parameter.
        var statement = string.Concat("DELETE FROM ", rows);
        return db.Database.ExecuteSqlRaw(statement, id);
    }

    static IEnumerable<(string Table, string Rows)> Rows(StudioDbContext db) =>
        Behind(db.Model.FindEntityType(typeof(ScenarioRow))!, Scenario, []);

    // The rows of each table that refer to given rows of another, and what refers to those in turn.
    static IEnumerable<(string Table, string Rows)> Behind(IEntityType principal, string rows, HashSet<IForeignKey> seen)
    {
        foreach (var key in principal.GetReferencingForeignKeys().Where(seen.Add).ToList())
        {
            var dependent = key.DeclaringEntityType;
            var own = $"\"{dependent.GetTableName()}\" WHERE ({Columns(key.Properties)}) IN (SELECT {Columns(key.PrincipalKey.Properties)} FROM {rows})";
            foreach (var deeper in Behind(dependent, own, seen)) yield return deeper;
            yield return (dependent.GetTableName()!, own);
        }
    }

    static string Columns(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
}
