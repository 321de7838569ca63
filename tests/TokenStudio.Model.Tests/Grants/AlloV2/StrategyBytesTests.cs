using System.Numerics;
using System.Text;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Parameters and data given as the bytes the contracts take.</summary>
public sealed class StrategyBytesTests
{
    static readonly object[] Metadata = [BigInteger.One, "Qm"];

    public static TheoryData<string> Strategies => [.. StrategyKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Parameters_OfEachStrategy_AreReadByTheirNames(string strategy)
    {
        var kind = StrategyKinds.Find(strategy)!;
        var bytes = Hex.Of(AbiEncoder.Encode([kind.Struct], [kind.Parameters.Select(Sample).ToArray()]));
        var read = StrategyBytes.Parameters(kind, bytes)!.Value;
        var leaves = kind.Parameters.SelectMany(p => p.Leaves).Select(p => p.Name).ToArray();
        Assert.All(leaves, name => Assert.True(Has(read, name), name));
        Assert.Null(StrategyBytes.Parameters(kind, "0x00"));
        Assert.Null(StrategyBytes.Parameters(kind, "no bytes"));
    }

    [Fact]
    public void Calls_AsBytes_DoWhatTheirMembersDo()
    {
        var story = PoolStory.Begin(new("QVSimpleStrategy", "{\"maxVoiceCreditsPerAllocator\":10,\"reviewThreshold\":1," + PoolScript.Times + "}", ""));
        var register = Encode(StrategyKinds.Find("QVSimple")!.RegisterData, PoolStory.Of("pay"), Address.Zero, Metadata);
        var allocate = Encode(StrategyKinds.Find("QVSimple")!.AllocateData, PoolStory.Of("ali"), new BigInteger(4));
        story.Play($$"""
            1500 ali registerRecipient {"poolId":1,"data":"{{register}}"}
            1500 ali registerRecipient {"poolId":1,"data":"{{register}}00"} ! revert
            1500 ali registerRecipient {"poolId":1,"data":"0x"} ! revert
            1500 mgr reviewRecipients [["$ali"],[2]]
            1500 mgr addAllocator ["$don"]
            3500 don allocate {"_poolId":1,"_data":"{{allocate}}"}
            = fig ali totalVotesReceived 2000000000
            4001 mgr distribute [1,["$ali"],"0x"]
            = has pay tok 1000
            """);
    }

    [Fact]
    public void Distribution_AsBytes_IsPaid()
    {
        var kind = StrategyKinds.Find("EasyRPGF")!;
        var amounts = Encode(kind.DistributeData, (object)new object[] { new BigInteger(600), new BigInteger(400) });
        PoolStory.Begin(new("EasyRPGFStrategy", "{}", "")).Play($"1 mgr distribute [1,[\"$ali\",\"$bob\"],\"{amounts}\"]\n= has ali tok 600\n= has bob tok 400");
    }

    [Fact]
    public void Flow_BelowZeroAsBytes_IsReadAsItIs()
    {
        var kind = StrategyKinds.Find("SQFSuperFluid")!;
        string Rate(long rate) => Encode(kind.AllocateData, PoolStory.Of("ali"), new BigInteger(rate));
        PoolStory.Begin(new("SQFSuperFluidStrategy", "{\"passportDecoder\":\"$ext\",\"superfluidHost\":\"$ext\",\"allocationSuperToken\":\"$tok\",\"recipientSuperAppFactory\":\"$ext\"," + PoolScript.Times + ",\"minPassportScore\":0,\"initialSuperAppBalance\":\"10\"}", ""))
            .Play($$"""
                1500 ali registerRecipient ["$zero","$pay",[1,"Qm"]]
                1600 mgr reviewRecipients [["$ali"],["Accepted"]]
                3500 don allocate {"data":"{{Rate(-1)}}"} ! CFA_INVALID_FLOW_RATE
                3500 don allocate {"data":"{{Rate(380_517_503_805)}}"}
                = fig ali totalUnits 8
                3500 mgr distribute [1,[],"{{Encode(kind.DistributeData, BigInteger.MinusOne)}}"] ! revert
                3500 mgr distribute [1,[],"{{Encode(kind.DistributeData, new BigInteger(800))}}"]
                = fig ali matchFlowRate 800
                """);
    }

    [Fact]
    public void Stream_AsBytes_IsRegisteredWithItsFlag()
    {
        var kind = StrategyKinds.Find("LockupLinear")!;
        string Data(byte flag) => Encode(kind.RegisterData, PoolStory.Of("pay"), new Address([.. new byte[19], flag]), true, new BigInteger(400), new object[] { new BigInteger(10), new BigInteger(100) }, Metadata);
        PoolStory.Begin(new("LockupLinearStrategy", "{}", "")).Play($"1 ali registerRecipient {{\"data\":\"{Data(1)}\"}} ! UNAUTHORIZED\n1 ali registerRecipient {{\"data\":\"{Data(0)}\"}}\n= fig ali grantAmount 400");
    }

    [Fact]
    public void File_WithParametersAsBytes_IsReadOrSaidWhyNot()
    {
        var kind = StrategyKinds.Find("RFPSimple")!;
        var bytes = Encode([kind.Struct], (object)new object[] { new BigInteger(5), false, false });
        Assert.True(Read(bytes).IsGood);
        Assert.Contains(Read(bytes + "00").Findings, f => f.Path == "/parameters" && f.Message.ToString() == "These bytes are not the struct (uint256,bool,bool).");

        static GrantsReader Read(string bytes)
        {
            var reader = new GrantsReader();
            using var document = reader.Parse(Encoding.UTF8.GetBytes($$"""{ "protocol": "allo-v2", "strategy": "RFPSimple", "parameters": "{{bytes}}", "actions": [] }"""));
            AlloV2File.Read(document!.RootElement, reader);
            return reader;
        }
    }

    static string Encode(IReadOnlyList<AbiType> types, params object[] values) => Hex.Of(AbiEncoder.Encode(types, values));

    static object Sample(StrategyParameter parameter) => parameter.Members.Count > 0 ? parameter.Members.Select(Sample).ToArray() : parameter.Type switch
    {
        BoolType => true,
        UintType => new BigInteger(7),
        AddressType => PoolStory.Of("gov"),
        TextType => "text",
        FixedBytesType => new byte[32],
        ListType { Item: AddressType } => new object[] { PoolStory.Of("tok") },
        _ => new object[] { new BigInteger(9) },
    };

    static bool Has(JsonElement of, string name) => of.EnumerateObject().Any(m => m.Name == name || (m.Value.ValueKind == JsonValueKind.Object && Has(m.Value, name)));
}
