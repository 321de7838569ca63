using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>One row of votes after another, with the findings of its cells. Names are kept once, whatever number of rows they stand in.</summary>
sealed class VoteRowReader(VoteTableOptions options, GrantsReader reader)
{
    const int LongestName = 200;

    // Addresses whose checksum was once found right: enough for the busiest, and bounded where all are different.
    const int MostRemembered = 100_000;
    const string Unnamed = "0x0000000000000000000000000000000000000000";

    readonly DonationSet donations = new();
    readonly List<Vote> votes = [];
    readonly Dictionary<string, double> scores = new(StringComparer.Ordinal);
    readonly HashSet<string> names = new(StringComparer.Ordinal);
    readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    readonly HashSet<UInt128> ids = [];
    readonly Dictionary<string, BallotApplication>? applications = options.Applications?.ToDictionary(a => a.Id, StringComparer.Ordinal);
    readonly char[] grant = new char[LongestName];
    readonly char[] token = new char[LongestName];
    readonly char[] voter = new char[LongestName];
    readonly char[] application = new char[LongestName];
    int row;
    bool failed;
    bool? inDollars;

    public long Count { get; private set; }

    long kept;

    public VoteTable Table(IReadOnlyList<Finding> findings) => new(donations, votes, scores, inDollars ?? false, Count, kept,
        options.KeepGood ? [.. findings.Select(f => f.Code is "column" or "json" or "empty" or "limit" or "quote" ? f : f with { Severity = Severity.Warning })] : findings);

    public void Take(int number, VoteCells cells)
    {
        Count++;
        (row, failed) = (number, false);
        var who = Name(cells[VoteColumn.Voter], VoteColumn.Voter, voter);
        var to = Name(cells[VoteColumn.Application], VoteColumn.Application, application);
        if (!who.IsEmpty) Voter(who);
        if (!to.IsEmpty && applications is not null && !applications.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(to)) Wrong(VoteColumn.Application, $"There is no application \"{to.ToString()}\".", "unknown");
        Id(cells[VoteColumn.Id]);
        var (amount, exact) = Amount(cells);
        var score = Number(cells[VoteColumn.Score], VoteColumn.Score);
        if (options.Sink is { } sink) Hand(sink, cells, who, to, (amount, exact), score);
        else if (options.KeepVotes) Vote(cells, who, to, amount, exact);
        else if (!failed) Give(who, to, exact);
        if (failed) return;
        kept++;
        if (score is { } s && options.Sink is null) scores[who.ToString()] = s;
    }

    void Give(ReadOnlySpan<char> who, ReadOnlySpan<char> to, UInt128 amount)
    {
        try
        {
            donations.AddExact(who, to, amount);
        }
        catch (OverflowException)
        {
            Wrong(VoteColumn.Amount, "All gifts together reach 2^128 base units, more than any token has.");
        }
    }

    // What is kept must be readable by any spreadsheet, and unchanged by it.
    void Hand(VoteSink sink, VoteCells cells, ReadOnlySpan<char> who, ReadOnlySpan<char> to, (UInt128 Given, UInt128 Counted) amount, double? score)
    {
        var id = cells[VoteColumn.Id];
        var usd = Dollars(cells);
        var paidIn = cells[VoteColumn.Token].IsEmpty ? [] : AddressIn(cells[VoteColumn.Token], VoteColumn.Token, token);
        var paidTo = cells[VoteColumn.GrantAddress].IsEmpty ? [] : AddressIn(cells[VoteColumn.GrantAddress], VoteColumn.GrantAddress, grant);
        if (SpreadsheetText.NeedsGuard(to)) Wrong(VoteColumn.Application, "A spreadsheet would take this for a formula.", "formula");
        if (id.Length > LongestName) Wrong(VoteColumn.Id, $"This has more than {LongestName} characters.");
        else if (SpreadsheetText.NeedsGuard(Encoding.UTF8.GetString(id))) Wrong(VoteColumn.Id, "A spreadsheet would take this for a formula.", "formula");
        if (failed) return;
        sink.Take(new()
        {
            Id = id, Voter = who, Application = to, GrantAddress = paidTo, Token = paidIn, Amount = amount.Given, Counted = amount.Counted,
            InDollars = inDollars!.Value, UsdText = cells[VoteColumn.AmountUsd], Usd = usd!.Value, Score = score,
        });
    }

    double? Dollars(VoteCells cells)
    {
        if (cells[VoteColumn.AmountUsd].IsEmpty) Wrong(VoteColumn.AmountUsd, "This vote has no amount in dollars.", "missing");
        return Number(cells[VoteColumn.AmountUsd], VoteColumn.AmountUsd);
    }

