using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// Votes with their coefficients as a table, and a revised table as coefficients set by hand. As the indexer of Grants Stack writes and
/// reads it (gitcoinco/grants-stack-indexer 57eab2b): votes that are left out altogether do not stand in it, and "id" and "coefficient" are read.
/// </summary>
public static class CoefficientsCsv
{
    static readonly string[] Names = ["id", "projectId", "applicationId", "token", "voter", "grantAddress", "amount", "amountUSD", "amountRoundToken", "coefficient"];
    static readonly string[] Needed = ["id", "coefficient"];

    public static byte[] Write(IEnumerable<WeighedVote> votes, IEnumerable<BallotApplication> applications)
    {
        var projects = applications.ToDictionary(a => a.Id, a => a.ProjectId, StringComparer.Ordinal);
        return CsvText.Write(votes
            .Where(v => v.Coefficient is not null)
            .Select(v => (IReadOnlyList<string>)
            [
                v.Vote.Id, projects.GetValueOrDefault(v.Vote.ApplicationId, ""), v.Vote.ApplicationId, v.Vote.Token, v.Vote.Voter, v.Vote.GrantAddress,
                v.Vote.Amount.ToString(CultureInfo.InvariantCulture), Number(v.Vote.AmountUsd), v.Vote.AmountRoundToken.ToString(CultureInfo.InvariantCulture), Number(v.Coefficient!.Value),
            ])
            .Prepend(Names));
    }

    /// <summary>Coefficients by vote id; null with findings.</summary>
    /// <param name="votes">The round's votes: one that is not among them is told, and counts nothing anyway.</param>
    public static IReadOnlyDictionary<string, double>? Read(ReadOnlySpan<byte> utf8, IEnumerable<Vote> votes, GrantsReader reader)
    {
        if (GrantsTable.Read(utf8, reader, Needed) is not { } table) return null;
        var known = votes.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var coefficients = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var (id, text) = (row["id"], row["coefficient"]);
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var coefficient) || !double.IsFinite(coefficient) || coefficient < 0)
            {
                row.Wrong("coefficient", "A coefficient is a number, 0 or more.");
            }

            if (id.Length == 0) row.Wrong("id", "This row names no vote.", "missing");
            else if (!rows.TryAdd(id, row.Number)) row.Wrong("id", $"The vote \"{id}\" stands in row {rows[id]} already.", "twice");
            else if (!known.Contains(id)) reader.Notice(row.PathOf("id"), $"The round has no vote \"{id}\".", "unknown");
            if (id.Length > 0) coefficients[id] = coefficient;
        }

        return reader.IsGood ? coefficients : null;
    }

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
