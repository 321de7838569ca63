using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>What files of every grants protocol share: times, addresses, balances, who calls when.</summary>
static class PlayReading
{
    /// <summary>Unix seconds, or an instant such as 2027-03-01T00:00:00Z.</summary>
    public static long Second(this GrantsReader reader, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var second) && second >= 0) return second;
        if (value.ValueKind == JsonValueKind.String)
        {
            if (long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out second)) return second;
            if (Timing.UtcInstants.TryParse(value.GetString()!, out var instant)) return instant.ToUnixTimeSeconds();
        }

        if (value.ValueKind != JsonValueKind.Undefined) reader.Wrong(path, "A time is Unix seconds or an instant such as 2027-03-01T00:00:00Z.");
        return 0;
    }

    /// <summary>A whole number that may be absent: 0 then.</summary>
    public static BigInteger WholeOrZero(this GrantsReader reader, JsonElement of, string name, string path) =>
        GrantsReader.Optional(of, name) is { } value ? reader.Whole(value, $"{path}/{name}") : BigInteger.Zero;

    /// <summary>A list of addresses that may be absent.</summary>
    public static IReadOnlyList<Address> Addresses(this GrantsReader reader, JsonElement of, string name, string path) =>
        GrantsReader.Optional(of, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select((item, i) => reader.AddressOf(item, $"{path}/{name}/{i.ToString(CultureInfo.InvariantCulture)}"))]
            : [];

    /// <summary>The members of an object whose names are addresses.</summary>
    public static IEnumerable<(Address Address, JsonElement Value, string Path)> ByAddress(this GrantsReader reader, JsonElement? of, string path)
    {
        foreach (var member in of is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject().AsEnumerable() : [])
        {
            if (Address.TryParse(member.Name, out var address)) yield return (address, member.Value, $"{path}/{member.Name}");
            else reader.Wrong($"{path}/{member.Name}", "An address is 0x and 40 hexadecimal digits.");
        }
    }

    /// <summary>People whose balance is given can spend no more than it.</summary>
    public static Wallets Balances(this GrantsReader reader, JsonElement file, Wallets wallets)
    {
        foreach (var owner in reader.ByAddress(GrantsReader.Optional(file, "balances"), "/balances"))
        {
            wallets = wallets with { Bounded = wallets.Bounded.Add(owner.Address) };
            foreach (var held in reader.ByAddress(owner.Value, owner.Path))
            {
                wallets = wallets with { Balances = wallets.Balances.SetItem((owner.Address, held.Address), reader.Whole(held.Value, held.Path)) };
            }
        }

        return wallets;
    }

    /// <summary>Who calls, when and with how much of the native token.</summary>
    public static Call CallOf(this GrantsReader reader, JsonElement action, string path) => new(
        reader.AddressOrZero(action, "by", path),
        reader.Second(reader.Member(action, "at", path), $"{path}/at"),
        reader.WholeOrZero(action, "value", path));
}
