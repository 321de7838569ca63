using System.Text.Json;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The payouts of a pool as somebody writes them: { "payouts": [ { "name", "recipientId", "recipientAddress", "amount" } ] }.</summary>
public static class PoolPayoutList
{
    public static PoolPayouts? Read(JsonElement file, GrantsReader reader)
    {
        var rows = reader.Items(file, "payouts").ToArray();
        if (rows.Length == 0 && reader.IsGood) reader.Wrong("/payouts", "Nobody is paid.");
        return PoolPayouts.Checked([.. rows.Select((row, i) => (PayoutsJson.One(row.Item, row.Path, i, reader), row.Path))], reader);
    }
}
