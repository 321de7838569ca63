using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using static TokenStudio.Presentation.Granting.Lifecycles.CallMembers;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>The arguments of a pool's functions: each by its name in the contract, with a value that fits the moment.</summary>
static class PoolValues
{
    const long Week = 604_800;
    const long Year = 31_536_000;

    // A flow of a tenth of a token a day, in base units a second.
    static readonly BigInteger Rate = 1_000_000_000_000;

    public static Dictionary<string, object> For(PoolAction action, PoolScene scene)
    {
        var all = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in action.Arguments.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => Named(name, scene))) all[name] = value;
        return all;
    }

    // Some names stand for what differs from strategy to strategy.
    static Dictionary<string, object> Named(string name, PoolScene scene) => name switch
    {
        "registration" => PoolCalls.Registration(scene),
        "allocation" => PoolCalls.Allocation(scene),
        "distribution" => PoolCalls.Distribution(scene),
        "times" => Times(scene),
        "oldManager" => Of(("manager", scene.Cast[PoolCast.Manager].ToString())),
        "firstRecipient" => Of(("recipientIds", new[] { IdOf(scene, scene.One) })),
        "inactive" => Of(("flag", false)),
        _ => Of((name, Value(name, scene))),
    };

    static object Value(string name, PoolScene scene) => name switch
    {
        "recipientId" => IdOf(scene, scene.One),
        "recipientIds" => scene.Strategy is HackathonQV ? Ids(scene, Enumerable.Range(0, Math.Max(1, scene.Cast.Projects.Count))) : Ids(scene, scene.Strategy is DonationVoting && scene.Accepted.Length > 0 ? scene.Accepted : scene.Registered),
        "recipientStatuses" => scene.Registered.Select(_ => nameof(AlloStatus.Accepted)).ToArray(),
        "status" => nameof(AlloStatus.Accepted),
        "statuses" => StatusRows.Pack(4, [.. scene.Registered.Select(_ => (int)AlloStatus.Accepted)]).Select(row => Of(("index", Text(row.Key)), ("statusRow", Text(row.Value)))).ToArray(),
        "refRecipientsCounter" => Text((scene.Strategy as ReviewedByRows)?.RecipientsCounter ?? 1),
        "metadata" or "distributionMetadata" => PoolScene.Metadata,
        "merkleRoot" => scene.Tree is { } tree ? Hex.Of(tree.Root) : "0x" + new string('0', 64),
        "amounts" => scene.Parts.Select(p => Text(p.Amount)).ToArray(),
        "payouts" => scene.Parts.Select(p => Of(("recipientId", IdOf(scene, p.Project)), ("amount", Text(p.Amount)))).ToArray(),
        "payoutPercentages" => scene.Plot.Prizes.Select(Text).ToArray(),
        "amount" => Text(scene.Strategy is DirectGrantsSimple or DonationVoting or SablierBase or SQFSuperFluid && scene.By != LifecycleCast.Admin ? scene.Strategy.PoolAmount : scene.Plot.Amount / 10),
        "token" => (scene.Strategy is SQFSuperFluid && scene.Plot.Word("allocationSuperToken") is { } streamed ? streamed : scene.Token.ToString()),
        "recipient" => scene.Cast[scene.By].ToString(),
        "manager" or "from" => scene.Cast[LifecycleCast.Donor].ToString(),
        "allocator" => scene.Cast[PoolCast.Allocator].ToString(),
        "allocators" => new[] { scene.Cast[PoolCast.Allocator].ToString(), scene.Cast[LifecycleCast.Donor].ToString() },
        "flag" or "adminTransferOBO" => true,
        "flags" => new[] { true, true },
        "claims" => new[] { Of(("recipientId", IdOf(scene, scene.One)), ("token", scene.Token.ToString())) },
        "milestones" => scene.Plot.Milestones.Select(part => Of(("amountPercentage", Text(part)))).ToArray(),
        "milestoneId" => Text(scene.Strategy.FiguresOf(scene.Cast.IdOf(scene.One)).FirstOrDefault(f => f.Name == "upcomingMilestone").Value),
        "milestonesHash" => scene.Strategy is DirectGrantsSimple grants ? Milestone.HashOf(grants.MilestonesOf(scene.Cast.IdOf(scene.One))) : "",
        "expirationTime" => Text(0),
        "data" => "0x",
        "flowRate" or "newFlowRate" => Text(Rate),
        "previousFlowRate" => Text(0),
        "superToken" => scene.Plot.Word("allocationSuperToken") ?? scene.Token.ToString(),
        "sender" => scene.Cast[LifecycleCast.Donor].ToString(),
        "attestation" => Of(),
        "attestations" => new[] { Of() },
        "values" => new[] { Text(0) },
        "minPassportScore" => Text((scene.Plot.Number(name) ?? 0) + 1),
        "approvalThreshold" => Text((scene.Plot.Number(name) ?? 0) + 1),
        "maxBid" or "maxRequestedAmount" => Text((scene.Plot.Number(name) ?? 0) * 11 / 10),
        "timepoint" => Text(scene.At),
        "votes" => Text(1),
        "vestingAdmin" or "adminAddress" or "account" => scene.Cast[LifecycleCast.Admin].ToString(),
        "fee" => "10000000000000000",
        "streamId" => Text(1),
        "durations" => Of(("cliff", 0), ("total", 2 * Year)),
        "segments" => new[] { Of(("amount", Text(scene.AskedBy(scene.One))), ("exponent", "1000000000000000000"), ("delta", 2 * Year)) },
        _ => "",
    };

    // Nothing begins in the past; what ends last ends a week later.
    static Dictionary<string, object> Times(PoolScene scene)
    {
        var times = scene.Plot.Times;
        var last = times.Count == 0 ? 0 : times.Max(t => t.At);
        var all = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var time in times) all[time.Name] = Text(time.At == last ? Math.Max(time.At, scene.At) + Week : Math.Max(time.At, scene.At));
        return all;
    }

    internal static string IdOf(PoolScene scene, int project) => scene.Cast.IdOf(project).ToString();

    internal static string[] Ids(PoolScene scene, IEnumerable<int> projects) => [.. projects.Select(n => IdOf(scene, n))];
}
