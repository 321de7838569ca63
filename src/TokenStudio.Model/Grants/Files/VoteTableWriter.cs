using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace TokenStudio.Model.Grants.Files;

/// <summary>
/// Writes votes in the one form in which they are kept, whatever form they came in: CSV with commas and line feeds, addresses in lower case,
/// amounts in base units. Read again and written again it is the same file, so that its hash names the votes.
/// </summary>
public sealed class VoteTableWriter : VoteSink
{
    const int LongestUsd = 40;   // digits that are taken over as they stand
    const int LongestRow = 8 * 1024;

    static ReadOnlySpan<byte> Header => "id,voter,applicationId,grantAddress,token,amount,amountRoundToken,amountUSD,score\n"u8;

    static readonly SearchValues<byte> Quoting = SearchValues.Create("\",;\t\r\n"u8);
    static readonly SearchValues<byte> PlainDigits = SearchValues.Create("0123456789."u8);

    readonly Stream to;
    readonly byte[] buffer = new byte[64 * 1024];
    int filled;

    public VoteTableWriter(Stream to)
    {
        this.to = to;
        Add(Header);
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes { get; private set; }

    public long Rows { get; private set; }

    public override void Take(in VoteRecord vote)
    {
        if (buffer.Length - filled < LongestRow) Flush();
        Rows++;
        AddCell(vote.Id);
        Next();
        Add(vote.Voter);
        Next();
        AddCell(vote.Application);
        Next();
        Add(vote.GrantAddress);
        Next();
        Add(vote.Token);
        Next();
        if (!vote.InDollars) Add(vote.Amount);
        Next();
        if (!vote.InDollars) Add(vote.Counted);
        Next();
        if (vote.UsdText.Length <= LongestUsd && vote.UsdText.IndexOfAnyExcept(PlainDigits) < 0) Add(vote.UsdText);
        else if (vote.InDollars) AddDollars(vote.Amount);
        else Add(vote.Usd);
        Next();
        if (vote.Score is { } score) Add(score);
        Add("\n"u8);
    }

    public void Flush()
    {
        to.Write(buffer, 0, filled);
        filled = 0;
    }

    void Next() => Add(","u8);

    void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer.AsSpan(filled));
        Grow(text.Length);
    }

    void Add(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, buffer.AsSpan(filled), out _, out var written);
        Grow(written);
    }

    void Add(UInt128 number)
    {
        number.TryFormat(buffer.AsSpan(filled), out var written, default, CultureInfo.InvariantCulture);
        Grow(written);
    }

    // The shortest text that reads back to the same number.
    void Add(double number)
    {
        Utf8Formatter.TryFormat(number, buffer.AsSpan(filled), out var written);
        Grow(written);
    }

    void AddDollars(UInt128 units)
    {
        var (whole, part) = UInt128.DivRem(units, 1_000_000);
        Add(whole);
        if (part == 0) return;
        Add("."u8);
        Add(part.ToString("D6", CultureInfo.InvariantCulture).AsSpan().TrimEnd('0'));
    }

    void AddCell(ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[text.Length * 3];
        Utf8.FromUtf16(text, utf8, out _, out var written);
        AddCell(utf8[..written]);
    }

    // Quoted for every separator that a reader may guess, and for blanks that it would trim.
    void AddCell(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny(Quoting) < 0 && !text.StartsWith(" "u8) && !text.EndsWith(" "u8))
        {
            Add(text);
            return;
        }

        Add("\""u8);
        for (var mark = text.IndexOf((byte)'"'); mark >= 0; mark = text.IndexOf((byte)'"'))
        {
            Add(text[..(mark + 1)]);
            Add("\""u8);
            text = text[(mark + 1)..];
        }

        Add(text);
        Add("\""u8);
    }

    void Grow(int bytes)
    {
        filled += bytes;
        Bytes += bytes;
    }
}
