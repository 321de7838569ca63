using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A programme of a scenario as the first pool of Allo v2 that it means: what its creation, its metadata and its payments are made of.</summary>
public static class ProgrammePool
{
    /// <summary>Null where the programme is no pool, or its amount is finer than its token.</summary>
    /// <param name="symbol">Of the design's own token.</param>
    public static GrantPool? Of(GrantProgramme programme, string symbol, int decimals)
    {
        var token = programme.Token ?? new(symbol, decimals, Address.Zero);
        if (programme.Protocol is not AlloV2Protocol pool || GrantMoney.Of(programme.MatchAmount, decimals, token.Decimals) is not { } amount) return null;
        return new()
        {
            Chain = programme.Chain,
            Token = new(token.Symbol, token.Decimals, token.Contract),
            Strategy = pool.Strategy.Kind,
            InitData = Hex.Of(pool.Strategy.Encoded(pool.TermsOf(programme, decimals))),
            StrategyContract = pool.Strategy.Contract,
            IsCustom = pool.Strategy.IsCustom,
            ProfileId = pool.Profile.Id,
            Prizes = pool.Strategy.Prizes is { } prizes ? PoolPrizes.Units(prizes) : [],
            Amount = amount,
            PercentFee = pool.PercentFee,
            Managers = programme.Operators.Select(o => o.Address).ToValueList(),
            Metadata = ProgrammeRound.Metadata(programme, pool.MatchesGifts),
            Form = ProgrammeRound.Form(programme),
        };
    }

    /// <summary>What projects ask for, as the list a manager pays by: approved ones in their order, as long as the pool has it. Where votes decide there is none.</summary>
    public static PoolPayouts Asked(GrantProgramme programme, int decimals)
    {
        if (programme.Protocol is not AlloV2Protocol pool || PoolPaying.Of(pool.Strategy) is not { ByAsks: true }) return new([]);
        var own = programme.Token?.Decimals ?? decimals;
        GrantProject[] asking = [.. programme.Projects.Where(p => p.IsApproved && !p.Asks.IsZero)];
        return Of(asking.Zip(PoolFlows.Grants(programme, pool, PoolPaying.Of(pool.Strategy)), (project, grant) => (project, PoolTerms.UnitsOf(grant, decimals, own))));
    }

    /// <summary>Amounts that projects are given, as the list a manager pays by. Each is paid where it registers from.</summary>
    public static PoolPayouts Of(IEnumerable<(GrantProject Project, BigInteger Amount)> given) =>
        new(given.Where(g => g.Amount > 0).Select((g, n) => new PoolPayout(n, g.Project.Name, g.Project.Recipient, g.Project.Recipient, g.Amount)).ToValueList());

    /// <summary>How each grant is paid in parts.</summary>
    public static ValueList<DesignedMilestone> Milestones(AlloV2Protocol pool) =>
        pool.Milestones.OrderBy(m => m.After.AboutSeconds).Select(m => new DesignedMilestone(m.Title, m.Share.Over(AlloV2Protocol.FeeSteps))).ToValueList();
}
