using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>The four times of a round, Unix seconds. Applications and voting may overlap.</summary>
public sealed record RoundTimes(long ApplicationsStart, long ApplicationsEnd, long RoundStart, long RoundEnd)
{
    /// <summary>The checks of initialize, in the contract's order.</summary>
    public void NeedInitial(long now)
    {
        Call.Stop(ApplicationsStart < now, "Round: Time has already passed");
        Call.Stop(ApplicationsEnd <= ApplicationsStart, "Round: App end is before app start");
        Call.Stop(RoundEnd < ApplicationsEnd, "Round: Round end is before app end");
        Call.Stop(RoundEnd <= RoundStart, "Round: Round end is before round start");
        Call.Stop(RoundStart < ApplicationsStart, "Round: Round start is before app start");
    }

    /// <summary>updateStartAndEndTimes: other words and another order than at first; a time that has come already is not moved.</summary>
    public RoundTimes Edited(RoundTimes wanted, long now)
    {
        Call.Stop(wanted.ApplicationsStart >= wanted.ApplicationsEnd, "Round: Application end is before application start");
        Call.Stop(wanted.RoundStart >= wanted.RoundEnd, "Round: Round end is before round start");
        Call.Stop(wanted.ApplicationsStart > wanted.RoundStart, "Round: Round start is before application start");
        Call.Stop(wanted.ApplicationsEnd > wanted.RoundEnd, "Round: Round end is before application end");
        Call.Stop(wanted.ApplicationsStart < now, "Round: Time has already passed");
        long Moved(long stands, long to) => stands >= now ? to : stands;
        return new(
            Moved(ApplicationsStart, wanted.ApplicationsStart),
            Moved(ApplicationsEnd, wanted.ApplicationsEnd),
            Moved(RoundStart, wanted.RoundStart),
            Moved(RoundEnd, wanted.RoundEnd));
    }
}

/// <summary>What a round is created with.</summary>
public sealed record RoundTerms
{
    public required RoundTimes Times { get; init; }

    public required BigInteger MatchAmount { get; init; }

    /// <summary>Address zero for the native token.</summary>
    public Address Token { get; init; }

    /// <summary>Of 100,000, on top of the match amount; the contract has no upper bound.</summary>
    public long RoundFeePercentage { get; init; }

    public Address RoundFeeAddress { get; init; }

    public string RoundMetadata { get; init; } = "";

    public string ApplicationMetadata { get; init; } = "";

    public IReadOnlyList<Address> Admins { get; init; } = [];

    public IReadOnlyList<Address> Operators { get; init; } = [];

    /// <summary>The wallet a direct round pays from.</summary>
    public Address Vault { get; init; }
}
