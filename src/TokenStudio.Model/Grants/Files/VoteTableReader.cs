using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Reads votes out of a file that comes in pieces, so that no more of it is held than one row: CSV, or JSON as a list of objects.</summary>
public sealed class VoteTableReader
{
    readonly VoteTableOptions options;
    readonly GrantsReader reader = new();
    readonly VoteCells cells = new();
    readonly VoteRowReader rows;
    readonly VoteRows? csv;
    readonly JsonRows? json;
    int[]? places;
    long bytes;
    bool stopped;

    VoteTableReader(VoteTableOptions options, bool isJson)
    {
        this.options = options;
        rows = new(options, reader);
        if (isJson) json = new(cells, Take, reader);
        else csv = new((number, row) => Take(number, row));
    }

    public static VoteTableReader Csv(VoteTableOptions options) => new(options, isJson: false);

    public static VoteTableReader Json(VoteTableOptions options) => new(options, isJson: true);

    /// <summary>The next piece. False when the rest is not read: the file is no table, or larger than any that is read.</summary>
    public bool Feed(ReadOnlySpan<byte> piece)
    {
        if (stopped) return false;
        bytes += piece.Length;
        if (bytes > VoteTable.MostBytes) return Stop("", $"A file of votes has at most {VoteTable.MostBytes / (1024 * 1024):N0} MB.", "limit");
        if (json is not null) stopped |= !json.Feed(piece);
        else if (!csv!.Feed(piece)) Stop(PlaceOf(csv.Number + 1), $"Row {csv.Number + 1:N0} has more than {VoteRows.MostRowBytes:N0} bytes; a quotation mark in it may never be closed.", "quote");
        return !stopped;
    }

    /// <summary>What was read, once all pieces are fed.</summary>
    public VoteTable End()
    {
        if (!stopped && json is not null) json.Feed([], isLast: true);
        if (!stopped && csv is not null && !csv.End()) reader.Wrong(PlaceOf(csv.Number), $"Row {csv.Number} opens a quotation mark that is never closed.", "quote");
        if (csv is not null && places is null && reader.IsGood) reader.Wrong("", "There is nothing in this table.", "empty");
        return rows.Table(reader.Findings);
    }

    static string PlaceOf(int row) => FormattableString.Invariant($"/{row}");

    bool Stop(string path, Phrase message, string code)
    {
        reader.Wrong(path, message, code);
        stopped = true;
        return false;
    }

    void Take(int number)
    {
        if (stopped || IsFull) return;
        rows.Take(number, cells);
    }

    void Take(int number, VoteRow row)
    {
        if (stopped || (places is not null && IsFull)) return;
        if (places is null)
        {
            Header(row);
            return;
        }

        cells.Clear();
        for (var column = 0; column < places.Length; column++)
        {
            if (places[column] >= 0) cells.Set((VoteColumn)column, row[places[column]]);
        }

        rows.Take(number, cells);
    }

    bool IsFull => rows.Count >= VoteTable.MostRows && !Stop("", $"A file of votes has at most {VoteTable.MostRows:N0} rows.", "limit");

    void Header(VoteRow row)
    {
        places = new int[VoteColumns.Count];
        Array.Fill(places, -1);
        var ranks = new int[VoteColumns.Count];
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (VoteColumns.Of(System.Text.Encoding.UTF8.GetString(row[cell])) is not { } found) continue;
            var column = (int)found.Column;
            if (places[column] >= 0 && ranks[column] <= found.Rank) continue;
            (places[column], ranks[column]) = (cell, found.Rank);
        }

        bool Has(VoteColumn column) => places[(int)column] >= 0;
        if (!Has(VoteColumn.Voter)) Missing(VoteColumn.Voter);
        if (!Has(VoteColumn.Application)) Missing(VoteColumn.Application);
        if (!Has(VoteColumn.Amount) && !Has(VoteColumn.AmountRoundToken) && !Has(VoteColumn.AmountUsd)) Missing(VoteColumn.Amount);
        if (options.ReadsVotes && !Has(VoteColumn.AmountUsd)) Missing(VoteColumn.AmountUsd);
    }

    void Missing(VoteColumn column) => Stop("/1", $"No column of the header is \"{VoteColumns.NameOf(column)}\" or another name of it.", "column");
}
