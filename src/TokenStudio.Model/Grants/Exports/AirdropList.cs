using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>Who gets how much of an airdrop: a table of address and amount, one row an address.</summary>
public sealed record AirdropList(ValueList<AirdropEntry> Entries)
{
    static readonly string[] Needed = ["address", "amount"];

    /// <summary>Base units of all together.</summary>
    public BigInteger Total => Entries.Aggregate(BigInteger.Zero, (sum, e) => sum + e.Amount);

    /// <summary>The leaves ["address", "uint256"] in the order of the list.</summary>
    public MerkleFile Merkle() => new(LeafForm.Airdrop, [.. Entries.Select(e => new object[] { e.Address, e.Amount })]);

    /// <summary>The list, or null with findings by row and column.</summary>
    /// <param name="decimals">Amounts are whole tokens of so many decimals; null where they are base units.</param>
    /// <param name="keepGood">Take the good rows when others are wrong: what is wrong with those is then a warning.</param>
    public static AirdropList? Read(ReadOnlySpan<byte> utf8, int? decimals, GrantsReader reader, bool keepGood = false)
    {
        // A list without a header begins with an address.
        if (GrantsTable.Read(utf8, reader, Needed, first => first[0].StartsWith("0x", StringComparison.OrdinalIgnoreCase)) is not { } table) return null;
        var rows = new Dictionary<Address, int>();
        var entries = new List<AirdropEntry>();
        foreach (var row in table.Rows)
        {
            var problems = reader.Wrongs;
            reader.Forgives = keepGood;
            var entry = new AirdropEntry(row.Address("address"), AmountOf(row, decimals));
            if (Address.TryParse(row["address"], out _))
            {
                if (entry.Address.IsZero) row.Wrong("address", "Nobody can claim for the address zero.");
                else if (rows.TryGetValue(entry.Address, out var before)) row.Wrong("address", $"This address stands in row {before} already.", "twice");
            }

            reader.Forgives = false;
            if (reader.Wrongs > problems) continue;
            rows.Add(entry.Address, row.Number);
            entries.Add(entry);
        }

        if (entries.Count == 0 && reader.IsGood) reader.Wrong("", "There is nothing in this table.", "empty");
        return reader.IsGood ? new(entries.ToValueList()) : null;
    }

    /// <summary>The list of leaves as JSON, amounts in base units; null with findings.</summary>
    public static AirdropList? Read(JsonElement file, GrantsReader reader)
    {
        if (MerkleFile.Read(file, LeafForm.Airdrop, reader) is not { } leaves) return null;
        var entries = leaves.Leaves.Select(leaf => new AirdropEntry((Address)leaf[0], (BigInteger)leaf[1])).ToValueList();
        var known = new HashSet<Address>();
        foreach (var (place, entry) in entries.Index())
        {
            if (entry.Address.IsZero) reader.Wrong($"/leaves/{place}/0", "Nobody can claim for the address zero.");
            else if (!known.Add(entry.Address)) reader.Wrong($"/leaves/{place}/0", "This address stands in the list already.", "twice");
        }

        return reader.IsGood ? new(entries) : null;
    }

    static BigInteger AmountOf(GrantsTableRow row, int? decimals)
    {
        if (decimals is not { } d) return row.Whole("amount");
        if (WholeTokens.TryParse(row["amount"], d, out var units, out var problem)) return units;
        row.Wrong("amount", problem);
        return 0;
    }

    /// <summary>What the list makes of the tokens that are there for it: an error when it gives more, a warning when some are left, null when it is exact.</summary>
    /// <param name="tokens">Base units of the allocation.</param>
    /// <param name="name">What the allocation is called.</param>
    public Finding? Against(BigInteger tokens, int decimals, string name)
    {
        var (given, there) = (WholeTokens.Of(Total, decimals), WholeTokens.Of(tokens, decimals));
        return (Total - tokens).Sign switch
        {
            > 0 => Finding.Error("over", "", $"The list gives {given} tokens and \"{name}\" has {there}: {WholeTokens.Of(Total - tokens, decimals)} too many."),
            < 0 => Finding.Warning("under", "", $"The list gives {given} tokens and \"{name}\" has {there}: {WholeTokens.Of(tokens - Total, decimals)} are left."),
            _ => null,
        };
    }
}

/// <param name="Amount">Base units.</param>
public readonly record struct AirdropEntry(Address Address, BigInteger Amount);
