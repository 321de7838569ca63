using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A distribution as a table, with the names of <see cref="DistributionJson"/>; it reads back to the same one.</summary>
public static class PayoutsCsv
{
    static readonly string[] Needed = ["index", "applicationId", "projectId", "projectPayoutAddress", "matchAmountInToken"];

    public static byte[] Write(MatchingDistribution distribution) => CsvText.Write(distribution.Projects
        .Select(p => (IReadOnlyList<string>)
        [
            p.Index.ToString(CultureInfo.InvariantCulture), p.ProjectName, p.ApplicationId, p.ProjectId, p.Anchor?.ToString() ?? "", p.PayoutAddress.ToString(),
            p.Contributions.ToString(CultureInfo.InvariantCulture), DistributionJson.PartOf(p),
            p.Amount.ToString(CultureInfo.InvariantCulture), p.OriginalAmount.ToString(CultureInfo.InvariantCulture),
        ])
        .Prepend(DistributionJson.Names));

    public static MatchingDistribution? Read(ReadOnlySpan<byte> utf8, GrantsReader reader)
    {
        if (GrantsTable.Read(utf8, reader, Needed) is not { } table) return null;
        var rows = new List<(MatchedProject, string)>();
        foreach (var row in table.Rows) rows.Add((Of(row, table, reader), $"/{row.Number.ToString(CultureInfo.InvariantCulture)}"));
        return MatchingDistribution.Checked(rows, reader);
    }

    static MatchedProject Of(GrantsTableRow row, GrantsTable table, GrantsReader reader)
    {
        var amount = row.Whole("matchAmountInToken");
        var index = row.Whole("index");
        return new()
        {
            Index = index > int.MaxValue ? -1 : (int)index,
            ProjectName = row["projectName"],
            ApplicationId = row["applicationId"],
            ProjectId = row.Word("projectId"),
            Anchor = row["anchorAddress"].Length == 0 ? null : row.Address("anchorAddress"),
            PayoutAddress = row.Address("projectPayoutAddress"),
            Contributions = table.Has("contributionsCount") ? row.Whole("contributionsCount") : 0,
            PoolMillionths = table.Has("matchPoolPercentage") ? DistributionJson.Part(row["matchPoolPercentage"], row.PathOf("matchPoolPercentage"), reader) : 0,
            Amount = amount,
            OriginalAmount = table.Has("originalMatchAmountInToken") ? row.Whole("originalMatchAmountInToken") : amount,
        };
    }
}
