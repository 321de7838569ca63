using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The list a pool is paid by, with the calls that say so to its contracts, as names and values and as bytes.</summary>
public static class PayoutCallsJson
{
    static readonly string[] Parts = ["recipientIds", "parameters", "encoded", "calldata"];

    /// <summary>
    /// { "strategy", "contract", "function", "poolAmount"?, "token"?, "payouts": [ { "index", "name", "recipientId", "recipientAddress", "amount" } ],
    /// "calls": [ { "recipientIds"?, "parameters": [ { "name", "type", "value" } ], "encoded", "calldata"? } ] }; null of nothing, which no contract pays by.
    /// </summary>
    /// <param name="held">Base units the pool holds; null where that is not known.</param>
    public static ObjectNode? Of(PayoutCall call, PoolPayouts payouts, Address token, BigInteger? held)
    {
        if (payouts.Items.Count == 0) return null;
        List<Member> members = [new("strategy", Node.Of(call.Strategy.Name)), new("contract", Node.Of(call.Contract)), new("function", Node.Of(call.Function))];
        if (!call.IsFromWallets && held is { } amount) members.Add(new("poolAmount", GrantsMembers.Whole(amount)));
        if (call.NamesToken) members.Add(new("token", Node.Of(token.ToString())));
        members.Add(new("payouts", new ListNode([.. payouts.Items.Select(p => (Node)Row(p))])));
        members.Add(new("calls", new ListNode([.. call.Split(payouts).Select(some => (Node)One(call, some, token))])));
        return new([.. members]);
    }

    static ObjectNode Row(PoolPayout payout) => ObjectNode.Of(
        ("index", Node.Of((decimal)payout.Index)), ("name", Node.Of(payout.Name)), ("recipientId", Node.Of(payout.RecipientId.ToString())),
        ("recipientAddress", Node.Of(payout.RecipientAddress.ToString())), ("amount", GrantsMembers.Whole(payout.Amount)));

    static ObjectNode One(PayoutCall call, IReadOnlyList<PoolPayout> payouts, Address token)
    {
        var encoded = call.Encode(payouts, token);
        List<Member> members = [];
        if (call.NamesRecipients) members.Add(new("recipientIds", new ListNode([.. payouts.Select(p => (Node)Node.Of(p.RecipientId.ToString()))])));
        members.Add(new("parameters", AbiMember.Write(call.Members, call.Values(payouts, token))));
        members.Add(new("encoded", Node.Of(Hex.Of(encoded))));
        if (call.Contract != PayoutCall.Allo) members.Add(new("calldata", Node.Of(Hex.Of(call.Calldata(encoded)))));
        return new([.. members]);
    }

    /// <summary>The list again, of a file as above or of one that has only a strategy and payouts. Calls that are not those of its payouts are findings: somebody changed the file.</summary>
    /// <param name="id">Which of the strategy's calls; null for the one whose function the file names.</param>
    /// <param name="pool">The pool the list is for, where the file says no strategy, token or amount of its own.</param>
    public static (PayoutCall Call, PoolPayouts Payouts, Address Token, BigInteger? Held)? Read(JsonElement file, string? id, GrantPool? pool, GrantsReader reader)
    {
        reader.Known(file, "", "strategy", "contract", "function", "poolAmount", "token", "payouts", "calls", "pool");
        if (Kind(file, pool, reader) is not { } kind || Calls(kind, file, id, reader) is not var (call, own)) return null;
        BigInteger? held = GrantsReader.Optional(file, "poolAmount") is { } amount ? reader.Whole(amount, "/poolAmount") : pool?.Held;
        var token = GrantsReader.Optional(file, "token") is { } named ? reader.AddressOf(named, "/token") : pool?.Token.Address ?? Address.Zero;
        if (call.NamesToken && pool is null && GrantsReader.Optional(file, "token") is null) reader.Wrong("/token", "\"token\" is missing: the call names what is paid.", "missing");
        if (!reader.IsGood || PoolPayoutList.Read(file, reader) is not { } payouts) return null;
        foreach (var (row, code, message) in call.Problems(payouts, held)) reader.Wrong(row is { } n ? $"/payouts/{n}" : "/payouts", message, code);
        if (reader.IsGood && GrantsReader.Optional(file, "calls") is { } calls) Same(own, calls, [.. own.Split(payouts)], token, reader);
        return reader.IsGood ? (call, payouts, token, held) : null;
    }

    static StrategyKind? Kind(JsonElement file, GrantPool? pool, GrantsReader reader)
    {
        var name = reader.TextOrNone(file, "strategy", "");
        if (name.Length == 0 && pool is null) reader.Wrong("/strategy", "\"strategy\" is missing: it says how the list is sent.", "missing");
        var kind = name.Length == 0 ? pool?.Strategy : StrategyKinds.Find(name);
        if (name.Length > 0 && kind is null) reader.Wrong("/strategy", $"\"{name}\" is no strategy of Allo v2.");
        if (kind is not null && pool is not null && kind != pool.Strategy) reader.Wrong("/strategy", $"The strategy of this pool is {pool.Strategy.Name}.");
        return kind;
    }

    // What is asked for, and what the calls of the file are of: a list of one call is taken for another too.
    static (PayoutCall Call, PayoutCall Own)? Calls(StrategyKind kind, JsonElement file, string? id, GrantsReader reader)
    {
        var calls = PayoutCalls.Of(kind);
        var function = reader.TextOrNone(file, "function", "");
        var own = calls.FirstOrDefault(c => c.Function == function);
        if (calls.Count == 0) reader.Wrong("/strategy", PayoutCalls.WhyNone(kind) ?? $"{kind.Name} has a file of its own for what it pays.", "call");
        else if (own is null && function.Length > 0) reader.Wrong("/function", $"{kind.Name} takes no list by \"{function}\": its calls are {string.Join(", ", calls.Select(c => c.Function))}.", "call");
        else if ((id is null ? own : calls.FirstOrDefault(c => c.Id == id)) is { } call) return (call, own ?? call);
        else reader.Wrong("/strategy", $"{kind.Name} takes no list called \"{id}\": it has {string.Join(", ", calls.Select(c => c.Id))}.", "call");
        return null;
    }

    static void Same(PayoutCall call, JsonElement calls, IReadOnlyList<IReadOnlyList<PoolPayout>> made, Address token, GrantsReader reader)
    {
        var given = reader.ItemsAt(calls, "/calls").ToArray();
        if (given.Length != made.Count) reader.Wrong("/calls", $"These payouts take {Phrase.Count(made.Count, "{0} call", "{0} calls")}; here are {given.Length}.", "calls");
        foreach (var ((item, path), payouts) in given.Zip(made))
        {
            reader.Known(item, path, Parts);
            var right = One(call, payouts, token);
            foreach (var part in Parts)
            {
                if (GrantsReader.Optional(item, part) is not { } value) continue;
                if (part == "encoded" && call.Members.Count > 0) PayoutsJson.Same(item, call.Types, call.Encode(payouts, token), reader, path);
                else if (right[part] is not { } own || !Matches(value, own)) reader.Wrong($"{path}/{part}", $"This \"{part}\" is not that of the payouts beside it.", "call");
            }
        }
    }

    // Letters of hexadecimal digits may be large or small.
    static bool Matches(JsonElement value, Node own) => JsonSerializer.Serialize(value).Equals(JsonSerializer.Serialize(JsonDocument.Parse(NodeWriter.Write(own)).RootElement), StringComparison.OrdinalIgnoreCase);
}
