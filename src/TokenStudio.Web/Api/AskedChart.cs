using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>How a chart is asked for.</summary>
sealed record AskedChart(string? Unit, string? Span, string? Theme, string? Paths, string? Seed, string? Month);

/// <summary>A chart ready to become a file.</summary>
/// <param name="Table">What it shows, in the form that is asked for.</param>
sealed record ChartFile(SessionState State, string Id, Theme Theme, ChartModel Chart, Func<CellForm, TableModel> Table)
{
    public ChartCard Card => new(Chart, $"{Scenario} · version {State.Revision} · {Format.Date(DateOnly.FromDateTime(State.SavedAt.UtcDateTime))}");

    public string Name(string extension) => Files.Name(Scenario, $"{Id}.{extension}");

    string Scenario => State.Review.Scenario!.Name;
}
