using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>A block reward that falls with what is left of a cap, down to a tail that is paid for ever, as Monero's.</summary>
/// <remarks>
/// R(b) = max(tail, (cap - minted) >> speed)            [base units / block]
/// minted is all the token has minted before the block: by this emission, by the others and by the allocations, so a premine
/// counts; where an allocation is unlocked instead, only what this emission has unlocked. The cap shapes the curve and is
/// passed by the tail. The first block is paid one block time after the start.
/// </remarks>
public sealed record TailEmission : Emission
{
    static readonly AmountParameter CapParameter = new("cap", "Curve's cap") { Help = "The curve aims at this; the tail goes on past it." };
    static readonly CountParameter SpeedParameter = new("speed", "Speed", "bits", 1, 24) { Help = "Each block pays the rest divided by 2 to this power: 19 for Monero's 2-minute blocks." };
    static readonly AmountParameter TailRewardParameter = new("tailReward", "Tail reward", "tokens / block");
    static readonly MomentParameter StartParameter = new("start", "Start") { Optional = true };

    public required TokenAmount Cap { get; init; }
    public required int Speed { get; init; }
    public required TokenAmount TailReward { get; init; }
    public Moment? Start { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline) => new TailSchedule(this, timeline);

    public override IEnumerable<RuleProblem> Problems(Timeline timeline)
    {
        if (timeline.BlockSeconds is null)
        {
            yield return new("kind", "block-time", "A tail emission counts blocks, so the timeline needs a blockTime.", ("Use 2 minutes", "/timeline/blockTime", Node.Of("PT120S")));
        }
        else if (timeline.HeightAt(timeline.EndSecond) > TailSchedule.MostBlocks)
        {
            yield return new("kind", "too-many-blocks", $"The horizon holds more than {TailSchedule.MostBlocks / 1_000_000} million blocks, each of which has its own reward.", ("Use 2 minutes", "/timeline/blockTime", Node.Of("PT120S")));
        }
    }

    internal static Kind<Emission> Kind { get; } = new("tail", "Falling to a tail", "Monero, get_block_reward (cryptonote_basic_impl.cpp)",
        """{ "kind": "tail", "cap": "18446744.073709551615", "speed": 19, "tailReward": "0.6" }""",
        [CapParameter, SpeedParameter, TailRewardParameter, StartParameter],
        read => new TailEmission
        {
            Cap = read.Get(CapParameter),
            Speed = (int)read.Get(SpeedParameter),
            TailReward = read.Get(TailRewardParameter),
            Start = read.Has("start") ? read.Get(StartParameter) : null,
        });
}
