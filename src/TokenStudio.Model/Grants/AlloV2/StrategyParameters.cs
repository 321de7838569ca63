namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Parameters that several strategies have.</summary>
static class StrategyParameters
{
    public static StrategyParameter UseRegistryAnchor { get; } = StrategyParameter.Flag("useRegistryAnchor", "Recipients are anchors of profiles");
    public static StrategyParameter RegistryGating { get; } = StrategyParameter.Flag("registryGating", "Only members of profiles register");
    public static StrategyParameter MetadataRequired { get; } = StrategyParameter.Flag("metadataRequired", "Metadata is required");
    public static StrategyParameter GrantAmountRequired { get; } = StrategyParameter.Flag("grantAmountRequired", "A grant must be asked for");
    public static StrategyParameter RegistrationStart { get; } = StrategyParameter.Time("registrationStartTime", "Registration opens");
    public static StrategyParameter RegistrationEnd { get; } = StrategyParameter.Time("registrationEndTime", "Registration closes");
    public static StrategyParameter AllocationStart { get; } = StrategyParameter.Time("allocationStartTime", "Allocation opens");
    public static StrategyParameter AllocationEnd { get; } = StrategyParameter.Time("allocationEndTime", "Allocation closes");
    public static StrategyParameter MaxVoiceCredits { get; } = StrategyParameter.Number("maxVoiceCreditsPerAllocator", "Voice credits of each allocator", "voice credits") with { Usual = 100 };

    public static IReadOnlyList<StrategyParameter> Times { get; } = [RegistrationStart, RegistrationEnd, AllocationStart, AllocationEnd];

    static readonly StrategyParameter ReviewThreshold = StrategyParameter.Number("reviewThreshold", "Reviews that settle a status", "reviews") with { Usual = 1 };

    /// <summary>The struct of QVBaseStrategy.</summary>
    public static StrategyParameter QuadraticVoting { get; } = StrategyParameter.Struct("params", [RegistryGating, MetadataRequired, ReviewThreshold, .. Times]);

    /// <summary>The same where the contract overwrites gating and threshold.</summary>
    public static StrategyParameter QuadraticVotingOverwritten { get; } = StrategyParameter.Struct("params", [RegistryGating, MetadataRequired, ReviewThreshold with { IsOptional = true }, .. Times]);
}
