using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>A block reward that halves every so many blocks, as Bitcoin's.</summary>
/// <remarks>
/// E(h) = sum_k clamp(h - kH, 0, H) floor(R0 / 2^k)   [base units], over the h blocks 0 .. h-1
/// R0 initial reward [base units / block], H blocks per halving. Each era rounds down; from era 64 on nothing.
/// </remarks>
public sealed record HalvingEmission : Emission
{
    static readonly AmountParameter InitialRewardParameter = new("initialReward", "Initial block reward", "tokens / block");
    static readonly CountParameter BlocksPerHalvingParameter = new("blocksPerHalving", "Blocks per halving", "blocks", 1, 10_000_000);
    static readonly MomentParameter StartParameter = new("start", "Start") { Optional = true };

    public required TokenAmount InitialReward { get; init; }
    public required long BlocksPerHalving { get; init; }
    public Moment? Start { get; init; }

    /// <summary>Emitted by the first <paramref name="height"/> blocks.</summary>
    public TokenAmount EmittedBy(long height)
    {
        // Bitcoin halves by a right shift, so each era rounds down on its own and the cap stays under 21 M.
        var sum = TokenAmount.Zero;
        for (var era = 0; era < 64 && height > era * BlocksPerHalving; era++)
        {
            var blocks = Math.Min(height - (era * BlocksPerHalving), BlocksPerHalving);
            sum = TokenAmount.AddUpToLargest(sum, new TokenAmount(InitialReward.BaseUnits >> era).TimesUpToLargest(blocks));
        }

        return sum;
    }

    public override CumulativeSchedule Emitted(Timeline timeline) => new HalvingSchedule(this, timeline);

    public override IEnumerable<RuleProblem> Problems(Timeline timeline)
    {
        if (timeline.BlockSeconds is null)
        {
            yield return new("kind", "block-time", "A halving emission counts blocks, so the timeline needs a blockTime.", ("Use 10 minutes", "/timeline/blockTime", Node.Of("PT600S")));
        }
    }

    internal static Kind<Emission> Kind { get; } = new("halving", "Halving", "Bitcoin Core, GetBlockSubsidy (validation.cpp)",
        """{ "kind": "halving", "initialReward": "50", "blocksPerHalving": 210000 }""",
        [InitialRewardParameter, BlocksPerHalvingParameter, StartParameter],
        read => new HalvingEmission
        {
            InitialReward = read.Get(InitialRewardParameter),
            BlocksPerHalving = read.Get(BlocksPerHalvingParameter),
            Start = read.Has("start") ? read.Get(StartParameter) : null,
        });
}

/// <summary>Runs in heights; an instant is only asked for the height it has reached.</summary>
sealed class HalvingSchedule(HalvingEmission emission, Timeline timeline) : CumulativeSchedule
{
    readonly long firstHeight = emission.Start is { } start ? timeline.HeightAt(start.From(timeline.Origin).Second)!.Value : 0;

    public override TokenAmount By(long second) => emission.EmittedBy(Math.Max(0, timeline.HeightAt(second)!.Value - firstHeight));
}
