using System.Text;

namespace TokenStudio.Tests;

/// <summary>What a disk holds while programs write to it: of each file what was synchronised, and what may still be lost.</summary>
sealed class SimulatedDisk
{
    const int Block = 4096;
    readonly Dictionary<string, DiskFile> files = [];

    public void Do(DiskCall call)
    {
        switch (call)
        {
            case Written w:
                Of(w.Path).Pending.Add(content => Put(content, w.Offset, w.Bytes, 0, w.Bytes.Length));
                Of(w.Path).Torn.AddRange(Blocks(w));
                break;
            case Truncated t:
                Of(t.Path).Pending.Add(content => Cut(content, t.Length));
                Of(t.Path).Torn.Add(content => Cut(content, t.Length));
                break;
            case Synchronised s:
                files.GetValueOrDefault(s.Path)?.Settle();   // of a folder only its names are
                break;
            case Unlinked u:
                files.Remove(u.Path);
                break;
        }
    }

    /// <summary>Writes the files as they are after the power has failed.</summary>
    /// <param name="torn">Keeps a random part of what was not synchronised, in blocks of 4 KiB, instead of none of it.</param>
    public void PowerFails(string from, string to, Random? torn)
    {
        foreach (var (path, file) in files.Where(f => f.Key.StartsWith(from + '/', StringComparison.Ordinal)))
        {
            var content = new MemoryStream();
            content.Write(file.Safe.ToArray());
            if (torn is not null)
            {
                foreach (var part in file.Torn.Where(_ => torn.Next(2) == 0)) part(content);
            }

            var target = to + path[from.Length..];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content.ToArray());
        }
    }

    DiskFile Of(string path) => files.TryGetValue(path, out var file) ? file : files[path] = new();

    static IEnumerable<Action<MemoryStream>> Blocks(Written w)
    {
        for (var from = 0; from < w.Bytes.Length;)
        {
            var (start, length) = (from, (int)Math.Min(w.Bytes.Length - from, Block - ((w.Offset + from) % Block)));
            yield return content => Put(content, w.Offset + start, w.Bytes, start, length);
            from += length;
        }
    }

    static void Put(MemoryStream content, long offset, byte[] bytes, int from, int length)
    {
        content.Position = offset;
        content.Write(bytes, from, length);
    }

    static void Cut(MemoryStream content, long length) => content.SetLength(length);

    sealed class DiskFile
    {
        public MemoryStream Safe { get; } = new();

        public List<Action<MemoryStream>> Pending { get; } = [];

        public List<Action<MemoryStream>> Torn { get; } = [];

        public void Settle()
        {
            foreach (var change in Pending) change(Safe);
            Pending.Clear();
            Torn.Clear();
        }
    }
}

/// <summary>What a program asked of the disk, in the order in which it was done.</summary>
abstract record DiskCall;

sealed record Written(string Path, long Offset, byte[] Bytes) : DiskCall;

sealed record Truncated(string Path, long Length) : DiskCall;

sealed record Synchronised(string Path) : DiskCall;

sealed record Unlinked(string Path) : DiskCall;

/// <summary>Text to the standard output: an acknowledgement that someone has heard.</summary>
sealed record Spoken(string Text) : DiskCall
{
    public static Spoken Of(byte[] bytes) => new(Encoding.UTF8.GetString(bytes));
}
