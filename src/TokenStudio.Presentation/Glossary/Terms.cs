namespace TokenStudio.Presentation.Glossary;

/// <summary>Every term. Tooltips, the glossary page, docs/glossary.md and the search are made from this list.</summary>
public static class Terms
{
    public static IReadOnlyList<TermGroup> Groups { get; } =
    [
        new("Supply", "How many tokens there are, and how many of them can move.", SupplyTerms.All),
        new("Value and growth", "What the supply is worth at a price, and how fast it grows.", ValueTerms.All),
        new("Time", "How months and dates are counted.", TimeTerms.All),
        new("Vesting", "How an allocation is released.", VestingTerms.All),
        new("Buckets and holders", "Who gets the tokens.", HolderTerms.All),
        new("Emissions and burns", "How tokens come into being and go.", EmissionTerms.All),
        new("Prices", "What a token is assumed to be worth. Assumptions, not forecasts.", PriceTerms.All),
        new("Simulation", "What many random runs say, and what they do not.", SimulationTerms.All),
        new("The studio", "Words of this program.", StudioTerms.All),
    ];

    public static IReadOnlyList<Term> All { get; } = [.. Groups.SelectMany(g => g.Terms)];

    static readonly Dictionary<string, Term> ById = All.ToDictionary(t => t.Id);
    static readonly Dictionary<string, Term> ByLabel = All.SelectMany(t => t.Labels.Select(label => (label, t))).ToDictionary(p => p.label, p => p.t);

    /// <summary>The term with this id, which must be one.</summary>
    public static Term Of(string id) => ById[id];

    /// <summary>What a label of a screen means; null when it needs no word. "Median price, M12" is read up to its comma.</summary>
    public static Term? Explaining(Phrase label) => ByLabel.GetValueOrDefault(label.Wording) ?? ByLabel.GetValueOrDefault(label.Wording.Split(',')[0]);
}
