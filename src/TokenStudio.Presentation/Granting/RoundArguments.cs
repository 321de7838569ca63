using System.Globalization;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting;

/// <summary>An argument of the contract.</summary>
/// <param name="Name">As the contract calls it.</param>
/// <param name="Value">As the contract takes it.</param>
/// <param name="Meaning">For people; empty where the value says it.</param>
public sealed record RoundArgument(string Name, string Type, string Value, Phrase Meaning);

/// <summary>What RoundFactory.create hands to RoundImplementation.initialize, in its order.</summary>
/// <remarks>Source: allo-protocol/allo-contracts 76a6d19, RoundImplementation.initialize: (InitAddress, InitRoundTime, matchAmount, token, roundFeePercentage, roundFeeAddress, InitMetaPtr, InitRoles).</remarks>
public static class RoundArguments
{
    // Chosen when the round is deployed: a design does not know them.
    const string AtDeployment = "";

    /// <summary>None while the programme is no v1 round or its amount is finer than its token.</summary>
    public static IReadOnlyList<RoundArgument> Of(Scenario scenario, GrantProgramme programme)
    {
        var decimals = scenario.Token.Decimals;
        if (programme.Protocol is not AlloV1Protocol round || GrantMoney.Of(programme.MatchAmount, decimals, programme.Token?.Decimals ?? decimals) is not { } amount) return [];
        var times = round.Times;
        var symbol = programme.Token?.Symbol ?? scenario.Token.Symbol;
        return
        [
            new("initAddress.votingStrategyFactory", "address", AtDeployment, round.TakesDonations ? (Phrase)"Makes the QuadraticFundingVotingStrategy at deployment" : "The factory of the strategy without votes"),
            new("initAddress.payoutStrategyFactory", "address", AtDeployment, round.PaysByMerkle ? (Phrase)"Makes the MerklePayoutStrategy at deployment" : "Makes the DirectPayoutStrategy at deployment"),
            Time("applicationsStartTime", times.ApplicationsStart),
            Time("applicationsEndTime", times.ApplicationsEnd),
            Time("roundStartTime", times.RoundStart),
            Time("roundEndTime", times.RoundEnd),
            new("matchAmount", "uint256", amount.ToString(CultureInfo.InvariantCulture), $"{Tables.ExactText.Amount(programme.MatchAmount, decimals)} {symbol} in base units"),
            new("token", "address", (programme.Token?.Contract ?? Address.Zero).ToString(), programme.Token is null ? (Phrase)$"The contract of {symbol} once it is deployed; zero is the native token" : (Phrase)$"{symbol}; zero is the native token"),
            new("roundFeePercentage", "uint32", round.RoundFeePercentage.ToString(CultureInfo.InvariantCulture), $"{Format.PercentAsSet(round.RoundFee)}, in steps of 0.001 %"),
            new("roundFeeAddress", "address", round.RoundFeeAddress.ToString(), ""),
            new("initMetaPtr.roundMetaPtr", "(uint256, string)", AtDeployment, "Protocol 1 and the pointer of the round's metadata"),
            new("initMetaPtr.applicationMetaPtr", "(uint256, string)", AtDeployment, "Protocol 1 and the pointer of the application form"),
            new("initRoles.adminRoles", "address[]", List(programme, admins: true), ""),
            new("initRoles.roundOperators", "address[]", List(programme, admins: false), ""),
        ];
    }

    static RoundArgument Time(string name, long second) =>
        new($"initRoundTime.{name}", "uint256", second.ToString(CultureInfo.InvariantCulture), Phrase.Verbatim(Format.Moment(DateTimeOffset.FromUnixTimeSeconds(second))));

    static string List(GrantProgramme programme, bool admins) => $"[{string.Join(", ", programme.Operators.Where(o => o.IsAdmin == admins).Select(o => o.Address))}]";
}
