using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>
/// SchemaResolver of the hackathon's strategy: what the attestation service asks it. Its answers change nothing here.
/// Source: allo-v2, contracts/strategies/_poc/qv-hackathon/SchemaResolver.sol.
/// </summary>
static class AttestationResolver
{
    public static IReadOnlyList<StrategyFunction> Functions { get; } =
    [
        Of("attest", (_, _) => { }),
        Of("revoke", (_, _) => { }),
        Of("multiAttest", Shared),
        Of("multiRevoke", Shared),
    ];

    static StrategyFunction Of(string name, Action<HackathonQV, CallArguments> answer) => StrategyFunction.Of<HackathonQV>(
        name,
        (strategy, a) =>
        {
            Call.Stop(strategy.World.Call.Sender != strategy.Attestations, "AccessDenied");
            answer(strategy, a);
        },
        isForManagers: false,
        isPayable: true);

    // Several at once share the value that came with the call.
    static void Shared(HackathonQV strategy, CallArguments a)
    {
        var (attestations, values) = (a.Items("attestations", 0), a.Numbers("values", 1));
        var left = strategy.World.Call.Value;
        for (var i = 0; i < attestations.Count; i++)
        {
            Call.Stop(i >= values.Count, "Panic 0x32");
            Call.Stop(values[i] > left, "InsufficientValue");
            left -= values[i];
        }
    }
}
