using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The payouts of a pool as a table; it reads back to the same list.</summary>
public static class PoolPayoutsCsv
{
    static readonly string[] Names = ["index", "name", "recipientId", "recipientAddress", "amount"];
    static readonly string[] Needed = ["index", "recipientId", "amount"];

    public static byte[] Write(PoolPayouts payouts) => CsvText.Write(payouts.Items
        .Select(p => (IReadOnlyList<string>)[p.Index.ToString(CultureInfo.InvariantCulture), p.Name, p.RecipientId.ToString(), p.RecipientAddress.ToString(), p.Amount.ToString(CultureInfo.InvariantCulture)])
        .Prepend(Names));

    /// <summary>Without the column of payout addresses each recipient is paid where it registered from.</summary>
    public static PoolPayouts? Read(ReadOnlySpan<byte> utf8, GrantsReader reader)
    {
        if (GrantsTable.Read(utf8, reader, Needed) is not { } table) return null;
        var rows = new List<(PoolPayout, string)>();
        foreach (var row in table.Rows)
        {
            var index = row.Whole("index");
            var id = row.Address("recipientId");
            rows.Add((new(index > int.MaxValue ? -1 : (int)index, row["name"], id, table.Has("recipientAddress") ? row.Address("recipientAddress") : id, row.Whole("amount")), $"/{row.Number.ToString(CultureInfo.InvariantCulture)}"));
        }

        return PoolPayouts.Checked(rows, reader);
    }
}
