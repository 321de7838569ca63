using System.Security.Cryptography;

namespace TokenStudio.Storage.DataSets;

/// <summary>A file of a data set under way: nobody finds it before it is kept, and it is gone when it is not.</summary>
public sealed class DataSetDraft : IDisposable
{
    readonly FileStream file;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    bool placed;

    internal DataSetDraft(string path)
    {
        Path = path;
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        Content = new HashedStream(this);
    }

    /// <summary>Takes its bytes.</summary>
    /// <remarks>Throws <see cref="StudioStorageException"/> where the disk does not take them.</remarks>
    public Stream Content { get; }

    public long Bytes { get; private set; }

    internal string Path { get; }

    public void Dispose()
    {
        file.Dispose();
        hash.Dispose();
        Content.Dispose();
        if (!placed) File.Delete(Path);
    }

    /// <summary>On the disk, and not on its way there; its hash.</summary>
    internal string Finish() => StudioStorageException.Told(() =>
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    internal void Placed() => placed = true;

    void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        Bytes += bytes.Length;
        try
        {
            file.Write(bytes);
        }
        catch (IOException e)
        {
            throw StudioStorageException.Of(e);
        }
    }

    sealed class HashedStream(DataSetDraft draft) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => draft.Bytes;

        public override long Position { get => draft.Bytes; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => draft.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => draft.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
