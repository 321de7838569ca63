using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>The form of a pool of Allo v2: what the contracts hold first, then what is agreed off the chain.</summary>
static class PoolSections
{
    // Beside the amount, as many strategies have them; tokens are chosen rather than typed. Windows stand over the form.
    static readonly string[] Common = ["useRegistryAnchor", "registryGating", "metadataRequired", "allowedTokens"];

    /// <param name="traits">Null while the strategy has no name that is known.</param>
    public static IReadOnlyList<GrantSection> Of(GrantFields fields, PoolTraits? traits)
    {
        GrantSection?[] sections =
        [
            Pool(fields),
            traits is null ? null : traits.Kind.HasModel ? Strategy(fields, traits.Kind) : Custom(fields, traits.Kind),
            traits is { HasPrizes: true } ? new("prizes", "Prizes", "what part of the pool each rank gets", [], []) : null,
            traits is { PaysByMilestones: true } ? new("milestones", "Milestones", "parts of each grant, from the end of allocation on", [], []) : null,
            traits is { LocksByRecipient: true } ? Lockup(fields, traits) : null,
            traits is { TakesDonations: true } ? SharedSections.Matching(fields) : null,
            traits is { TakesDonations: true } ? SharedSections.Donors(fields, "Simulated donors") : null,
            traits is { IsVoted: true, TakesDonations: false } ? Voters(SharedSections.Crowd(fields, "Simulated voters")) : null,
            SharedSections.Payouts(fields, Funded(fields)),
            SharedSections.Repeats(fields),
            Creation(fields, traits),
        ];
        return [.. sections.OfType<GrantSection>()];
    }

    static GrantSection Pool(GrantFields fields) => new("pool", "Pool", "on-chain",
    [
        .. Named(fields.Row("", fields.Symbol, "matchAmount"), "Pool amount"),
        .. Named(fields.Row(fields.Sums?.PoolFee ?? "", "%", "poolFee"), "Protocol fee"),
        .. Named(fields.Row("Recipients register with a profile", "", "strategy", "useRegistryAnchor"), "Use registry anchor"),
        .. Named(fields.Row("Only members of profiles register", "", "strategy", "registryGating"), "Registry gating"),
        .. Named(fields.Row("The form is stored off chain", "", "strategy", "metadataRequired"), "Metadata required"),
        .. fields.Row("Its number, as of EIP-155", "", "chain"),
    ], []);

    // The rest of the struct, in its order; what the pool itself says stands there already.
    static GrantSection? Strategy(GrantFields fields, StrategyKind kind)
    {
        GrantRow[] rows = [.. kind.Parameters.SelectMany(p => p.Leaves).Where(leaf => !Common.Contains(leaf.Name) && GrantWindows.OfStrategies.All(m => m.Member != leaf.Name)).SelectMany(leaf => Row(fields, leaf))];
        return rows.Length == 0 ? null : new("strategy", kind.Title, Phrase.Verbatim(kind.Name), rows, []);
    }

    // Of a contract of one's own the design says what there is to say.
    static GrantSection Custom(GrantFields fields, StrategyKind kind) => new("strategy", kind.Title, "your own contract",
    [
        .. fields.Wide("strategy", "contract"),
        .. fields.Wide("strategy", "initData"),
        .. fields.Row("What is not paid", "", "strategy", "leftovers"),
    ], [CustomStrategy.NoModel]);

    static GrantSection Creation(GrantFields fields, PoolTraits? traits) => new("creation", "Creation", "who makes the pool, and of which contract",
    [
        .. fields.Wide("profileId"),
        .. fields.Wide("profileOwner"),
        .. fields.Row("With the owner it makes the profile's id", "", "profileNonce"),
        .. traits is { Kind.HasModel: true } ? [.. fields.Wide("strategy", "contract"), .. fields.Row("Taken as it stands, not cloned", "", "strategy", "custom")] : Array.Empty<GrantRow>(),
    ], []);

    static IEnumerable<GrantRow> Row(GrantFields fields, StrategyParameter leaf) => fields.Field("strategy", leaf.Name) switch
    {
        null => [],
        TypedField typed when leaf.Type is AddressType or FixedBytesType or ListType or TextType || leaf.Measure == StrategyMeasure.Instant => [new(typed, "", "") { IsWide = true }],
        TypedField typed when leaf.Measure == StrategyMeasure.Tokens => [new(typed, typed.Text.Length == 0 ? typed.Help : "", fields.Symbol)],
        TypedField typed => [new(typed, Unit(leaf), "")],
        var field => [new(field, "", "")],
    };

    // A label that names the unit itself says it once.
    static Phrase Unit(StrategyParameter leaf)
    {
        if (leaf.Measure == StrategyMeasure.Duration) return "Such as 30d or 1y";
        return leaf.Unit is { } unit && !leaf.Label.ToString().Contains(unit.ToString(), StringComparison.OrdinalIgnoreCase) ? unit : "";
    }

    // What is left out is shown as what it means.
    static IEnumerable<GrantRow> Funded(GrantFields fields) => fields.Field("fundedAt") is not TypedField field ? []
        : [new(field with { Placeholder = fields.Sums?.Funded ?? field.Placeholder }, "As registration opens, where it is left out", "") { IsWide = true }];

    // Segments have lengths of their own: one over the whole length stands for none.
    static GrantSection Lockup(GrantFields fields, PoolTraits traits) => new("lockup", "Lockup", "chosen by each recipient",
    [
        .. traits.LocksWithCliff ? fields.Row("Nothing comes before it", "", "lockup", "cliff") : [],
        .. traits.LocksBySegments && fields.Field("lockup", "segments") is TableField { Rows.Count: > 0 } ? [] : fields.Row("Such as 30d or 1y", "", "lockup", "duration"),
    ], []);

    // The crowd that gives elsewhere votes here, with as much weight as its gifts.
    static GrantSection Voters(GrantSection crowd) => crowd with { Rows = [.. crowd.Rows.Select(r => r.Field.Path.EndsWith("/count", StringComparison.Ordinal) ? Named([r], "Voters").Single() : r)] };

    static IEnumerable<GrantRow> Named(IEnumerable<GrantRow> rows, Phrase name) => rows.Select(r => r with { Field = r.Field with { Label = name }, Slider = r.Slider is { } slider ? slider with { Label = name } : null });
}
