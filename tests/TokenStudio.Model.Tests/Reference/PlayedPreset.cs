using System.Globalization;
using NodaTime.Text;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>A preset read at single instants, as a source states them.</summary>
sealed class PlayedPreset(string id, params long[] seconds)
{
    readonly Projection projection = Projector.Project(PresetLibrary.Find(id)!.Document.Valid(), TimeGrid.At([.. seconds.Distinct()]));

    public static PlayedPreset OnDates(string id, params string[] dates) => new(id, [.. dates.Select(Second)]);

    /// <summary>A date at midnight UTC, or a whole instant.</summary>
    public static long Second(string date) =>
        InstantPattern.General.Parse(date.Contains('T', StringComparison.Ordinal) ? date : $"{date}T00:00:00Z").Value.ToUnixTimeSeconds();

    public static long Launch(string id) => PresetLibrary.Find(id)!.Document.Valid().Scenario.Timeline.LaunchSecond;

    public int Decimals => projection.Scenario.Token.Decimals;

    public TokenAmount Minted(long second) => projection.Minted[Point(second)];

    public TokenAmount Supply(long second) => projection.TotalSupplyAt(Point(second));

    public TokenAmount Unlocked(long second) => projection.Unlocked[Point(second)];

    public TokenAmount Emitted(long second) => projection.EmittedBy[0][Point(second)];

    public double Circulating(string date) => Tokens(projection.Circulating[Point(Second(date))]);

    public double Vested(string allocation, long second) =>
        Tokens(projection.VestedBy[projection.Scenario.Allocations.Select(a => a.Id).ToList().IndexOf(allocation)][Point(second)]);

    public double Tokens(TokenAmount amount) => amount.ToTokens(Decimals);

    public static void Near(double stated, double actual, double tolerance, string where) =>
        Assert.True(Math.Abs(stated - actual) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{where}: {stated} stated, {actual} computed"));

    int Point(long second) => Array.BinarySearch(projection.Grid.Seconds, second);
}
