using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>DirectGrantsLiteStrategy: managers pay accepted recipients out of their own wallets.</summary>
public sealed class DirectGrantsLite : ReviewedByRows
{
    PoolWindow window;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "DirectGrantsLiteStrategy",
        Title = "Direct grants, lite",
        Purpose = "Managers pay accepted recipients any amounts out of their own wallets.",
        Parameters = [StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, StrategyParameters.RegistrationStart, StrategyParameters.RegistrationEnd],
        Functions =
        [
            StrategyFunction.Of<DirectGrantsLite>("reviewRecipients", (s, a) => s.Review(a.Rows("statuses", 0), a.Number("refRecipientsCounter", 1))),
            StrategyFunction.Of<DirectGrantsLite>("updatePoolTimestamps", (s, a) => s.UpdateTimes(new(a.Time("registrationStartTime", 0), a.Time("registrationEndTime", 1)))),
            StrategyFunction.Of<DirectGrantsLite>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
        ],
        Quirks =
        [
            new("pool-is-not-the-source", "Grants come out of the manager's wallet; what the pool was funded with lies idle until it is withdrawn.", ContractFiles.DirectGrantsLite.At(465, "_allocate")),
            new("withdraw-at-any-time", "Managers can take the whole balance at any time; the pool amount does not change.", ContractFiles.DirectGrantsLite.At(292, "withdraw")),
        ],
        HasMulticall = true,
        ForManagers = ["allocate"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = StrategyBytes.ListOf(AbiType.Address, AbiType.Address, AbiType.Uint256),
        Make = () => new DirectGrantsLite(),
    };

    public override StrategyKind Kind => Listed;

    private protected override bool ReviewsAnew => true;

    internal override void Initialize(CallArguments parameters)
    {
        (IsGated, IsMetadataRequired) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"));
        window = new(parameters.Time("registrationStartTime"), parameters.Time("registrationEndTime"));
        window.NeedOrder();
    }

    internal override Address Register(CallArguments data)
    {
        Stop(!window.Has(Now), "REGISTRATION_NOT_ACTIVE");
        Stop(Call.Value != 0, "NON_ZERO_VALUE");
        return RegisterInRows(data);
    }

    internal override void Allocate(CallArguments data)
    {
        NeedManager();
        var list = data.Given.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. data.Given.EnumerateArray().Select(i => new CallArguments(i))] : data.List("allocations|data", 0);
        var grants = list.Select(g => (Token: g.Address("token", 0), Id: g.Address("recipientId", 1), Amount: g.Number("amount", 2))).ToArray();
        Stop(grants.Length == 0, "INVALID");
        var left = Call.Value;
        foreach (var grant in grants)
        {
            if (grant.Token == AlloWorld.Native) left = Uint256.Checked(left - grant.Amount);
            StopFor(Recipient(grant.Id).Address.IsZero, grant.Id);
            Stop(StatusOf(grant.Id) != AlloStatus.Accepted, "RECIPIENT_NOT_ACCEPTED");
            World.Pull(Sender, Self, Recipient(grant.Id).Address, grant.Token, grant.Amount, "grant");
        }

        if (left > 0) World.Pay(Self, Sender, AlloWorld.Native, left, "refunded");
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data) => throw new RevertException("NOT_IMPLEMENTED");

    void Review(IReadOnlyList<(BigInteger, BigInteger)> rows, BigInteger counter)
    {
        NeedManager();
        SetRows(rows, counter);
    }

    void UpdateTimes(PoolWindow times)
    {
        NeedManager();
        times.NeedOrder();
        window = times;
    }

    void Withdraw(Address token)
    {
        NeedManager();
        PayOutBalance(token);
    }
}
