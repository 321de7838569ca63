using TokenStudio.Model;
using TokenStudio.Model.Documents;
using TokenStudio.Storage;

namespace TokenStudio.Sessions;

/// <summary>What to tell the one whose change the disk did not take.</summary>
public static class StorageFindings
{
    public const string Full = "storage-full";
    public const string Busy = "storage-busy";
    public const string Failing = "storage-failing";

    public static Finding Of(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Full => Finding.Error(Full, "", "The server's disk is full, so this was not saved."),
        StorageTrouble.Busy => Finding.Error(Busy, "", "The database is busy, so this was not saved. Try again in a moment."),
        _ => Finding.Error(Failing, "", "The server's disk does not take writes, so this was not saved."),
    };

    /// <summary>Whether the disk is what stands in the way: the same change may be taken later.</summary>
    public static bool IsStorage(Finding finding) => finding.Code is Full or Busy or Failing;
}
