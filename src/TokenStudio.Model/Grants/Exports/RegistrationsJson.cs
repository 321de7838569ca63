using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The data of registerRecipient for each recipient of a pool that streams through Sablier: here its segments, or its cliff and duration, are handed in.</summary>
public static class RegistrationsJson
{
    const string Function = "registerRecipient(uint256,bytes)";

    /// <summary>
    /// { "strategy", "contract", "function", "registryGating", "registrations": [ { "index", "name", "recipientId", "recipientAddress", "amount",
    /// "segments": [ { "amount", "exponent", "delta" } ] or "durations": { "cliff", "total" }, "parameters": [ { "name", "type", "value" } ], "encoded" } ] }; null of nobody.
    /// </summary>
    public static ObjectNode? Of(StreamForm form, ValueList<StreamRegistration> registrations) => registrations.Count == 0 ? null : ObjectNode.Of(
        ("strategy", Node.Of(form.Strategy.Name)), ("contract", Node.Of(PayoutCall.Allo)), ("function", Node.Of(Function)), ("registryGating", Node.Of(form.IsGated)),
        ("registrations", new ListNode([.. registrations.Select(r => (Node)One(form, r))])));

    static ObjectNode One(StreamForm form, StreamRegistration registration) => ObjectNode.Of(
        ("index", Node.Of((decimal)registration.Recipient.Index)), ("name", Node.Of(registration.Recipient.Name)), ("recipientId", Node.Of(registration.Recipient.RecipientId.ToString())),
        ("recipientAddress", Node.Of(registration.Recipient.RecipientAddress.ToString())), ("amount", GrantsMembers.Whole(registration.Recipient.Amount)),
        form.IsDynamic
            ? ("segments", new ListNode([.. registration.Shape.Segments.Select(s => (Node)ObjectNode.Of(("amount", GrantsMembers.Whole(s.Amount)), ("exponent", GrantsMembers.Whole(s.Exponent)), ("delta", Node.Of((decimal)s.Delta))))]))
            : ("durations", ObjectNode.Of(("cliff", Node.Of((decimal)registration.Shape.Cliff)), ("total", Node.Of((decimal)registration.Shape.Total)))),
        ("parameters", AbiMember.Write(form.Members, form.ValuesOf(registration))), ("encoded", Node.Of(Hex.Of(form.Encode(registration)))));

    /// <summary>The registrations again. What Sablier would refuse, and bytes that are not those of their values, are findings.</summary>
    public static (StreamForm Form, ValueList<StreamRegistration> Registrations)? Read(JsonElement file, GrantsReader reader)
    {
        reader.Known(file, "", "strategy", "contract", "function", "registryGating", "registrations");
        var kind = StrategyKinds.Find(reader.Text(file, "strategy", ""));
        if (kind is null || kind.Make() is not SablierBase)
        {
            reader.Wrong("/strategy", "Streams are registered with LockupLinearStrategy or LockupDynamicStrategy.");
            return null;
        }

        var form = new StreamForm(kind, reader.Truth(file, "registryGating", "", false));
        var rows = reader.Items(file, "registrations").Select((row, i) => (Read(row.Item, row.Path, i, form, reader), row)).ToArray();
        if (rows.Length == 0 && reader.IsGood) reader.Wrong("/registrations", "Nobody registers.");
        foreach (var (registration, (item, path)) in rows)
        {
            if (form.IsDynamic) Check(registration, path, reader);
            if (!reader.IsGood) continue;
            if (GrantsReader.Optional(item, "encoded") is { } hex && !reader.Bytes(hex, $"{path}/encoded").AsSpan().SequenceEqual(form.Encode(registration))) reader.Wrong($"{path}/encoded", "These bytes are not the values beside them.");
        }

        return reader.IsGood ? (form, [.. rows.Select(r => r.Item1)]) : null;
    }

    static StreamRegistration Read(JsonElement item, string path, int place, StreamForm form, GrantsReader reader)
    {
        reader.Known(item, path, "index", "name", "recipientId", "recipientAddress", "amount", "segments", "durations", "parameters", "encoded");
        var id = reader.Address(item, "recipientId", path);
        var paid = GrantsReader.Optional(item, "recipientAddress") is { } address ? reader.AddressOf(address, $"{path}/recipientAddress") : id;
        var recipient = new PoolPayout(place, reader.TextOrNone(item, "name", path), id, paid, reader.Whole(item, "amount", path));
        return new(recipient, form.IsDynamic ? new(Segments(item, path, reader), 0, 0) : Durations(item, path, reader));
    }

    static ValueList<DesignedSegment> Segments(JsonElement item, string path, GrantsReader reader) => reader.ItemsAt(reader.Member(item, "segments", path), $"{path}/segments").Select(s =>
    {
        reader.Known(s.Item, s.Path, "amount", "exponent", "delta");
        return new DesignedSegment(Bits(128, "amount"), Bits(64, "exponent"), (long)Bits(40, "delta"));

        BigInteger Bits(int bits, string name)
        {
            var number = reader.Whole(s.Item, name, s.Path);
            if (number.GetBitLength() <= bits) return number;
            reader.Wrong($"{s.Path}/{name}", $"This does not fit {bits} bits.");
            return 0;
        }
    }).ToValueList();

    static StreamShape Durations(JsonElement item, string path, GrantsReader reader)
    {
        var (durations, at) = (reader.Member(item, "durations", path), $"{path}/durations");
        reader.Known(durations, at, "cliff", "total");
        var (cliff, total) = (reader.Number(durations, "cliff", at, uint.MaxValue), reader.Number(durations, "total", at, uint.MaxValue));
        if (total <= cliff && reader.IsGood) reader.Wrong($"{at}/total", "The stream ends before its cliff: SablierV2LockupLinear_CliffTimeNotLessThanEndTime.", "segments");
        return new([], cliff, total);
    }

    // In Sablier's own words.
    static void Check(StreamRegistration registration, string path, GrantsReader reader)
    {
        var segments = registration.Shape.Segments;
        if (!reader.IsGood) return;
        var sum = segments.Aggregate(BigInteger.Zero, (all, s) => all + s.Amount);
        if (segments.Count == 0) reader.Wrong($"{path}/segments", "There is no segment: SablierV2LockupDynamic_SegmentCountZero.", "segments");
        else if (sum != registration.Recipient.Amount) reader.Wrong($"{path}/segments", $"The segments add up to {sum} base units, the grant to {registration.Recipient.Amount}: SablierV2LockupDynamic_DepositAmountNotEqualToSegmentAmountsSum.", "segments");
        foreach (var (i, _) in segments.Index().Where(s => s.Item.Delta == 0)) reader.Wrong($"{path}/segments/{i}/delta", "Each segment takes a second or more: SablierV2LockupDynamic_SegmentTimestampsNotOrdered.", "segments");
    }
}
