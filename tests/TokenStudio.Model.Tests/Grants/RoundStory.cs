using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>A round for tests: applications at 100 to 200, voting at 150 to 300, 1,000 to match, fees of 1 % and 0.5 %.</summary>
sealed class RoundStory
{
    public static readonly Address Operator = Of(0x0a), Admin = Of(0xad), Ada = Of(0x01), Bob = Of(0x02), Treasury = Of(0x7e), FeeWallet = Of(0xfe), Token = Of(0x70), Settler = Of(0x5e), Vault = Of(0x77);
    public static readonly string ProjectId = Hex.Of(Keccak256.Hash("project"));

    public RoundWorld World { get; private set; }

    public RoundStory(PayoutKind kind = PayoutKind.Merkle, Func<RoundTerms, RoundTerms>? terms = null, long now = 100, BigInteger? pool = null, Func<AlloSettings, AlloSettings>? settings = null)
    {
        var agreed = Terms();
        agreed = terms?.Invoke(agreed) ?? agreed;
        var fees = new AlloSettings { Owner = Settler, ProtocolFeePercentage = 1_000, ProtocolTreasury = Treasury };
        var wallets = new Wallets();
        wallets = wallets with { Balances = wallets.Balances.Add((Round.Self, agreed.Token), pool ?? 1_015) };
        World = new()
        {
            Round = Round.Create(new(Operator, now, 0), agreed, settings?.Invoke(fees) ?? fees, wallets, kind),
            Program = new() { Roles = Roles.Of(Roles.ProgramOperator, [Admin], [Operator]) },
        };
    }

    public static RoundTerms Terms() => new()
    {
        Times = new(100, 200, 150, 300),
        MatchAmount = 1_000,
        Token = Token,
        RoundFeePercentage = 500,
        RoundFeeAddress = FeeWallet,
        Admins = [Admin],
        Operators = [Operator],
        Vault = Vault,
    };

    /// <summary>Tries a call; null when it is taken, else the contract's words.</summary>
    public string? Try(long at, Address by, string function, string arguments = "{}", BigInteger? value = null)
    {
        var before = World;
        var result = RoundPlay.Try(World, new(new(by, at, value ?? 0), function, JsonDocument.Parse(arguments).RootElement));
        World = result.World;
        if (result.Error is not null) Assert.Same(before, World);
        return result.Error;
    }

    /// <summary>A call that must be taken.</summary>
    public RoundStory Do(long at, Address by, string function, string arguments = "{}", BigInteger? value = null)
    {
        Assert.Null(Try(at, by, function, arguments, value));
        return this;
    }

    public BigInteger Balance(Address owner, Address? token = null) => World.Round.Wallets[owner, token ?? Token];

    public static string MissingRole(Address who, string role) => $"AccessControl: account {who.ToLower()} is missing role {role}";

    static Address Of(byte last) => new([.. new byte[19], last]);
}
