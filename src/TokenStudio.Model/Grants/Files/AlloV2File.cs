using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>A play of Allo v2: a pool with its strategy, who has which role, and the actions in their order.</summary>
public sealed record AlloV2File(AlloSetup Setup, long CreatedAt, IReadOnlyList<AlloAction> Actions)
{
    // Who first calls one of these is taken for the creator where a file names nobody.
    static readonly string[] ForManagers = ["addPoolManager", "updatePoolMetadata"];

    /// <summary>The world after the pool was made and each action tried; only the first where the pool itself could not be made.</summary>
    public (AlloResult Start, IReadOnlyList<AlloResult> Results) Run()
    {
        var start = Setup.Create(CreatedAt);
        return (start, start.Error is null ? AlloPlay.Of(start.World, Actions) : []);
    }

    /// <summary>When the last action was tried: statuses are read then.</summary>
    public long EndsAt => Actions.Count == 0 ? CreatedAt : Actions[^1].Call.Now;

    public static AlloV2File? Read(JsonElement file, GrantsReader reader)
    {
        var actions = reader.Items(file, "actions").Select(a => ActionOf(a.Item, a.Path, reader)).ToArray();
        var pool = GrantsReader.Optional(file, "strategy") is null ? null : PoolOf(file, actions, reader);
        var fees = GrantsReader.Optional(file, "fees") ?? default;
        var setup = new AlloSetup
        {
            Allo = new AlloContract(AlloWorld.AlloAddress)
            {
                Owner = reader.AddressOrZero(fees, "owner", "/fees"),
                Registry = AlloWorld.RegistryAddress,
                Treasury = GrantsReader.Optional(fees, "treasury") is null ? AlloWorld.TreasuryAddress : reader.AddressOrZero(fees, "treasury", "/fees"),
                PercentFee = reader.WholeOrZero(fees, "percentFee", "/fees"),
                BaseFee = reader.WholeOrZero(fees, "baseFee", "/fees"),
            },
            Profiles = [.. ProfilesOf(file, reader), .. pool?.Profile is { } own ? [own] : Array.Empty<ProfileSetup>()],
            Wallets = reader.Balances(file, new()),
            Outside = OutsideReading.Of(file, reader),
            Pool = pool?.Pool,
            IsAsIntended = IsAsIntended(file, reader),
        };
        return reader.IsGood ? new(setup, CreatedAtOf(file, pool?.Pool.Parameters ?? default, actions, reader), actions) : null;
    }

