using Microsoft.Data.Sqlite;

namespace TokenStudio.Storage;

/// <summary>Why the disk did not take a write.</summary>
public enum StorageTrouble
{
    /// <summary>There is no room for it: the disk is full, or a quota or a limit on files is reached.</summary>
    Full,

    /// <summary>Another program holds the database; asking again may help.</summary>
    Busy,

    /// <summary>The disk fails, or does not take writes at all.</summary>
    Failing,
}

/// <summary>The database could not do what was asked; nothing of it was kept.</summary>
public sealed class StudioStorageException(StorageTrouble trouble, Exception inner) : Exception(Sentence(trouble), inner)
{
    public StorageTrouble Trouble => trouble;

    /// <summary>Does something with a file of the data folder.</summary>
    internal static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(e);
        }
    }

    internal static void Told(Action work) => Told(() =>
    {
        work();
        return true;
    });

    /// <summary>What a file's exception says of the disk.</summary>
    internal static StudioStorageException Of(Exception e) => new(e.HResult is NoSpace or FileTooLarge or OverQuota or WindowsNoSpace ? StorageTrouble.Full : StorageTrouble.Failing, e);

    /// <summary>The trouble behind an exception of the database, or null when the disk is not to blame.</summary>
    internal static StorageTrouble? Behind(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is StudioStorageException told) return told.Trouble;
            if (cause is SqliteException sqlite) return Of(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode);
        }

        return null;
    }

    // SQLite calls only ENOSPC "full"; a quota or a limit on the size of files is a failed write to it.
    static StorageTrouble? Of(int code, int extended) => (code, extended) switch
    {
        (Full, _) or (_, WriteFailed) or (_, SharedMemorySize) => StorageTrouble.Full,
        (Busy or Locked, _) => StorageTrouble.Busy,
        (InputOutput or ReadOnly or CannotOpen, _) => StorageTrouble.Failing,
        _ => null,
    };

    static string Sentence(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Full => "The disk of the data folder is full.",
        StorageTrouble.Busy => "Another program holds the database.",
        _ => "The disk of the data folder does not take writes.",
    };

    // errno of ENOSPC, EFBIG and EDQUOT on Linux, and ERROR_DISK_FULL.
    const int NoSpace = 28;
    const int FileTooLarge = 27;
    const int OverQuota = 122;
    const int WindowsNoSpace = unchecked((int)0x80070070);

    // https://www.sqlite.org/rescode.html
    internal const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int InputOutput = 10;
    const int Full = 13;
    const int CannotOpen = 14;
    const int WriteFailed = InputOutput | (3 << 8);
    const int SharedMemorySize = InputOutput | (19 << 8);
}
