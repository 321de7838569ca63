namespace TokenStudio.Presentation.Glossary;

static class StudioTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("scenario", "Scenario", "One design with every input: token, timeline, buckets, emissions, burns, price and limits. It is a file, and all figures follow from it.")
        {
            Aliases = ["model", "design"],
            Related = ["projection", "revision"],
        },
        new("projection", "Projection", "The figures of a scenario at each step from launch to the horizon. It is reckoned anew with every edit and has no randomness but that of its price.")
        {
            Related = ["scenario", "step", "horizon"],
        },
        new("revision", "Revision", "How often a scenario was changed, shown as v14. Every edit makes one, undo too.")
        {
            Aliases = ["version"],
            Related = ["scenario"],
        },
        new("check", "Check", "A rule of good design that holds one number of the scenario against a limit. It warns and never blocks.")
        {
            Aliases = ["linter", "warning"],
            Related = ["limit"],
            Labels = ["Checks"],
        },
        new("limit", "Limit", "What a check allows. It has a usual value with its source, and belongs to the scenario, so you may set your own.")
        {
            Related = ["check"],
        },
        new("preset", "Template", "A real or typical token as a scenario with its sources and what it approximates. It opens as your own copy.")
        {
            Aliases = ["preset", "example"],
            Related = ["scenario"],
        },
        new("share-link", "Share link", "An address at which others can read a scenario as it stands, with its PDF and CSV, until it expires or is revoked. Nobody can change it there.")
        {
            Related = ["scenario"],
        },
    ];
}