    static bool IsAsIntended(JsonElement file, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "mode") is not { } mode) return false;
        var text = mode.ValueKind == JsonValueKind.String ? mode.GetString() : "";
        if (text is not ("as-deployed" or "as-intended")) reader.Wrong("/mode", "The mode is \"as-deployed\" or \"as-intended\".");
        return text == "as-intended";
    }

    static (PoolSetup Pool, ProfileSetup? Profile)? PoolOf(JsonElement file, IReadOnlyList<AlloAction> actions, GrantsReader reader)
    {
        var name = reader.Text(file, "strategy", "");
        if (StrategyKinds.Find(name) is not { } kind)
        {
            reader.Wrong("/strategy", $"Allo v2 has no strategy \"{name}\"; there are {string.Join(", ", StrategyKinds.All.Select(k => k.Name))}.");
            return null;
        }

        var parameters = GrantsReader.Optional(file, "parameters") ?? default;
        if (parameters.ValueKind == JsonValueKind.String) parameters = Decoded(kind, parameters.GetString()!, reader);
        if (reader.IsGood || parameters.ValueKind == JsonValueKind.Object) ParameterReading.Check(kind, parameters, reader);
        var pool = GrantsReader.Optional(file, "pool") ?? default;
        var managers = reader.Addresses(pool, "managers", "/pool");
        if (managers.Count == 0) managers = reader.Addresses(parameters, "managers", "/parameters");
        var by = CreatorOf(pool, managers, kind, actions, reader);
        var profile = GrantsReader.Optional(pool, "profile");
        var own = profile is { ValueKind: JsonValueKind.String } ? null : ProfileOf(profile ?? default, "/pool/profile", by, reader);
        return (new(kind, parameters, by, own?.Id ?? profile!.Value.GetString()!.ToLowerInvariant(), reader.AddressOrZero(pool, "token", "/pool"), reader.WholeOrZero(pool, "amount", "/pool"), managers,
            GrantsReader.Optional(pool, "value") is { } value ? reader.Whole(value, "/pool/value") : null), own);
    }

    static JsonElement Decoded(StrategyKind kind, string bytes, GrantsReader reader)
    {
        if (StrategyBytes.Parameters(kind, bytes) is { } decoded) return decoded;
        reader.Wrong("/parameters", $"These bytes are not the struct {kind.Struct.Name}.");
        return default;
    }

    static Address CreatorOf(JsonElement pool, IReadOnlyList<Address> managers, StrategyKind kind, IReadOnlyList<AlloAction> actions, GrantsReader reader)
    {
        foreach (var name in (string[])["by", "creator", "admin", "owner", "manager"])
        {
            if (GrantsReader.Optional(pool, name) is { } given) return reader.AddressOf(given, $"/pool/{name}");
        }

        if (managers.Count > 0) return managers[0];
        var first = actions.FirstOrDefault(a => IsForManagers(kind, a.Function[(a.Function.IndexOf('.', StringComparison.Ordinal) + 1)..]));
        if (first is null) return actions.Count > 0 ? actions[0].Call.Sender : Address.Zero;
        reader.Notice("/pool/by", $"The file does not say who created the pool; {first.Call.Sender.ToString()} is taken, who first calls what only managers may.", "assumed");
        return first.Call.Sender;
    }

    static bool IsForManagers(StrategyKind kind, string function) =>
        ForManagers.Contains(function) || kind.ForManagers.Contains(function) || kind.Functions.Any(f => f.Name == function && f.IsForManagers);

    static ProfileSetup[] ProfilesOf(JsonElement file, GrantsReader reader) =>
        GrantsReader.Optional(file, "profiles") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select((item, i) => ProfileOf(item, $"/profiles/{i.ToString(CultureInfo.InvariantCulture)}", Address.Zero, reader)).ToArray()
            : [];

    static ProfileSetup ProfileOf(JsonElement of, string path, Address usualOwner, GrantsReader reader) => new(
        Fitting(of, "nonce", path, reader),
        GrantsReader.Optional(of, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString()! : "",
        GrantsReader.Optional(of, "owner") is null ? usualOwner : reader.AddressOrZero(of, "owner", path),
        reader.Addresses(of, "members", path))
    {
        Anchor = GrantsReader.Optional(of, "anchor") is null ? null : reader.AddressOrZero(of, "anchor", path),
    };

    static AlloAction ActionOf(JsonElement action, string path, GrantsReader reader)
    {
        var name = reader.Text(action, "call", path);
        if (name.Length > 0 && !AlloFunctions.Knows(name)) reader.Wrong($"{path}/call", $"Allo v2 has no function \"{name}\" that changes anything.");
        var pool = Fitting(action, "pool", path, reader);
        return new(reader.CallOf(action, path), name, GrantsReader.Optional(action, "args") ?? default, pool.IsZero ? 1 : pool);
    }

    // What contracts count with has 256 bits.
    static BigInteger Fitting(JsonElement of, string name, string path, GrantsReader reader)
    {
        var number = reader.WholeOrZero(of, name, path);
        if (number.GetBitLength() <= 256) return number;
        reader.Wrong($"{path}/{name}", "This does not fit 256 bits.");
        return 0;
    }

    // When it is said; else when the first action is tried, or when the first window opens, whichever is earlier.
    static long CreatedAtOf(JsonElement file, JsonElement parameters, IReadOnlyList<AlloAction> actions, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "pool") is { } pool && GrantsReader.Optional(pool, "at") is { } at) return reader.Second(at, "/pool/at");
        var opens = ParameterReading.Leaves(parameters).Where(p => p.Name.EndsWith("StartTime", StringComparison.Ordinal)).Select(p => ParameterReading.IsWhole(p.Value, 64) ? (long)BigInteger.Min(reader.Whole(p.Value, p.Path), long.MaxValue) : reader.Second(p.Value, p.Path));
        return opens.Concat(actions.Take(1).Select(a => a.Call.Now)).DefaultIfEmpty(0).Min();
    }
}
