using TokenStudio.Model.Allocations;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Editing;

/// <summary>A refused entry that its cell keeps.</summary>
public sealed record Draft(string Text, CellFinding Finding);

/// <summary>The allocation table as rows of editable text, with findings at their cells.</summary>
public static class AllocationEditor
{
    const int SparkPoints = 60;

    static readonly IReadOnlyList<Choice> Cadences =
    [
        new("continuous", "Continuous"), new("P1D", "Daily"), new("P7D", "Weekly"), new("P1M", "Monthly"), new("P3M", "Quarterly"),
        new("P6M", "Half-yearly"), new("P12M", "Yearly"), new("immediate", "All at TGE"),
    ];

    /// <param name="drafts">Refused entries by path.</param>
    /// <param name="shown">The projection the charts show, for "Charts use 24".</param>
    public static IReadOnlyList<AllocationRow> Rows(Scenario scenario, ValueList<Finding> findings, Projection? shown, IReadOnlyDictionary<string, Draft> drafts)
    {
        var sizes = Sizes(scenario);
        var colours = BucketColours.Of(scenario);
        return [.. scenario.Allocations.Select((a, i) => Row(new Place(scenario, a, findings, shown, drafts), colours[i], sizes[i]))];
    }

    /// <summary>Sizes even while rules are broken: what cannot be sized counts as nothing.</summary>
    public static TokenAmount[] Sizes(Scenario scenario)
    {
        var whole = scenario.Allocations.All(a => a.Amount is null != a.Share is null);
        return whole
            ? CapTable.Sizes(scenario.Allocations, scenario.Token.MaxSupply)
            : [.. scenario.Allocations.Select(a => a.Amount ?? a.Share?.Of(scenario.Token.MaxSupply ?? TokenAmount.Zero, Rounding.Down) ?? TokenAmount.Zero)];
    }

    static AllocationRow Row(Place place, (string Colour, bool Hatched) colour, TokenAmount size)
    {
        var (allocation, decimals) = (place.Allocation, place.Scenario.Token.Decimals);
        var linear = allocation.Vesting as LinearVesting;
        var immediate = allocation.Vesting is ImmediateVesting;
        string Either(Func<LinearVesting, string> text, string whenImmediate) => linear is not null ? text(linear) : immediate ? whenImmediate : "–";
        return new AllocationRow(
            allocation.Id, allocation.Name, colour.Colour, colour.Hatched, Format.CompactOneDecimal(size.ToTokens(decimals)), allocation.Insider, Terms(allocation.Vesting),
            place.Size("share", "amount", ShareText(allocation, size, place.Scenario.Token.MaxSupply), $"{allocation.Name} share, percent"),
            place.Size("amount", "share", Tables.ExactText.Amount(size, decimals), $"{allocation.Name} size, tokens"),
            place.Cell("vesting/unlockAtLaunch", Either(v => CellText.Percent(v.UnlockAtLaunch.Value), "100"), $"{allocation.Name} at TGE, percent"),
            place.Cell("vesting/cliff", Either(v => CellText.Period(v.Cliff), "0"), $"{allocation.Name} cliff, months"),
            place.Cell("vesting/duration", Either(v => CellText.Period(v.Duration), "0"), $"{allocation.Name} vesting, months"),
            Cadence(place, allocation.Vesting),
            Released(place, size));
    }

    static string ShareText(TokenAllocation allocation, TokenAmount size, TokenAmount? max) =>
        allocation.Share is { } share ? CellText.Percent(share.Value, 1)
        : max is { } whole && Ratio.Of(size, whole) is { } ratio ? CellText.Percent(Math.Round(ratio, 6), 1) : "–";

    static Phrase Terms(VestingSchedule vesting) => vesting switch
    {
        LinearVesting v => Words.Row(
        [
            v.UnlockAtLaunch > Fraction.Zero ? (Phrase)$"{Format.PercentAsSet(v.UnlockAtLaunch.Value)} at TGE" : "",
            v.Cliff.IsZero ? "" : (Phrase)$"{Tables.ExactText.Period(v.Cliff)} cliff",
            Tables.ExactText.Period(v.Duration),
        ]),
        ImmediateVesting => (Phrase)"All at TGE",
        PiecesVesting p => Phrase.Count(p.Pieces.Count, "{0} piece", "{0} pieces"),
        TranchesVesting t => Phrase.Count(t.Tranches.Count, "{0} tranche", "{0} tranches"),
        SegmentsVesting s => Phrase.Count(s.Segments.Count, "{0} segment", "{0} segments"),
        HalfLifeVesting h => (Phrase)$"Half-life {Tables.ExactText.Period(h.HalfLife)}",
        _ => (Phrase)"Follows emissions",
    };