    void Vote(VoteCells cells, ReadOnlySpan<char> who, ReadOnlySpan<char> to, UInt128 amount, UInt128 round)
    {
        var token = cells[VoteColumn.Token].IsEmpty ? Unnamed : AddressOf(cells[VoteColumn.Token], VoteColumn.Token);
        if (token is not null && options.Tokens?.Contains(token) == false) Wrong(VoteColumn.Token, $"There is no token \"{token}\".", "unknown");
        var usd = Dollars(cells);
        var grant = cells[VoteColumn.GrantAddress].IsEmpty ? null : AddressOf(cells[VoteColumn.GrantAddress], VoteColumn.GrantAddress);
        if (failed) return;
        var id = Encoding.UTF8.GetString(cells[VoteColumn.Id]);
        var application = Kept(to);

        // One number where both are the same: of millions of rows the second takes room too.
        BigInteger given = amount;
        var counted = amount == round ? given : round;
        votes.Add(new(id.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"row-{row}") : id, application, Kept(who), grant ?? applications?.GetValueOrDefault(application)?.Payout ?? "", token!, given, usd!.Value, counted));
    }

    // Lower case, so that one address written in two ways is one voter.
    void Voter(Span<char> who)
    {
        if (who is not ['0', 'x' or 'X', ..] && !options.ReadsVotes) return;
        if (!Known(who, out var checksumFails)) Wrong(VoteColumn.Voter, checksumFails ? (Phrase)"The capitals of this address are not its checksum (EIP-55): a digit is likely wrong." : (Phrase)"An address is 0x and 40 hexadecimal digits.", "address");
        Ascii.ToLowerInPlace(who, out _);
    }

    bool Known(ReadOnlySpan<char> text, out bool checksumFails)
    {
        checksumFails = false;
        if (AddressKey.TryRead(text, out _)) return true;
        if (addresses.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)) return true;
        var written = text.ToString();
        if (!Address.TryParse(written, out _, out checksumFails)) return false;
        if (addresses.Count < MostRemembered) addresses.Add(written);
        return true;
    }

    string? AddressOf(ReadOnlySpan<byte> cell, VoteColumn column)
    {
        Span<char> text = stackalloc char[LongestName];
        var address = AddressIn(cell, column, text);
        return address.IsEmpty ? null : Kept(address);
    }

    // In lower case; empty, and said why, where it is none.
    Span<char> AddressIn(ReadOnlySpan<byte> cell, VoteColumn column, Span<char> text)
    {
        var name = Name(cell, column, text);
        if (name.IsEmpty) return name;
        if (!Known(name, out var checksumFails))
        {
            Wrong(column, checksumFails ? (Phrase)"The capitals of this address are not its checksum (EIP-55): a digit is likely wrong." : (Phrase)"An address is 0x and 40 hexadecimal digits.", "address");
            return [];
        }

        Ascii.ToLowerInPlace(name, out _);
        return name;
    }

    string Kept(ReadOnlySpan<char> name)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        var text = name.ToString();
        names.Add(text);
        return text;
    }

    Span<char> Name(ReadOnlySpan<byte> cell, VoteColumn column, Span<char> into)
    {
        if (cell.IsEmpty)
        {
            Wrong(column, $"\"{VoteColumns.NameOf(column)}\" is missing.", "missing");
            return [];
        }

        if (Encoding.UTF8.TryGetChars(cell, into, out var written)) return into[..written];
        Wrong(column, $"This has more than {LongestName} characters.");
        return [];
    }

    // Ids of up to 150 characters in millions of rows: of each only 16 bytes of its hash are kept.
    void Id(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(cell, hash);
        if (!ids.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash))) Wrong(VoteColumn.Id, $"Another row has the id \"{Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestName)])}\" already.", "twice");
    }

    // What is matched stands in the round's token where a column says so, else in the token given; in a table of neither, in dollars.
    (UInt128 Amount, UInt128 Round) Amount(VoteCells cells)
    {
        var plain = cells[VoteColumn.Amount];
        var round = cells[VoteColumn.AmountRoundToken];
        inDollars ??= plain.IsEmpty && round.IsEmpty;
        if (inDollars.Value ? cells[VoteColumn.AmountUsd].IsEmpty : plain.IsEmpty && round.IsEmpty)
        {
            Wrong(inDollars.Value ? VoteColumn.AmountUsd : VoteColumn.Amount, $"\"{VoteColumns.NameOf(inDollars.Value ? VoteColumn.AmountUsd : VoteColumn.Amount)}\" is missing.", "missing");
            return default;
        }

        if (inDollars.Value)
        {
            var dollars = Whole(cells[VoteColumn.AmountUsd], VoteTable.UsdDecimals, cut: true, VoteColumn.AmountUsd);
            return (dollars, dollars);
        }

        var given = plain.IsEmpty ? (UInt128?)null : Whole(plain, options.Decimals ?? 0, cut: false, VoteColumn.Amount);
        var counted = round.IsEmpty ? given!.Value : Whole(round, options.Decimals ?? 0, cut: false, VoteColumn.AmountRoundToken);
        return (given ?? counted, counted);
    }

    UInt128 Whole(ReadOnlySpan<byte> text, int decimals, bool cut, VoteColumn column)
    {
        if (DecimalUnits.TryRead(text, decimals, cut, out var units)) return units;
        Wrong(column, options.Decimals is { } most && column != VoteColumn.AmountUsd ? (Phrase)$"An amount is a number of tokens with at most {most} decimals, 0 or more, such as \"1.5\"."
            : column == VoteColumn.AmountUsd ? (Phrase)"This is a number, 0 or more."
            : (Phrase)"An amount is a whole number of base units, 0 or more, such as \"1000000\".", "amount");
        return 0;
    }

    double? Number(ReadOnlySpan<byte> cell, VoteColumn column)
    {
        if (cell.IsEmpty) return null;
        if (Utf8Parser.TryParse(cell, out double number, out var read) && read == cell.Length && double.IsFinite(number) && number >= 0) return number;
        Wrong(column, "This is a number, 0 or more.");
        return null;
    }

    void Wrong(VoteColumn column, Phrase message, string code = "value")
    {
        failed = true;
        reader.Wrong(string.Create(CultureInfo.InvariantCulture, $"/{row}/{VoteColumns.NameOf(column)}"), message, code);
    }
}
