using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Holds the parameters of a file against those a strategy has: what lacks and what is of the wrong type, with its place.</summary>
static class ParameterReading
{
    public static void Check(StrategyKind kind, JsonElement parameters, GrantsReader reader)
    {
        var given = Leaves(parameters).ToLookup(l => l.Name, StringComparer.Ordinal);
        foreach (var parameter in kind.Parameters.SelectMany(p => p.Leaves))
        {
            var found = given[parameter.Name].FirstOrDefault();
            if (found.Value.ValueKind == JsonValueKind.Undefined)
            {
                if (!parameter.IsOptional) reader.Wrong($"/parameters/{parameter.Name}", $"\"{parameter.Name}\" is missing.", "missing");
                continue;
            }

            Check(parameter.Type, found.Value, $"/parameters{found.Path}", reader);
        }
    }

    /// <summary>Every member, those of structs within the struct too.</summary>
    public static IEnumerable<(string Name, JsonElement Value, string Path)> Leaves(JsonElement of, string path = "") =>
        of.ValueKind != JsonValueKind.Object
            ? []
            : of.EnumerateObject().SelectMany(m => m.Value.ValueKind switch
            {
                JsonValueKind.Null => [],
                JsonValueKind.Object => Leaves(m.Value, $"{path}/{m.Name}"),
                _ => [(m.Name.TrimStart('_'), m.Value, $"{path}/{m.Name}")],
            });

    static void Check(AbiType type, JsonElement value, string path, GrantsReader reader)
    {
        switch (type)
        {
            case BoolType when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                reader.Wrong(path, "This is true or false.");
                break;
            case UintType { Bits: 64 }:
                if (!IsWhole(value, 64)) reader.Second(value, path);
                break;
            case UintType number:
                if (reader.Whole(value, path).GetBitLength() > number.Bits) reader.Wrong(path, "This does not fit 256 bits.");
                break;
            case AddressType:
                reader.AddressOf(value, path);
                break;
            case FixedBytesType when value.ValueKind != JsonValueKind.String || Hex.Parse(value.GetString()!) is not { Length: 32 }:
                reader.Wrong(path, "An id is 0x and 64 hexadecimal digits.");
                break;
            case ListType list when value.ValueKind == JsonValueKind.Array:
                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i))) Check(list.Item, item, $"{path}/{i.ToString(CultureInfo.InvariantCulture)}", reader);
                break;
            case ListType:
                reader.Wrong(path, "This is a list.");
                break;
        }
    }

    /// <summary>Whether this is a whole number of so many bits.</summary>
    public static bool IsWhole(JsonElement value, int bits)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.GetBitLength() <= bits;
    }
}
