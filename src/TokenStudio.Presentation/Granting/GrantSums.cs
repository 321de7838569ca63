using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting;

/// <summary>What follows from a programme's numbers, in words.</summary>
public sealed class GrantSums(Scenario scenario, GrantProgramme programme)
{
    readonly GrantCost cost = programme.Cost;
    readonly string symbol = programme.Token?.Symbol ?? scenario.Token.Symbol;

    public Phrase RoundFee => programme.Protocol is AlloV1Protocol round ? (Phrase)$"{Text(AlloV1Protocol.FeeOn(programme.MatchAmount, round.RoundFeePercentage))} to the fee address" : "";

    public Phrase ProtocolFee => programme.Protocol is AlloV1Protocol { ProtocolFeePercentage: > 0 } round
        ? (Phrase)$"{Text(AlloV1Protocol.FeeOn(programme.MatchAmount, round.ProtocolFeePercentage))} to the protocol treasury" : "Read from the round factory";

    /// <summary>Taken out of what the pool is funded with.</summary>
    public Phrase PoolFee => $"{Text(cost.Fees)}, leaves {ExactText.Amount(programme.MatchAmount - cost.Fees, scenario.Token.Decimals)}";

    /// <summary>When the money of a pool is put in.</summary>
    public Phrase Funded => programme.Protocol is AlloV2Protocol pool ? Phrase.Verbatim(WindowText.Show(pool.FundedAt)) : "";

    /// <summary>Fees come on top of the match amount of a round, and out of what a pool is funded with.</summary>
    public Phrase Needed
    {
        get
        {
            if (programme.Protocol.HasPool) return $"{Text(cost.Needed)} go into the pool, {Text(cost.Fees)} of it as fee.";
            return $"{Text(cost.Needed)} must lie in the round before it pays.";
        }
    }

    public Phrase FirstPayout => $"First on {Format.Date(DateOnly.FromDateTime(programme.PaysAt(0).Instant.ToDateTimeUtc()))}";

    public Phrase Paid => programme.Payouts.Expected == Fraction.One ? (Phrase)$"{Text(cost.Paid)}" : (Phrase)$"{Text(cost.Paid)}; the rest comes back";

    public Phrase Cap => programme.Matching.Cap is { } cap ? (Phrase)$"{Text(cap.Of(Matched, Rounding.Down))} each" : "No project is held back";

    // What there is to share out: a pool's fee is gone before.
    TokenAmount Matched => programme.Protocol is AlloV2Protocol pool ? pool.HeldOf(programme.MatchAmount) : programme.MatchAmount;

    /// <summary>Rounds whose payout falls within a year of the first.</summary>
    public int RoundsAYear
    {
        get
        {
            var year = programme.PaysAt(0).Plus(CalendarPeriod.OfMonths(12)).Second;
            return Enumerable.Range(0, programme.Rounds).TakeWhile(round => round == 0 || (programme.Every is not null && programme.PaysAt(round).Second < year)).Count();
        }
    }

    /// <summary>Paid and taken as fees within a year of the first payout.</summary>
    public TokenAmount AYear => Enumerable.Range(0, RoundsAYear).Aggregate(TokenAmount.Zero, (sum, _) => TokenAmount.AddUpToLargest(sum, TokenAmount.AddUpToLargest(cost.Paid, cost.Fees)));

    public Phrase Yearly
    {
        get
        {
            var rounds = Phrase.Count(RoundsAYear, "{0} round", "{0} rounds");
            if (programme.From == GrantProgramme.Outside || scenario.Allocations.FirstOrDefault(a => a.Id == programme.From) is not { } source)
            {
                return $"{rounds} in the first year: {Text(AYear)}, from outside this design.";
            }

            var size = Editing.AllocationEditor.Sizes(scenario)[scenario.Allocations.ToList().IndexOf(source)];
            var share = size.IsZero ? 0 : AYear.ToTokens(scenario.Token.Decimals) / size.ToTokens(scenario.Token.Decimals);
            return $"{rounds} in the first year: {Text(AYear)}, {Format.PercentTo(share, 2)} of {source.Name}.";
        }
    }

    string Text(TokenAmount amount) => $"{ExactText.Amount(amount, scenario.Token.Decimals)} {symbol}";
}
