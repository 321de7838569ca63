using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Periphery;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>
/// A script of calls at a pool, one a line: "time who function [arguments] value=native ! ERROR # aspect". A line "= ..." says what stands:
/// pool N; has who token N; is who Status; fig who name N. $name is the address of somebody.
/// </summary>
sealed partial class PoolStory
{
    public const string Metadata = "\"metadata\":{\"protocol\":1,\"pointer\":\"Qm\"}";

    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["adm"] = At("ad01"), ["mgr"] = At("ad02"), ["ali"] = At("0a11"), ["bob"] = At("0b0b"), ["don"] = At("0d0e"), ["eve"] = At("0e4e"), ["pay"] = At("09a4"), ["anc"] = At("0a4c"),
        ["tok"] = At("7070"), ["oth"] = At("7071"), ["nft"] = At("04f7"), ["gov"] = At("090f"), ["hed"] = At("04ed"), ["ext"] = At("0e87"), ["own"] = At("0f3e"), ["try"] = At("07e4"),
        ["zero"] = At("0"), ["nat"] = AlloWorld.Native.ToLower(), ["pool"] = AlloWorld.StrategyAddress(1).ToLower(), ["allo"] = AlloWorld.AlloAddress.ToLower(),
        ["rpgf"] = AlloWorld.ImplementationOf("EasyRPGFStrategy").ToLower(), ["qm"] = Metadata,
        ["pool2"] = AlloWorld.StrategyAddress(2).ToLower(), ["dgl"] = StrategyFactory.NextOf(new(), StrategyFactory.OfDirectGrantsLite).ToLower(), ["mynft"] = MintableNft.NextOf(new()).ToLower(),
        ["project"] = Hex.Of(Keccak256.Hash("project")),
    };

    static PoolStory()
    {
        // A distribution of 600 to Ali's payout address and 400 to Bob.
        AbiType[] types = [AbiType.Uint256, AbiType.Address, AbiType.Address, AbiType.Uint256];
        var tree = StandardMerkleTree.Of(types, [[BigInteger.Zero, Of("ali"), Of("pay"), new BigInteger(600)], [BigInteger.One, Of("bob"), Of("bob"), new BigInteger(400)]]);
        (Known["root"], Known["proof0"], Known["proof1"]) = (Hex.Of(tree.Root), Hex.Of(tree.ProofOf(0)[0]), Hex.Of(tree.ProofOf(1)[0]));
        Known["profile"] = AlloRegistry.IdOf(7, Of("ali"));
        Known["own.profile"] = AlloRegistry.IdOf(0, Of("adm"));
        Known["halves"] = Milestone.HashOf([new(BigInteger.Parse("500000000000000000", CultureInfo.InvariantCulture), AlloMetadata.None, AlloStatus.None), new(BigInteger.Parse("500000000000000000", CultureInfo.InvariantCulture), AlloMetadata.None, AlloStatus.None)]);
    }

    PoolStory(AlloWorld world) => World = world;

    public AlloWorld World { get; private set; }

    /// <summary>Every error a line named, with its aspect.</summary>
    public List<(string Error, string Aspect)> Errors { get; } = [];

    /// <summary>Begins a play: Adm creates the pool at 900 with 1,000 of Tok, Mgr manages it, Ali owns the profile of the anchor, Bob is its member.</summary>
    public static PoolStory Begin(PoolScript script)
    {
        var read = Read(script);
        var start = read.Setup.Create(900);
        Assert.Null(start.Error);
        return new(start.World);
    }

    public static AlloV2File Read(PoolScript script)
    {
        var json = Put($$"""
            {
              "protocol": "allo-v2", "strategy": "{{script.Strategy}}", "mode": "{{script.Mode}}", {{script.More}}
              "fees": { "owner": "$own", "treasury": "$try", "percentFee": "{{script.PercentFee}}", "baseFee": "{{script.BaseFee}}" },
              "parameters": {{script.Parameters}},
              "profiles": [ { "nonce": 7, "name": "Ali", "owner": "$ali", "members": ["$bob"], "anchor": "$anc" } ],
              "pool": { "token": "{{script.Token}}", "amount": "{{script.Amount}}", "by": "$adm", "managers": ["$mgr"], "at": 900 },
              "actions": []
            }
            """);
        var reader = new GrantsReader();
        using var document = reader.Parse(Encoding.UTF8.GetBytes(json));
        var read = document is null ? null : AlloV2File.Read(document.RootElement.Clone(), reader);
        Assert.True(read is not null, string.Join("; ", reader.Findings.Select(f => $"{f.Path}: {f.Message}")) + json);
        return read!;
    }

    public PoolStory Play(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '=') Check(line);
            else Do(line);
        }

        return this;
    }

    public static Address Of(string name) => Address.TryParse(Known[name], out var address) ? address : throw new ArgumentException(name);

    /// <summary>A line as an action.</summary>
    public static (AlloAction Action, string? Error, string Aspect) ActionOf(string line)
    {
        var match = Line().Match(line);
        Assert.True(match.Success, line);
        var arguments = match.Groups["args"].Value.Trim();
        return (
            new(new(Of(match.Groups["who"].Value), long.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture), match.Groups["value"].Success ? BigInteger.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture) : 0), match.Groups["call"].Value, JsonDocument.Parse(arguments.Length == 0 ? "{}" : Put(arguments)).RootElement.Clone(), 1),
            match.Groups["error"].Success ? match.Groups["error"].Value.Trim() : null,
            match.Groups["aspect"].Value.Trim());
    }

    public PoolStory With(AlloWorld world)
    {
        World = world;
        return this;
    }

    void Do(string line)
    {
        var (action, error, aspect) = ActionOf(line);
        var result = AlloPlay.Try(World, action);
        Assert.True(error == result.Error, $"{line}\n  gave {result.Error ?? "no error"} {result.Detail}");
        if (error is not null)
        {
            Assert.Same(World, result.World);
            Errors.Add((error, aspect));
        }

        World = result.World.At(action.Call.Now);
    }

    void Check(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var strategy = World.StrategyOf(1)!;
        var stands = words[1] switch
        {
            "pool" => strategy.PoolAmount.ToString(CultureInfo.InvariantCulture),
            "has" => World.Wallets[Of(words[2]), Of(words[3])].ToString(CultureInfo.InvariantCulture),
            "is" => strategy.StatusOf(Of(words[2])).ToString(),
            "fig" => strategy.FiguresOf(Of(words[2])).First(f => f.Name == words[3]).Value.ToString(CultureInfo.InvariantCulture),
            "plan" => World.Plans[^1] is var p ? $"{p.Form}/{p.Amount}/{p.Start}/{p.Cliff}/{p.End}/{p.Rate}/{p.Period}" : "",
            _ => throw new ArgumentException(line),
        };
        Assert.True(words[^1] == stands, $"{line}\n  but there stands {stands}");
    }

    static string Put(string text) => Name().Replace(text, m => Known[m.Groups[1].Value]);

    static string At(string digits) => "0x" + digits.PadLeft(40, '0');

    [GeneratedRegex(@"^(?<at>\d+)\s+(?<who>\w+)\s+(?<call>[\w.]+)(?<args>.*?)(\s+value=(?<value>\d+))?(\s+!\s+(?<error>[^#]+?))?(\s+#\s*(?<aspect>.*))?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\$(own\.profile|\w+)")]
    private static partial Regex Name();
}
