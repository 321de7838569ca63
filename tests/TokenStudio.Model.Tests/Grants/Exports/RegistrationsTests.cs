using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Tests.Grants.AlloV2;
using TokenStudio.Model.Tests.Grants.Programmes;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>What recipients register with at Sablier's lockups.</summary>
public sealed class RegistrationsTests
{
    static readonly BigInteger One = BigInteger.Pow(10, 18);

    // 100 in thirds: 33 and 33, the last takes 34, so that the deposit is whole.
    [Fact]
    public void SegmentsOf_ThirdsOfADeposit_AddUpToIt()
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("lockup-dynamic", """, "lockup": { "segments": [ { "share": 0.33, "exponent": 0.5, "length": "P1D" }, { "share": 0.33, "length": "P2D" }, { "share": 0.34, "exponent": 18, "length": "P3D" } ] }"""));
        Assert.Equal([new(33, One / 2, 86_400), new(33, One, 172_800), new(34, 18 * One, 259_200)], pool.Lockup.SegmentsOf(100));
        Assert.Equal([new(0, One / 2, 86_400), new(0, One, 172_800), new(2, 18 * One, 259_200)], pool.Lockup.SegmentsOf(2));
    }

    [Fact]
    public void SegmentsOf_NoSegments_AreOneLineOverTheWholeLength()
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("lockup-dynamic", """, "lockup": { "duration": "P100D" }"""));
        Assert.Equal([new DesignedSegment(7, One, 8_640_000)], pool.Lockup.SegmentsOf(7));
    }

    static StreamRegistration Registration { get; } = new(new(0, "Ali", PoolStory.Of("ali"), PoolStory.Of("pay"), 400), new([new(300, 2 * One, 50), new(100, One, 50)], 0, 0));

    // The bytes open at the contract and stream as they say: half way through the first segment a quarter of 300.
    [Fact]
    public void Json_OfSegments_IsTakenByTheContract()
    {
        var made = SampleRound.Element(RegistrationsJson.Of(new(LockupDynamic.Listed, false), [Registration])!);
        var data = made.GetProperty("registrations")[0].GetProperty("encoded").GetString();
        PoolStory.Begin(new("LockupDynamicStrategy", "{\"grantAmountRequired\":true}", "")).Play($$"""
            1 ali registerRecipient {"data":"{{data}}"}
            = fig ali grantAmount 400
            2 mgr allocate ["$ali","Accepted",400]
            100 mgr distribute {"recipientIds":["$ali"]}
            = plan sablier-dynamic/400/100/100/200/0/0
            """);
    }

    [Theory]
    [InlineData(true, "LockupDynamicStrategy")]
    [InlineData(false, "LockupDynamicStrategy")]
    [InlineData(true, "LockupLinearStrategy")]
    [InlineData(false, "LockupLinearStrategy")]
    public void Json_OfEitherKind_ReadsBackToTheSame(bool isGated, string strategy)
    {
        var form = new StreamForm(Model.Grants.AlloV2.StrategyKinds.Find(strategy)!, isGated);
        var registration = form.IsDynamic ? Registration : Registration with { Shape = new([], 10, 100) };
        var made = RegistrationsJson.Of(form, [registration])!;
        var reader = new Model.Grants.Files.GrantsReader();
        var read = RegistrationsJson.Read(SampleRound.Element(made), reader);
        Assert.Equal([], reader.Findings.Select(f => $"{f.Path} {f.Message}"));
        Assert.Equal(SampleRound.Text(made), SampleRound.Text(RegistrationsJson.Of(read!.Value.Form, read.Value.Registrations)!));
        Assert.Equal(form.Strategy.RegisterData.Skip(2).Select(t => t.Name), form.Members.Skip(2).Select(m => m.Type.Name));
    }

    [Theory]
    [InlineData("\"amount\":\"300\"", "\"amount\":\"299\"", "Error /registrations/0/segments segments")]
    [InlineData("\"delta\":50}]", "\"delta\":0}]", "Error /registrations/0/segments/1/delta segments")]
    [InlineData("\"exponent\":\"2000000000000000000\"", "\"exponent\":\"18446744073709551616\"", "Error /registrations/0/segments/0/exponent value")]
    [InlineData("\"exponent\":\"2000000000000000000\"", "\"exponent\":\"2000000000000000001\"", "Error /registrations/0/encoded value")]
    [InlineData("LockupDynamicStrategy", "QVSimpleStrategy", "Error /strategy value")]
    public void Read_WhatSablierWouldRefuse_IsFound(string was, string now, string finding)
    {
        var text = SampleRound.Text(RegistrationsJson.Of(new(LockupDynamic.Listed, false), [Registration])!);
        Assert.Contains(was, text, StringComparison.Ordinal);
        Assert.Equal(finding, SampleRound.Findings(r => RegistrationsJson.Read(SampleRound.Element(text.Replace(was, now, StringComparison.Ordinal)), r))[0]);
    }

    [Theory]
    [InlineData("lockup-linear", """{ "segments": [ { "share": 1, "length": "P1D" } ] }""", "segments-unused /grants/g/lockup/segments")]
    [InlineData("lockup-dynamic", """{ "cliff": "P10D" }""", "cliff-unused /grants/g/lockup/cliff")]
    public void Check_WhatTheStrategyDoesNotRead_IsSaid(string kind, string lockup, string finding) =>
        Assert.Contains(finding, PoolSample.Findings(PoolSample.Pool(kind, $$""", "lockup": {{lockup}}""")).Select(f => $"{f.Code} {f.Path}"));
}
