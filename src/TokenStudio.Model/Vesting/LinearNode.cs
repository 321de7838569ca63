using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>A linear vesting as the file writes it, optional members only where they say something.</summary>
static class LinearNode
{
    public static ObjectNode Of(LinearVesting v)
    {
        var node = ObjectNode.Of(
            ("kind", Node.Of("linear")), ("unlockAtLaunch", Node.Of(v.UnlockAtLaunch.Value)), ("cliff", Node.Of(v.Cliff.ToString())),
            ("atCliff", Node.Of(v.AtCliff switch { CliffPays.Accrued => "accrued", CliffPays.Fixed => "fixed", _ => "nothing" })));
        if (v.CliffUnlock > Fraction.Zero) node = node.With("cliffUnlock", Node.Of(v.CliffUnlock.Value));
        node = node.With("duration", Node.Of(v.Duration.ToString())).With("durationFrom", Node.Of(v.FromCliff ? "cliff" : "launch"))
            .With("every", Node.Of(v.Every?.ToString() ?? "continuous"));
        if (v.FirstAtStart) node = node.With("firstPayment", Node.Of("atStart"));
        return v.Start is { } start ? node.With("start", Node.Of(start.ToText())) : node;
    }
}
