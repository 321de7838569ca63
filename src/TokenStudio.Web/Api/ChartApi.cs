using System.Globalization;
using System.Text;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Reports.Images;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>Each chart as a picture and as the table it shows.</summary>
static class ChartApi
{
    const double MostMonths = 10_000;

    public static void MapCharts(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/charts/{chart}.png", (string id, string chart, [AsParameters] AskedChart asked, HttpContext http, StudioDoor door, SimulationDesk desk) => Answer(id, chart, asked, http, door, desk, Png));
        group.MapGet("{id}/charts/{chart}.svg", (string id, string chart, [AsParameters] AskedChart asked, HttpContext http, StudioDoor door, SimulationDesk desk) => Answer(id, chart, asked, http, door, desk, Svg));
        group.MapGet("{id}/charts/{chart}.csv", (string id, string chart, [AsParameters] AskedChart asked, HttpContext http, StudioDoor door, SimulationDesk desk) => Answer(id, chart, asked, http, door, desk, Csv));
    }

    static async Task<IResult> Answer(string id, string chart, AskedChart asked, HttpContext http, StudioDoor door, SimulationDesk desk, Func<ChartFile, IResult> answer)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        if (asked.Theme is not (null or "light" or "dark")) return ApiProblems.Problem(400, "The theme is light or dark.");
        if (state.Review.Valid is not { } valid) return ApiProblems.Findings(422, "The scenario has errors, so it is not projected.", state.Review.Findings);
        var theme = asked.Theme == "dark" ? Theme.Dark : Theme.Light;
        if (FanKind.Find(chart) is { } simulated)
        {
            if (!Month(asked.Month, out var month)) return ApiProblems.Problem(400, "The month is a number of months since launch, from 0 on.");
            var (fan, refusal) = await SimulationApi.Run(caller, valid, asked.Paths, asked.Seed, desk, http, SupplyChart.MostPoints);
            return fan is null ? refusal! : answer(new(state, chart, theme, simulated.Chart(fan, month), form => simulated.Twin(fan, month, form)));
        }

        if (KindOf(chart, asked.Unit, valid.Scenario.Price is not null, out var problem) is not { } kind) return problem!;
        if (Years(asked.Span, out var years) is { } wrong) return wrong;
        var look = ChartLook.Usual with { Years = years };
        return answer(new(state, kind.Id, theme, look.Over(kind.Chart(state.Projection!)), form => kind.Twin(state.Projection!, form)));
    }

    static ChartKind? KindOf(string chart, string? unit, bool priced, out IResult? problem)
    {
        problem = ApiProblems.Problem(404, $"There is no such chart; there are {string.Join(", ", ChartCatalogue.All.Select(k => k.Id).Concat(FanKind.All.Select(k => k.Id)))}.");
        if (unit is not null && chart == "supply")
        {
            if (unit is not ("tokens" or "share" or "usd")) problem = ApiProblems.Problem(400, "The unit is tokens, share or usd.");
            chart = unit switch { "tokens" => chart, "share" => "supply-share", "usd" => "supply-usd", _ => "" };
        }

        if (chart == ChartCatalogue.SupplyWorth.Id && !priced)
        {
            problem = ApiProblems.Problem(422, "No price is set to count the supply in dollars.");
            return null;
        }

        return ChartCatalogue.All.FirstOrDefault(kind => kind.Id == chart);
    }

    static bool Month(string? text, out double month)
    {
        month = 12;
        return text is null || (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out month) && month <= MostMonths);
    }

    static IResult? Years(string? span, out int? years)
    {
        years = ChartLook.Spans.Where(y => span == string.Create(CultureInfo.InvariantCulture, $"{y}y")).Select(y => (int?)y).FirstOrDefault();
        return span is null || years is not null ? null : ApiProblems.Problem(400, $"The span is {string.Join(" or ", ChartLook.Spans.Select(y => string.Create(CultureInfo.InvariantCulture, $"{y}y")))}; without one it is the whole.");
    }

    static IResult Png(ChartFile file) => Results.Bytes(ChartImage.Png(file.Card, file.Theme), "image/png", file.Name("png"));

    // Sent to be kept, not shown: opened from here a picture would be a page of this address.
    static IResult Svg(ChartFile file) => Results.Bytes(Encoding.UTF8.GetBytes(ChartImage.Svg(file.Card, file.Theme)), "image/svg+xml", file.Name("svg"));

    static IResult Csv(ChartFile file) => Results.Bytes(Reports.Csv.CsvTable.Write(file.Table(Presentation.Tables.CellForm.File)), "text/csv; charset=utf-8", file.Name("csv"));
}
