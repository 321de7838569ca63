using System.Buffers.Binary;
using System.IO.Compression;

namespace TokenStudio.Reports.Pdf;

/// <summary>Unpacks a WOFF 1 font file to the TrueType file inside (W3C WOFF 1.0, 2012).</summary>
static class Woff
{
    const int HeaderLength = 44;
    const int EntryLength = 20;

    public static byte[] Unpacked(ReadOnlySpan<byte> woff)
    {
        if (!woff.StartsWith("wOFF"u8)) throw new InvalidDataException("Not a WOFF 1 file.");
        int count = BinaryPrimitives.ReadUInt16BigEndian(woff[12..]);
        var font = new byte[BinaryPrimitives.ReadUInt32BigEndian(woff[16..])];
        woff.Slice(4, 4).CopyTo(font);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)count);

        // The table directory's search hints: the largest power of two not over the count, in bytes and as a logarithm.
        var log = System.Numerics.BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)(16 * count - (16 << log)));

        var at = 12 + 16 * count;
        for (var i = 0; i < count; i++)
        {
            var entry = woff.Slice(HeaderLength + EntryLength * i, EntryLength);
            var (offset, packed, length) = (Number(entry[4..]), Number(entry[8..]), Number(entry[12..]));
            var record = font.AsSpan(12 + 16 * i, 16);
            entry[..4].CopyTo(record);
            entry.Slice(16, 4).CopyTo(record[4..]);
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)length);
            Table(woff.Slice(offset, packed), font.AsSpan(at, length));
            at += (length + 3) & ~3;
        }

        return font;
    }

    // A table that did not shrink is stored as it is.
    static void Table(ReadOnlySpan<byte> packed, Span<byte> table)
    {
        if (packed.Length == table.Length)
        {
            packed.CopyTo(table);
            return;
        }

        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        zlib.ReadExactly(table);
    }

    static int Number(ReadOnlySpan<byte> bytes) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
