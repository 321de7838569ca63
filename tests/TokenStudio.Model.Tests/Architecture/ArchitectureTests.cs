using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TokenStudio.Model.Tests.Architecture;

/// <summary>The shape of the house, kept by machine.</summary>
public sealed partial class ArchitectureTests
{
    static readonly string[] Concepts = ["Allocations", "Vesting", "Emissions", "Burns", "Supply", "Demand", "Markets", "Utilities", "Treasury", "Governance", "Grants"];
    static readonly string[] Lowest = ["Units", "Timing", "Documents", "Kinds", "Sampling"];

    // A payout may vest; presets are data.
    static readonly (string From, string To)[] Allowed = [("Allocations", "Vesting"), ("Grants", "Vesting")];

    [Fact]
    public void Model_References_OnlyNumericsAndTime()
    {
        var project = XDocument.Parse(SourceTree.Text("src/TokenStudio.Model/TokenStudio.Model.csproj"));
        var packages = project.Descendants("PackageReference").Select(e => (string)e.Attribute("Include")!);
        Assert.Equal(["MathNet.Numerics", "NodaTime"], packages.Order(StringComparer.Ordinal));
        var projects = project.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/')));
        SourceTree.None(projects.Where(p => p != "TokenStudio.Onchain"), "The model references no project but TokenStudio.Onchain.");
    }

    [Fact]
    public void Model_Code_TakesChanceAndTimeFromOutside()
    {
        var files = SourceTree.Files("src/TokenStudio.Model", ".cs");
        Assert.NotEmpty(files);
        SourceTree.None(files.Where(file => Impure().IsMatch(SourceTree.Text(file))), "The model has no clock and no chance of its own.");
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("new Random()")]
    public void Impure_ClockOrChance_IsSeen(string code) => Assert.Matches(Impure(), code);

    [Fact]
    public void Charts_Library_IsKnownToChartViewOnly()
    {
        var all = SourceTree.Files("src", ".cs", ".razor", ".js", ".css", ".csproj", ".targets", ".html").Concat(SourceTree.Files("wwwroot", ".js", ".css", ".html"));
        SourceTree.None(
            all.Where(file => SourceTree.Text(file).Contains("apexcharts", StringComparison.OrdinalIgnoreCase)).Where(file => !ChartHome().IsMatch(file)),
            "Only ChartView and its scripts know ApexCharts.");
    }

    [Fact]
    public void Database_Library_IsKnownToStorageOnly() =>
        SourceTree.None(
            SourceTree.Files("src", ".cs", ".razor", ".csproj").Where(file => !file.StartsWith("src/TokenStudio.Storage/", StringComparison.Ordinal))
                .Where(file => SourceTree.Text(file).Contains("EntityFrameworkCore", StringComparison.Ordinal)),
            "Only Storage knows EntityFrameworkCore.");

    [Fact]
    public void ModelFolders_Usings_PointTheAllowedWay() =>
        SourceTree.None(
            from file in SourceTree.Files("src/TokenStudio.Model", ".cs")
            let folder = file.Split('/')[2]
            from to in UsedBy(SourceTree.Text(file))
            where !MayUse(folder, to)
            select $"{file} uses {to}",
            "Lowest folders know only one another; concepts do not name one another; nothing below names Economy, Scenarios, Simulation, Checks.");

    [Theory]
    [InlineData("Units", "Vesting", false)]
    [InlineData("Grants", "Simulation", false)]
    [InlineData("Grants", "Sampling", true)]
    [InlineData("Emissions", "Vesting", false)]
    [InlineData("Vesting", "Allocations", false)]
    [InlineData("Supply", "Scenarios", false)]
    [InlineData("Scenarios", "Simulation", false)]
    [InlineData("Allocations", "Vesting", true)]
    [InlineData("Emissions", "Timing", true)]
    [InlineData("Simulation", "Scenarios", true)]
    public void MayUse_Folders_KnowsTheDirections(string from, string to, bool allowed) => Assert.Equal(allowed, MayUse(from, to));

    [Fact]
    public void Files_Lengths_StayInTheirBudgets()
    {
        var code = SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs")).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));
        var razor = SourceTree.Files("src", ".razor").ToArray();
        SourceTree.None(code.Where(file => SourceTree.Lines(file).Length > 300), "No .cs has more than 300 lines.");
        SourceTree.None(razor.Where(file => SourceTree.Lines(file).Length > 150), "No .razor has more than 150 lines.");
    }

    [Fact]
    public void Projects_Packages_AreLocked()
    {
        var projects = SourceTree.Files("src", ".csproj");
        Assert.NotEmpty(projects);
        SourceTree.None(
            projects.Where(project => SourceTree.Files(project[..project.LastIndexOf('/')], "packages.lock.json").Count != 1),
            "Each project has exactly one packages.lock.json.");
    }

    [Fact]
    public void Markup_Raw_IsNowhere() =>
        SourceTree.None(
            SourceTree.Files("src", ".cs", ".razor").Where(file => SourceTree.Text(file).Contains("MarkupString", StringComparison.Ordinal) && !RawMarkup.Contains(file)),
            "Text becomes HTML only through Razor's encoding; a file that needs raw markup is named here with its reason.");

    // Nothing yet: what people type must never reach the page unencoded.
    static readonly string[] RawMarkup = [];

    static IEnumerable<string> UsedBy(string code) => ModelUsing().Matches(code).Select(m => m.Groups["folder"].Value);

    static bool MayUse(string from, string to)
    {
        if (from == to || Lowest.Contains(to)) return true;
        if (Lowest.Contains(from)) return false;

        // Concepts meet in the ledger, which all may read.
        if (Concepts.Contains(from)) return (to == "Supply" && from != "Supply") || Allowed.Contains((from, to));
        if (Concepts.Contains(to)) return true;
        return (from, to) is not (("Economy" or "Scenarios"), ("Simulation" or "Checks"));
    }

    [GeneratedRegex(@"^using (static )?(\w+ = )?TokenStudio\.Model\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex ModelUsing();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?(Now|Today)\b|\bSystemClock\b|\bRandom\.Shared\b|\bnew (System\.)?Random\(|\bGuid\.NewGuid\b|\bStopwatch\b|\bEnvironment\.TickCount")]
    private static partial Regex Impure();

    [GeneratedRegex(@"/Charts/ChartView[^/]*$|^wwwroot/js/chart[^/]*\.js$|\.targets$")]
    private static partial Regex ChartHome();
}
