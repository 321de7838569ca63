using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>HedgeyRFPCommitteeStrategy: as the committee, but each milestone goes into a vesting plan.</summary>
public sealed class HedgeyRFPCommittee : RFPCommittee
{
    ImmutableDictionary<Address, BigInteger> terms = ImmutableDictionary<Address, BigInteger>.Empty;
    Address hedgey;

    public static new StrategyKind Listed { get; } = new()
    {
        Name = "HedgeyRFPCommitteeStrategy",
        Title = "Request for proposals, vesting by Hedgey",
        Purpose = "As by committee, but each milestone vests to the winner over the term it registered with.",
        Parameters =
        [
            StrategyParameter.Flag("adminTransferOBO", "The admin may move plans of others"), StrategyParameter.AddressOf("hedgeyContract", "Vesting plans of Hedgey"),
            StrategyParameter.AddressOf("adminAddress", "Admin of the plans"), StrategyParameter.Struct("params", GivenToCommittee),
        ],
        Functions =
        [
            .. Own,
            StrategyFunction.Of<HedgeyRFPCommittee>("setAdminAddress", (s, a) => s.SetAdmin(a.Address("adminAddress", 0))),
            StrategyFunction.Of<HedgeyRFPCommittee>("setAdminTransferOBO", (s, a) => s.SetTransfer(a.Truth("adminTransferOBO", 0))),
        ],
        Quirks =
        [
            .. KnownOfCommittee,
            new("no-term-no-payment", "A term of 0 divides by zero: the milestone can never be paid.", ContractFiles.HedgeyRFPCommittee.At(120, "_transferAmount")),
            new("terms-by-address", "Terms are kept by payout address: whoever registers the same address later changes them.", ContractFiles.HedgeyRFPCommittee.At(143, "_afterRegisterRecipient")),
            new("native-cannot-vest", "Plans take tokens only: milestones of a native pool cannot be paid.", ContractFiles.HedgeyRFPCommittee.At(118, "_transferAmount"), When: s => s.World.Pools[s.PoolId].Token == AlloWorld.Native),
        ],
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringTerm,
        AllocateData = StrategyBytes.Recipient,
        Make = () => new HedgeyRFPCommittee(),
    };

    public override StrategyKind Kind => Listed;

    public Address Admin { get; private set; }

    public bool MayAdminTransfer { get; private set; }

    internal override void Initialize(CallArguments parameters)
    {
        (hedgey, Admin, MayAdminTransfer) = (parameters.Address("hedgeyContract", int.MaxValue), parameters.Address("adminAddress", int.MaxValue), parameters.Flag("adminTransferOBO"));
        base.Initialize(parameters);
    }

    internal override Address Register(CallArguments data)
    {
        var id = base.Register(data);

        // Data of four fields is taken too: the fifth then reads what stands there, the protocol of the metadata.
        terms = terms.SetItem(Recipient(id).Address, data.Has("lockupTerm", 4) ? data.Number("lockupTerm", 4) : Recipient(id).Metadata.Protocol);
        return id;
    }

    private protected override void PayWinner(Address to, BigInteger amount)
    {
        var term = terms.GetValueOrDefault(to);
        Stop(term.IsZero, "Panic 0x12");
        World.CreateHedgeyPlan(Self, hedgey, to, PoolToken, amount, Now, cliff: 0, rate: amount / term, period: 1);
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [.. base.FiguresOf(id), ("lockupTerm", terms.GetValueOrDefault(Recipient(id).Address))];

    void SetAdmin(Address admin)
    {
        NeedManager();
        Admin = admin;
    }

    void SetTransfer(bool may)
    {
        NeedManager();
        MayAdminTransfer = may;
    }
}
