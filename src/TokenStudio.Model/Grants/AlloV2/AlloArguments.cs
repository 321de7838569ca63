using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Reads the types that only Allo v2 has out of the arguments of a call.</summary>
static class AlloArguments
{
    /// <summary>Where a strategy's struct or list holds nothing at this name: a flag that is not set.</summary>
    public static bool Flag(this CallArguments a, string name) => a.Find(name) is not null && a.Truth(name, int.MaxValue);

    /// <summary>64 bits of Unix seconds, or an instant such as 2027-03-01T00:00:00Z.</summary>
    public static ulong Time(this CallArguments a, string name, int position = int.MaxValue)
    {
        if (a.Find(name, position) is { ValueKind: JsonValueKind.String } text && Timing.UtcInstants.TryParse(text.GetString()!, out var instant) && instant.ToUnixTimeSeconds() is var second && second >= 0) return (ulong)second;
        return (ulong)a.Number(name, position, 64);
    }

    /// <summary>{ protocol, pointer }, [protocol, pointer] or the pointer alone, which is then on IPFS; what is not there is unset.</summary>
    public static AlloMetadata Metadata(this CallArguments a, string name, int position)
    {
        return a.Find(name, position) is { } value ? MetadataOf(value) : AlloMetadata.None;
    }

    public static AlloMetadata MetadataOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return new(value.GetString()!.Length == 0 ? 0 : 1, value.GetString()!);
        var given = new CallArguments(value);
        return new(given.Number("protocol", 0), given.Text("pointer", 1));
    }

    /// <summary>A status by name or number; what is no status cannot be decoded.</summary>
    public static AlloStatus Status(this CallArguments a, string name, int position) => StatusOf(a.Find(name, position) ?? default);

    public static IReadOnlyList<AlloStatus> Statuses(this CallArguments a, string name, int position) => [.. a.Items(name, position).Select(StatusOf)];

    /// <summary>Rows of statuses: [{ index, statusRow }].</summary>
    public static IReadOnlyList<(BigInteger Row, BigInteger Word)> Rows(this CallArguments a, string name, int position) =>
        [.. a.List(name, position).Select(r => (r.Number("index", 0), r.Number("statusRow", 1)))];

    /// <summary>An address that may be left out: zero then.</summary>
    public static Address AddressOrZero(this CallArguments a, string name, int position = int.MaxValue) => a.Has(name, position) ? a.Address(name, position) : Onchain.Address.Zero;

    /// <summary>The bytes a call hands on to a strategy: given as data, or its members among the arguments themselves.</summary>
    public static CallArguments Data(this CallArguments a)
    {
        if (a.Given.ValueKind == JsonValueKind.Object)
        {
            return a.Given.TryGetProperty("_data", out var data) || a.Given.TryGetProperty("data", out data) ? new(data) : a;
        }

        return a.IsPoolAndData() ? new(a.Given[1]) : a;
    }

    /// <summary>Whether the arguments are, in their order, the number of a pool and the data for it.</summary>
    public static bool IsPoolAndData(this CallArguments a) =>
        a.Given.ValueKind == JsonValueKind.Array && a.Given.GetArrayLength() == 2 && a.Given[0].ValueKind == JsonValueKind.Number && a.Given[1].ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>The items of a distribution: the data itself as a list, or a list within it.</summary>
    public static IReadOnlyList<CallArguments> Payouts(this CallArguments data) =>
        data.Given.ValueKind == JsonValueKind.Array ? [.. data.Given.EnumerateArray().Select(item => new CallArguments(item))] : data.List("distributions|data", 0);

    public static string Shown(this BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    static AlloStatus StatusOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && Enum.GetNames<AlloStatus>().Contains(value.GetString(), StringComparer.Ordinal)) return Enum.Parse<AlloStatus>(value.GetString()!);
        var number = CallArguments.Whole(value);
        return number <= (int)AlloStatus.Canceled ? (AlloStatus)(int)number : throw new RevertException(RevertException.NoData);
    }
}
