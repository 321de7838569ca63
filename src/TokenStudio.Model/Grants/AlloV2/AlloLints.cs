namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The quirks that matter to a pool.</summary>
public static class AlloLints
{
    public static IReadOnlyList<Quirk> Of(AlloStrategy strategy) => [.. strategy.Kind.Quirks.Where(q => q.When is null || q.When(strategy))];

    /// <summary>A quirk as a finding, with where in the source it stands.</summary>
    public static Documents.Finding AsFinding(Quirk quirk) => Documents.Finding.Warning(quirk.Id, "/strategy", $"{quirk.Says} Source: {quirk.Source}, allo-v2 d262e7e.");
}
