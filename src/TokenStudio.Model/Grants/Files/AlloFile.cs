using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>A play of Allo v1: who may do what, the round's terms, and the actions in their order.</summary>
public sealed record AlloFile(RoundTerms Terms, AlloSettings Settings, PayoutKind Payout, Wallets Wallets, AlloProgram Program, IReadOnlyList<PlayAction> Actions)
{
    /// <summary>The round, created when the first action is tried or when applications start, whichever is earlier; or the contract's words.</summary>
    public RoundWorld? Create(out string? error)
    {
        var first = Actions.Count == 0 ? Terms.Times.ApplicationsStart : Math.Min(Actions[0].Call.Now, Terms.Times.ApplicationsStart);
        error = null;
        try
        {
            return new() { Round = Round.Create(new(Terms.Operators.Count > 0 ? Terms.Operators[0] : Address.Zero, first, 0), Terms, Settings, Wallets, Payout), Program = Program };
        }
        catch (RevertException revert)
        {
            error = revert.Message;
            return null;
        }
    }

    public static AlloFile? Read(JsonElement file, GrantsReader reader)
    {
        if (reader.Text(file, "protocol", "") is not "allo-v1" and var protocol && reader.IsGood) reader.Wrong("/protocol", $"\"{protocol}\" is not played; allo-v1 and allo-v2 are.");
        var strategy = reader.Text(file, "strategy", "");
        var payout = strategy is "DirectPayoutStrategy" or "DirectPayoutStrategyImplementation" ? PayoutKind.Direct : PayoutKind.Merkle;
        if (payout == PayoutKind.Merkle && strategy is not ("MerklePayoutStrategy" or "MerklePayoutStrategyImplementation" or "QuadraticFundingVotingStrategy" or "QuadraticFundingVotingStrategyImplementation")) reader.Wrong("/strategy", "The strategy of a v1 round is MerklePayoutStrategy or DirectPayoutStrategy.");
        var fees = GrantsReader.Optional(file, "fees") ?? default;
        var parameters = reader.Member(file, "parameters", "");
        var pool = GrantsReader.Optional(file, "pool") ?? default;
        var terms = TermsOf(parameters, fees, pool, reader);
        var settings = new AlloSettings
        {
            Owner = reader.AddressOrZero(fees, "owner", "/fees"),
            ProtocolFeePercentage = (int)BigInteger.Min(reader.WholeOrZero(fees, "protocolFeePercentage", "/fees"), AlloSettings.Denominator),
            ProtocolTreasury = reader.AddressOrZero(fees, "protocolTreasury", "/fees"),
        };
        var program = new AlloProgram { Roles = Roles.Of(Roles.ProgramOperator, terms.Admins, reader.Addresses(parameters, "programOperators", "/parameters")) };
        var actions = reader.Items(file, "actions").Select(a => ActionOf(a.Item, a.Path, reader)).ToArray();
        return reader.IsGood ? new(terms, settings, payout, WalletsOf(file, pool, terms.Token, reader), program, actions) : null;
    }

    static RoundTerms TermsOf(JsonElement parameters, JsonElement fees, JsonElement pool, GrantsReader reader) => new()
    {
        Times = new(
            Second(parameters, "applicationsStartTime", reader),
            Second(parameters, "applicationsEndTime", reader),
            Second(parameters, "roundStartTime", reader),
            Second(parameters, "roundEndTime", reader)),
        MatchAmount = GrantsReader.Optional(parameters, "matchAmount") is { } amount ? reader.Whole(amount, "/parameters/matchAmount") : reader.WholeOrZero(pool, "amount", "/pool"),
        Token = GrantsReader.Optional(parameters, "token") is null ? reader.AddressOrZero(pool, "token", "/pool") : reader.AddressOrZero(parameters, "token", "/parameters"),
        RoundFeePercentage = (long)BigInteger.Min(Either(parameters, fees, "roundFeePercentage", reader), uint.MaxValue),
        RoundFeeAddress = GrantsReader.Optional(parameters, "roundFeeAddress") is null ? reader.AddressOrZero(fees, "roundFeeAddress", "/fees") : reader.AddressOrZero(parameters, "roundFeeAddress", "/parameters"),
        Admins = reader.Addresses(parameters, "adminRoles", "/parameters"),
        Operators = reader.Addresses(parameters, "roundOperators", "/parameters"),
        Vault = reader.AddressOrZero(parameters, "vaultAddress", "/parameters"),
    };

    // What lies in the pool lies in the round from the start.
    static Wallets WalletsOf(JsonElement file, JsonElement pool, Address token, GrantsReader reader)
    {
        var wallets = new Wallets();
        wallets = wallets with { Balances = wallets.Balances.SetItem((Round.Self, token), reader.WholeOrZero(pool, "amount", "/pool")) };
        return reader.Balances(file, wallets);
    }

    static PlayAction ActionOf(JsonElement action, string path, GrantsReader reader)
    {
        var name = reader.Text(action, "call", path);
        if (reader.IsGood && RoundFunctions.Find(name) is null) reader.Wrong($"{path}/call", $"Allo v1 has no function \"{name}\" that changes a round; there are {string.Join(", ", RoundFunctions.All.Select(f => f.Name).Distinct())}.");
        return new(reader.CallOf(action, path), name, GrantsReader.Optional(action, "args") ?? default);
    }

    static long Second(JsonElement parameters, string name, GrantsReader reader) => reader.Second(reader.Member(parameters, name, "/parameters"), $"/parameters/{name}");

    static BigInteger Either(JsonElement first, JsonElement second, string name, GrantsReader reader) =>
        GrantsReader.Optional(first, name) is null ? reader.WholeOrZero(second, name, "/fees") : reader.WholeOrZero(first, name, "/parameters");
}
