namespace TokenStudio.Storage;

/// <summary>The one way to change the database.</summary>
public interface IStudioWriter
{
    /// <summary>Runs after all earlier writes, in a transaction of its own, off the caller's thread; completes after COMMIT.</summary>
    Task<T> Write<T>(Func<StudioDbContext, T> work);
}
