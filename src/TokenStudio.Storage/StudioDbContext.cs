using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Keys;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Storage;

/// <summary>The tables. Times are Unix milliseconds and amounts stay inside the documents: SQLite can neither order nor compare richer types.</summary>
public sealed class StudioDbContext(DbContextOptions<StudioDbContext> options) : DbContext(options)
{
    public DbSet<ScenarioRow> Scenarios => Set<ScenarioRow>();

    public DbSet<EditRow> Edits => Set<EditRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<ShareLinkRow> ShareLinks => Set<ShareLinkRow>();

    public DbSet<ShareLinkVisitRow> ShareLinkVisits => Set<ShareLinkVisitRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<IdempotentAnswerRow> IdempotentAnswers => Set<IdempotentAnswerRow>();

    public DbSet<DataSetRow> DataSets => Set<DataSetRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ScenarioRow>(scenario =>
        {
            scenario.HasKey(s => s.Id);
            scenario.HasIndex(s => new { s.WorkspaceId, s.EditedAt });
        });
        modelBuilder.Entity<EditRow>(edit =>
        {
            edit.HasKey(e => new { e.ScenarioId, e.Revision });
            edit.HasIndex(e => new { e.ScenarioId, e.Author, e.Revision });
            edit.HasOne<ScenarioRow>().WithMany().HasForeignKey(e => e.ScenarioId);
        });
        modelBuilder.Entity<VersionRow>(version =>
        {
            version.HasKey(v => v.Id);
            version.HasIndex(v => new { v.ScenarioId, v.Revision }).IsUnique();
            version.HasOne<ScenarioRow>().WithMany().HasForeignKey(v => v.ScenarioId);
        });
        modelBuilder.Entity<ShareLinkRow>(link =>
        {
            link.HasKey(l => l.Id);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.ScenarioId);
            link.HasOne<ScenarioRow>().WithMany().HasForeignKey(l => l.ScenarioId);
        });
        modelBuilder.Entity<ShareLinkVisitRow>(visit =>
        {
            visit.HasKey(v => v.LinkId);
            visit.HasOne<ShareLinkRow>().WithOne().HasForeignKey<ShareLinkVisitRow>(v => v.LinkId);
        });
        modelBuilder.Entity<ApiKeyRow>(key =>
        {
            key.HasKey(k => k.Id);
            key.HasIndex(k => k.KeyHash).IsUnique();
            key.HasIndex(k => k.WorkspaceId);
        });
        modelBuilder.Entity<IdempotentAnswerRow>(answer =>
        {
            answer.HasKey(a => new { a.WorkspaceId, a.Key });
            answer.HasIndex(a => a.At);
        });
        modelBuilder.Entity<DataSetRow>(set =>
        {
            set.HasKey(d => new { d.WorkspaceId, d.Sha256 });
            set.HasIndex(d => d.Sha256);
        });
    }
}
