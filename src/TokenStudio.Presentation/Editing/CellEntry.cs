using TokenStudio.Model.Allocations;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Presentation.Editing;

/// <summary>What a person typed into a cell of the allocation table, as edits of the scenario; or why it is refused.</summary>
public sealed record CellEntry(ValueList<Edit> Edits, CellFinding? Refusal)
{
    /// <summary>The vesting a bucket gets when it had another kind and a number is typed into its row.</summary>
    static ObjectNode PlainLinear { get; } = ObjectNode.Of(
        ("kind", Node.Of("linear")), ("unlockAtLaunch", Node.Of(0m)), ("cliff", Node.Of("P0M")), ("atCliff", Node.Of("accrued")),
        ("duration", Node.Of("P12M")), ("durationFrom", Node.Of("launch")), ("every", Node.Of("P1M")));

    /// <param name="path">The cell's path: /allocations/team/vesting/cliff.</param>
    public static CellEntry Read(Scenario scenario, ObjectNode document, string path, string text)
    {
        if (DocumentPath.Split(path) is ["limits", ..]) return FieldEntry.Read(document, path, text);
        if (DocumentPath.Split(path) is not ["allocations", var id, .. var member] || scenario.Allocations.FirstOrDefault(a => a.Id == id) is not { } allocation)
        {
            return Refused("This row is no longer here.");
        }

        return member switch
        {
            ["share"] => Percent(text, 14.5m, share => SetShare(allocation, $"/allocations/{allocation.Id}", share)),
            ["amount"] => TokensEntry.Read(scenario, allocation, text),
            ["name"] => new([Edit.Set(path, Node.Of(text.Trim()))], null),
            ["holder"] => new([Edit.Set(path, Node.Of(text))], null),
            ["insider"] => new([Edit.Set(path, Node.Of(text == "true"))], null),
            ["vesting", "unlockAtLaunch"] => Percent(text, 12.5m, share => Vesting(allocation, "unlockAtLaunch", Node.Of(share)).Edits),
            ["vesting", "cliff"] or ["vesting", "duration"] => CellText.ReadPeriod(text) is { } period
                ? Vesting(allocation, member[1], Node.Of(period.ToString()))
                : Refused("A time is a number of months, or such as 1y, 90d or P6M.", "Use 12 months", Vesting(allocation, member[1], Node.Of("P12M")).Edits),
            ["vesting", "atCliff"] => Vesting(allocation, "atCliff", Node.Of(text)),
            ["vesting", "every"] => Cadence(allocation, text),
            _ => FieldEntry.Read(document, path, text),
        };
    }

    /// <param name="set">The edits that set a share.</param>
    internal static CellEntry Percent(string text, decimal example, Func<decimal, ValueList<Edit>> set) => CellText.ReadPercent(text) switch
    {
        null => Refused($"A share is a number of percent, such as {example:0.#}.", "Use 0", set(0m)),
        < 0 => Refused("A share is from 0 % to 100 %.", "Use 0", set(0m)),
        > 1 => Refused("A share is from 0 % to 100 %.", "Use 100", set(1m)),
        { } share => new(set(share), null),
    };

    internal static ValueList<Edit> SetShare(TokenAllocation allocation, string path, decimal share)
    {
        var set = Edit.Set($"{path}/share", Node.Of(share));
        return allocation.Amount is null ? [set] : [Edit.Remove($"{path}/amount"), set];
    }

    static CellEntry Vesting(TokenAllocation allocation, string member, Node value)
    {
        var path = $"/allocations/{allocation.Id}/vesting";
        if (allocation.Vesting is not LinearVesting linear) return new([Edit.Set(path, PlainLinear.With(member, value))], null);

        // A fixed share belongs to a cliff that pays one: it leaves with it and comes with it.
        if (member != "atCliff") return new([Edit.Set($"{path}/{member}", value)], null);
        var pays = ((TextNode)value).Text;
        if (pays == "fixed") return new([Edit.Set($"{path}/atCliff", value), Edit.Set($"{path}/cliffUnlock", Node.Of(Math.Min(0.1m, 1m - linear.UnlockAtLaunch.Value)))], null);
        return linear.AtCliff == CliffPays.Fixed
            ? new([Edit.Set($"{path}/atCliff", value), Edit.Set($"{path}/cliffUnlock", Node.Of(0m))], null)
            : new([Edit.Set($"{path}/atCliff", value)], null);
    }

    static CellEntry Cadence(TokenAllocation allocation, string text)
    {
        if (text == "immediate") return new([Edit.Set($"/allocations/{allocation.Id}/vesting", ObjectNode.Of(("kind", Node.Of("immediate"))))], null);
        if (text != "continuous" && !CalendarPeriod.TryParse(text, out _)) return Refused("This cadence cannot be chosen here.");
        return Vesting(allocation, "every", Node.Of(text));
    }

    static CellEntry Refused(Phrase message) => new([], new CellFinding(message, []));

    static CellEntry Refused(Phrase message, Phrase label, ValueList<Edit> fix) => new([], new CellFinding(message, [new CellFix(label, fix)]));
}
