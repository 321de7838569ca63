using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The argument of setApplicationStatuses: [ { "index", "statusRow" } ], each row 128 applications of two bits.</summary>
public static class StatusRowsJson
{
    const int StatusBits = 2;
    const int RowBits = 256;

    /// <summary>Rows in their order, index 0 first, those of nothing but pending too: whole rows are overwritten.</summary>
    public static ListNode Of(IReadOnlyList<ApplicationStatus> statuses)
    {
        var rows = StatusRows.Pack(StatusBits, [.. statuses.Select(s => (int)s)]);
        return new(rows.OrderBy(r => r.Key).Select(r => (Node)ObjectNode.Of(("index", GrantsMembers.Whole(r.Key)), ("statusRow", GrantsMembers.Whole(r.Value)))).ToValueList());
    }

    /// <summary>The statuses of so many applications; a row that is not given leaves them pending.</summary>
    public static IReadOnlyList<ApplicationStatus> Read(JsonElement list, int applications, GrantsReader reader, string path = "")
    {
        var rows = new List<(BigInteger, BigInteger)>();
        var seen = new HashSet<BigInteger>();
        foreach (var (item, at) in reader.ItemsAt(list, path))
        {
            reader.Known(item, at, "index", "statusRow");
            var (index, word) = (reader.Whole(item, "index", at), reader.Whole(item, "statusRow", at));
            if (word.GetBitLength() > RowBits) reader.Wrong($"{at}/statusRow", "This does not fit 256 bits.");
            if (!seen.Add(index)) reader.Wrong($"{at}/index", $"Row {index} stands here twice.", "twice");
            rows.Add((index, word));
        }

        if (!reader.IsGood) return [];
        var read = new StatusRows(StatusBits).With(rows);
        return [.. Enumerable.Range(0, applications).Select(i => (ApplicationStatus)read[i])];
    }

    /// <summary>As indexers write it; null for a word that is none.</summary>
    public static ApplicationStatus? StatusOf(string word) => word switch
    {
        "PENDING" or "IN_REVIEW" => ApplicationStatus.Pending,
        "APPROVED" => ApplicationStatus.Approved,
        "REJECTED" => ApplicationStatus.Rejected,
        "CANCELLED" or "CANCELED" => ApplicationStatus.Canceled,
        _ => null,
    };
}