    static ChoiceCell Cadence(Place place, VestingSchedule vesting)
    {
        (string value, Phrase text) = vesting switch
        {
            LinearVesting { Every: null } => ("continuous", (Phrase)""),
            LinearVesting { Every: { } every } => (every.ToString(), Tables.ExactText.Cadence(every)),
            ImmediateVesting => ("immediate", (Phrase)""),
            PiecesVesting => ("pieces", (Phrase)"Pieces"),
            TranchesVesting => ("tranches", (Phrase)"Tranches"),
            SegmentsVesting => ("segments", (Phrase)"Segments"),
            HalfLifeVesting => ("halfLife", (Phrase)"Half-life"),
            _ => ("emission", (Phrase)"Emissions"),
        };
        var options = Cadences.Any(c => c.Value == value) ? Cadences : [.. Cadences, new Choice(value, text)];
        return new(place.Path("vesting/every"), value, $"{place.Allocation.Name} cadence", options);
    }

    static double[] Released(Place place, TokenAmount size)
    {
        var (scenario, allocation) = (place.Scenario, place.Allocation);
        if (size.IsZero || allocation.Vesting.Problems(size, scenario.Timeline.Origin, scenario.Token.Decimals).Any()) return [];
        var schedule = place.Shown is { } p && p.Scenario.Allocations.ToList().FindIndex(a => a == allocation) is >= 0 and var at && p.Valid.Sizes[at] == size
            ? p.Valid.Vested[at]
            : allocation.Vesting.VestedOf(size, scenario.Timeline.Origin);
        var (from, length) = (scenario.Timeline.LaunchSecond, scenario.Timeline.EndSecond - scenario.Timeline.LaunchSecond);
        return [.. Enumerable.Range(0, SparkPoints + 1).Select(i => (double)schedule.By(from + (length / SparkPoints * i)).BaseUnits / (double)size.BaseUnits)];
    }

    sealed record Place(Scenario Scenario, TokenAllocation Allocation, ValueList<Finding> Findings, Projection? Shown, IReadOnlyDictionary<string, Draft> Drafts)
    {
        public string Path(string member) => $"/allocations/{Allocation.Id}/{member}";

        public EditCell Cell(string member, string text, Phrase label)
        {
            var path = Path(member);
            return Drafts.TryGetValue(path, out var draft) ? new(path, draft.Text, label, draft.Finding) : new(path, text, label, FindingAt(member));
        }

        // One size in two units: what was refused in the other one is said here too.
        public EditCell Size(string member, string other, string text, Phrase label)
        {
            var cell = Cell(member, text, label);
            return cell with { Finding = cell.Finding ?? (Drafts.TryGetValue(Path(other), out var draft) ? draft.Finding : FindingAt("share")) };
        }

        // Every finding of the bucket shows at one cell: its own, or the nearest there is.
        CellFinding? FindingAt(string member)
        {
            var root = $"/allocations/{Allocation.Id}";
            var finding = Findings.FirstOrDefault(f => f.Severity == Severity.Error && DocumentPath.Within(f.Path, root) && CellOf(f.Path[root.Length..]) == member);
            return finding is null ? null : new(Kept(member) is { } kept ? (Phrase)$"{finding.Message} {kept}" : finding.Message, [.. finding.Fixes.Select(f => new CellFix(Short(f.Label), f.Edits))]);
        }

        static string CellOf(string rest) => rest switch
        {
            "" or "/share" or "/amount" => "share",
            "/vesting/unlockAtLaunch" or "/vesting/cliffUnlock" => "vesting/unlockAtLaunch",
            "/vesting/cliff" or "/vesting/atCliff" => "vesting/cliff",
            _ => "vesting/duration",
        };

        // "Use 24" where the column says that months are meant.
        static Phrase Short(Phrase label) =>
            label is { Wording: "Use {0}", Values: [Phrase { Values: [long months], Wording: "{0} month" or "{0} months" }] } ? (Phrase)$"Use {months}" : label;

        Phrase? Kept(string member)
        {
            if (Shown?.Scenario.Allocations.FirstOrDefault(a => a.Id == Allocation.Id)?.Vesting is not LinearVesting kept) return Shown is null ? null : (Phrase)"Charts keep the last valid design.";
            return member switch
            {
                "vesting/duration" => (Phrase)$"Charts use {CellText.Period(kept.Duration)}.",
                "vesting/cliff" => (Phrase)$"Charts use {CellText.Period(kept.Cliff)}.",
                "vesting/unlockAtLaunch" => (Phrase)$"Charts use {CellText.Percent(kept.UnlockAtLaunch.Value)}.",
                _ => (Phrase)"Charts keep the last valid design.",
            };
        }
    }
}
