using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TokenStudio.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without a data folder.</summary>
public sealed class StudioDbContextDesign : IDesignTimeDbContextFactory<StudioDbContext>
{
    public StudioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<StudioDbContext>().UseSqlite("Data Source=:memory:").Options);
}
