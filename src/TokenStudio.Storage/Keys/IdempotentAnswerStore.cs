using Microsoft.EntityFrameworkCore;

namespace TokenStudio.Storage.Keys;

/// <summary>Answers kept for a day, so that a call sent again gives the same and changes nothing.</summary>
public sealed class IdempotentAnswerStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    long Oldest => (clock.GetUtcNow() - Kept).ToUnixTimeMilliseconds();

    public Task<IdempotentAnswerRow?> Find(string workspace, string key)
    {
        var oldest = Oldest;
        return database.Read(db => db.IdempotentAnswers.SingleOrDefault(a => a.WorkspaceId == workspace && a.Key == key && a.At > oldest));
    }

    /// <summary>Keeps an answer, and lets go of those of yesterday.</summary>
    public Task<bool> Put(string workspace, string key, byte[] requestHash, int status, string headers, byte[] body) => writer.Write(db =>
    {
        var oldest = Oldest;
        db.IdempotentAnswers.Where(a => a.At <= oldest).ExecuteDelete();
        db.IdempotentAnswers.Add(new IdempotentAnswerRow
        {
            WorkspaceId = workspace,
            Key = key,
            RequestHash = requestHash,
            Status = status,
            Headers = headers,
            Body = body,
            At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        });
        return true;
    });
}
