namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The quirks that matter to a pool: those of its strategy, then those of Allo itself.</summary>
public static class AlloLints
{
    public static IReadOnlyList<Quirk> Of(AlloStrategy strategy) => [.. strategy.Kind.Quirks.Concat(AlloCoreQuirks.All).Where(q => q.When is null || q.When(strategy))];

    /// <summary>A quirk as a finding, with where in the source it stands.</summary>
    public static Documents.Finding AsFinding(Quirk quirk) => Documents.Finding.Warning(quirk.Id, "/strategy", $"{quirk.Says} Source: {quirk.Source.Words}.");
}
