using System.Buffers.Binary;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace TokenStudio.Reports.Pdf;

/// <summary>
/// Makes a font's tabular figures its only ones. Asked for as a feature (tnum) they are glyphs that stand for no character:
/// a PDF then holds their text aside, where many readers do not look, and "250M" is copied as "M". So the font's character map
/// itself is pointed at them.
/// </summary>
static class TabularFigures
{
    const int LastCodepoint = 0x1FFFF;

    // The feature widens hyphens, colons and spaces too, which would tear words apart: "ERC - 20".
    const string OfNumbers = "0123456789+\u2212";
    static readonly Feature[] Tabular = [Feature.Parse("tnum"), Feature.Parse("-calt"), Feature.Parse("-liga")];

    public static byte[] MadeDefault(byte[] file)
    {
        using var font = HarfBuzzFont.Of(file);
        var glyphs = new SortedDictionary<uint, uint>();
        for (uint codepoint = 0x20; codepoint <= LastCodepoint; codepoint++)
        {
            if (font.TryGetNominalGlyph(codepoint, out var glyph) && glyph != 0) glyphs[codepoint] = codepoint <= char.MaxValue && OfNumbers.Contains((char)codepoint) ? TabularOf(font, codepoint, glyph) : glyph;
        }

        return WithTable(file, "cmap"u8, CharacterMap(glyphs));
    }

    static uint TabularOf(Font font, uint codepoint, uint glyph)
    {
        using var buffer = new Buffer();
        buffer.AddCodepoints([codepoint]);
        buffer.GuessSegmentProperties();
        font.Shape(buffer, Tabular);
        var shaped = buffer.GetGlyphInfoSpan();
        return shaped.Length == 1 && shaped[0].Codepoint != 0 ? shaped[0].Codepoint : glyph;
    }

    // One subtable of format 12 (OpenType, cmap): runs of characters whose glyphs follow one another.
    static byte[] CharacterMap(SortedDictionary<uint, uint> glyphs)
    {
        var groups = new List<(uint First, uint Last, uint Glyph)>();
        foreach (var (codepoint, glyph) in glyphs)
        {
            if (groups.Count > 0 && groups[^1] is var group && codepoint == group.Last + 1 && glyph == group.Glyph + (codepoint - group.First)) groups[^1] = group with { Last = codepoint };
            else groups.Add((codepoint, codepoint, glyph));
        }

        var length = 16 + 12 * groups.Count;
        uint[] words = [1, 3 << 16 | 10, 12, 12 << 16, (uint)length, 0, (uint)groups.Count, .. groups.SelectMany(g => new[] { g.First, g.Last, g.Glyph })];
        var table = new byte[4 * words.Length];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(4 * i), words[i]);
        return table;
    }

    // The new table goes to the end and the directory to it; the old one stays as dead bytes.
    static byte[] WithTable(byte[] file, ReadOnlySpan<byte> tag, byte[] table)
    {
        var at = (file.Length + 3) & ~3;
        var font = new byte[at + table.Length];
        file.CopyTo(font, 0);
        table.CopyTo(font, at);
        for (var record = 12; record < 12 + 16 * BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); record += 16)
        {
            if (!font.AsSpan(record, 4).SequenceEqual(tag)) continue;
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 12), (uint)table.Length);
            return font;
        }

        throw new InvalidDataException("The font has no such table.");
    }
}
