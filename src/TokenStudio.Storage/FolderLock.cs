namespace TokenStudio.Storage;

/// <summary>An operating system lock on the data folder: held by one process, and let go by the system when it dies.</summary>
sealed class FolderLock : IDisposable
{
    readonly FileStream file;

    FolderLock(FileStream file) => this.file = file;

    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, "studio.lock");
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsSharing(e))
        {
            throw new StudioFolderInUseException(folder, e);
        }
    }

    public void Dispose() => file.Dispose();

    // EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows. A full disk is another matter and stays itself.
    static bool IsSharing(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
