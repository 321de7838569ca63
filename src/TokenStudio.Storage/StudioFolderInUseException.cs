namespace TokenStudio.Storage;

/// <summary>Another process has the data folder open.</summary>
public sealed class StudioFolderInUseException : Exception
{
    public StudioFolderInUseException(string folder, Exception inner)
        : base($"The data folder {folder} is in use by another TokenStudio. Stop that one, or choose another folder with {StudioFolder.Variable}.", inner) =>
        Folder = folder;

    public string Folder { get; }
}
