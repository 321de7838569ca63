using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Reads what other contracts answer in a play: owners of NFTs, votes, hats, scores, projects, schemas, prices.</summary>
static class OutsideReading
{
    public static AlloOutside Of(JsonElement file, GrantsReader reader) => new()
    {
        NftOwners = (from nft in reader.ByAddress(GrantsReader.Optional(file, "nfts"), "/nfts")
                     from one in Members(nft.Value)
                     select KeyValuePair.Create((nft.Address, Number(one.Name, $"{nft.Path}/{one.Name}", reader)), reader.AddressOf(one.Value, $"{nft.Path}/{one.Name}"))).LastOfEach(),
        Votes = (from contract in reader.ByAddress(GrantsReader.Optional(file, "votes"), "/votes")
                 from voter in reader.ByAddress(contract.Value, contract.Path)
                 select KeyValuePair.Create((contract.Address, voter.Address), Held(voter.Value, voter.Path, reader))).LastOfEach(),
        Hats = (from hat in Members(GrantsReader.Optional(file, "hats"))
                from wearer in reader.Addresses(GrantsReader.Optional(file, "hats") ?? default, hat.Name, "/hats")
                select (Number(hat.Name, $"/hats/{hat.Name}", reader), wearer)).ToImmutableHashSet(),
        PassportScores = reader.ByAddress(GrantsReader.Optional(file, "passportScores"), "/passportScores").Select(s => KeyValuePair.Create(s.Address, reader.Whole(s.Value, s.Path))).LastOfEach(),
        Projects = [.. reader.Addresses(file, "projects", "")],
        Schemas = Members(GrantsReader.Optional(file, "schemas")).Select(s => KeyValuePair.Create(s.Name, (TextOf(s.Value), reader.Truth(s.Value, "revocable", $"/schemas/{s.Name}", false)))).LastOfEach(),
        MintPrices = reader.ByAddress(GrantsReader.Optional(file, "mintPrices"), "/mintPrices").Select(p => KeyValuePair.Create(p.Address, reader.Whole(p.Value, p.Path))).LastOfEach(),
        WithoutVotes = [.. reader.Addresses(file, "contractsWithoutVotes", "")],
    };

    // A number of votes held from the beginning, or numbers by the time they are held from.
    static ImmutableSortedDictionary<BigInteger, BigInteger> Held(JsonElement value, string path, GrantsReader reader) =>
        value.ValueKind == JsonValueKind.Object
            ? Members(value).Select(m => KeyValuePair.Create(Number(m.Name, $"{path}/{m.Name}", reader), reader.Whole(m.Value, $"{path}/{m.Name}"))).LastOfEach().ToImmutableSortedDictionary()
            : ImmutableSortedDictionary<BigInteger, BigInteger>.Empty.Add(0, reader.Whole(value, path));

    // An address may be written in several ways: what stands last counts.
    static ImmutableDictionary<TKey, TValue> LastOfEach<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> pairs)
        where TKey : notnull
    {
        var all = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        foreach (var (key, value) in pairs) all[key] = value;
        return all.ToImmutable();
    }

    static string TextOf(JsonElement schema) => GrantsReader.Optional(schema, "schema") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    static IEnumerable<JsonProperty> Members(JsonElement? of) => of is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject().AsEnumerable() : [];

    static BigInteger Number(string name, string path, GrantsReader reader)
    {
        if (BigInteger.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        reader.Wrong(path, "This is a whole number, 0 or more.");
        return 0;
    }
}
