using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>LTIPHedgeyStrategy: as LTIPSimple, into a vesting plan of Hedgey.</summary>
public class LTIPHedgey : LTIPSimple
{
    private protected static IReadOnlyList<StrategyParameter> GivenToHedgey { get; } =
    [
        StrategyParameter.AddressOf("hedgeyContract", "Vesting plans of Hedgey"), StrategyParameter.AddressOf("vestingAdmin", "Admin of the plans"),
        StrategyParameter.Flag("adminTransferOBO", "The admin may move plans of others"), StrategyParameter.Date("cliff", "Nothing is due before"),
        StrategyParameter.Tokens("rate", "Due each period") with { IsPositive = true }, StrategyParameter.Number("period", "Length of a period", "seconds") with { Measure = StrategyMeasure.Duration, IsPositive = true },
        StrategyParameter.Struct("initializeParams", Given),
    ];

    private protected static IReadOnlyList<StrategyFunction> OwnOfHedgey { get; } =
    [
        .. Own,
        StrategyFunction.Of<LTIPHedgey>("setVestingAdmin", (s, a) => s.SetAdmin(a.Address("vestingAdmin", 0))),
        StrategyFunction.Of<LTIPHedgey>("setAdminTransferOBO", (s, a) => s.SetTransfer(a.Truth("adminTransferOBO", 0))),
    ];

    private protected static IReadOnlyList<Quirk> KnownOfHedgey { get; } =
        [.. Known, new("paid-twice", "After the plan is made the amount is sent to Hedgey a second time: it fails unless the strategy holds twice the amount.", ContractFiles.LTIPHedgey.At(176, "_vestAmount"), Changes: true)];

    Address hedgey;
    BigInteger cliff;
    BigInteger rate;
    BigInteger period;

    public static new StrategyKind Listed { get; } = new()
    {
        Name = "LTIPHedgeyStrategy",
        Title = "Long-term incentives, vesting by Hedgey",
        Purpose = "Managers vote; who reaches the threshold is paid by a vesting plan.",
        Parameters = GivenToHedgey,
        Functions = OwnOfHedgey,
        Quirks = KnownOfHedgey,
        ForManagers = ["allocate"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.Recipient,
        Make = () => new LTIPHedgey(),
    };

    public override StrategyKind Kind => Listed;

    public Address VestingAdmin { get; private set; }

    public bool MayAdminTransfer { get; private set; }

    internal override void Initialize(CallArguments parameters)
    {
        base.Initialize(parameters);
        hedgey = parameters.Address("hedgeyContract", int.MaxValue);
        VestingAdmin = parameters.Address("vestingAdmin", int.MaxValue);
        Stop(hedgey.IsZero, "ZERO_ADDRESS");
        Stop(VestingAdmin.IsZero, "ZERO_ADDRESS");
        (cliff, rate, period, MayAdminTransfer) = (parameters.Number("cliff", int.MaxValue), parameters.Number("rate", int.MaxValue), parameters.Number("period", int.MaxValue), parameters.Flag("adminTransferOBO"));
    }

    private protected override void Vest(Address to, BigInteger amount)
    {
        World.CreateHedgeyPlan(Self, hedgey, to, PoolToken, amount, Now, cliff, rate, period);
        if (!AsIntended) World.Pay(Self, hedgey, PoolToken, amount, "a second time");
    }

    void SetAdmin(Address admin)
    {
        NeedManager();
        Stop(admin.IsZero, "ZERO_ADDRESS");
        VestingAdmin = admin;
    }

    void SetTransfer(bool may)
    {
        NeedManager();
        MayAdminTransfer = may;
    }
}
