using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Presets of real protocols held to sourced checkpoints, within the tolerance that each one's description states.</summary>
public sealed class ProtocolPresetsTests
{
    /// <remarks>
    /// Source: public unlock schedules in schedules.json (each names its own). The tolerance is a share of the preset's whole.
    /// Only what both model: in Uniswap's schedule the treasury is left out, and none begins before its own start.
    /// </remarks>
    [Theory]
    [InlineData("aptos", 1_000_000_000, 0.005, "community=community", "core contributors=contributors", "foundation=foundation", "investors=investors")]
    [InlineData("optimism", 4_294_967_296, 0.01, "Ecosystem Fund=ecosystem", "Retroactive Public Goods Funding=retro-funding", "Airdrops=airdrops", "Team=contributors", "Investors=investors")]
    [InlineData("uniswap", 1_000_000_000, 0.0001, "airdrop=airdrop", "team=team", "investors=investors", "advisors=advisors")]
    public void Preset_CheckpointsOfThePublicSchedule_AreMet(string id, double whole, double tolerance, params string[] names)
    {
        var protocol = Protocol(id);
        var begins = Math.Max(PlayedPreset.Launch(id), PlayedPreset.Second(protocol.GetProperty("start").GetString()!));
        var checkpoints = protocol.GetProperty("checkpoints").EnumerateArray().Select(c => (At: c.GetProperty("unix").GetInt64(), By: c.GetProperty("byAllocation"))).Where(c => c.At >= begins).ToArray();
        Assert.True(checkpoints.Length >= 3);
        var preset = new PlayedPreset(id, [.. checkpoints.Select(c => c.At)]);
        foreach (var (at, by) in checkpoints)
        {
            var stated = names.Sum(n => by.GetProperty(n.Split('=')[0]).GetDouble());
            var vested = names.Sum(n => preset.Vested(n.Split('=')[1], at));
            PlayedPreset.Near(stated, vested, tolerance * whole, $"{id} at {at}");
        }
    }

    /// <remarks>Source: public schedule in schedules.json: a line between the halvings as the chain reached them.</remarks>
    [Fact]
    public void Litecoin_ByDate_IsWithinTheStatedShareOfTheCap()
    {
        var checkpoints = Protocol("litecoin").GetProperty("checkpoints").EnumerateArray().Select(c => (At: c.GetProperty("unix").GetInt64(), Total: c.GetProperty("cumulativeTotal").GetDouble())).ToArray();
        var preset = new PlayedPreset("litecoin", [.. checkpoints.Select(c => c.At)]);
        Assert.All(checkpoints.Skip(1), c => PlayedPreset.Near(c.Total, preset.Tokens(preset.Minted(c.At)), 0.025 * 84_000_000, $"litecoin at {c.At}"));
    }

    /// <remarks>Source: Arbitrum Foundation, What is the token circulating supply: figures for 7 and 17 March 2024; its formula for the later date.</remarks>
    [Theory]
    [InlineData("2024-03-07", 0, 0, 50e6 + (10 * 700e6 / 48))]
    [InlineData("2024-03-17", 673.5e6, 438.25e6, 50e6 + (11 * 700e6 / 48))]
    [InlineData("2025-09-17", 30 * 2694e6 / 48, 30 * 1753e6 / 48, 50e6 + (29 * 700e6 / 48))]
    [InlineData("2027-04-17", 2694e6, 1753e6, 750e6)]
    public void Arbitrum_PublishedFormula_HoldsOnItsDates(string date, double team, double investors, double foundation)
    {
        var (arbitrum, at) = (PlayedPreset.OnDates("arbitrum", date), PlayedPreset.Second(date));
        PlayedPreset.Near(team, arbitrum.Vested("team", at), 1e-6, "team");
        PlayedPreset.Near(investors, arbitrum.Vested("investors", at), 1e-6, "investors");
        PlayedPreset.Near(foundation, arbitrum.Vested("foundation", at), 1e-6, "foundation");
    }

    /// <remarks>Source: the same page, 1.527 billion and 2.654 billion in circulation.</remarks>
    [Theory]
    [InlineData("2024-03-07", 1.527e9)]
    [InlineData("2024-03-17", 2.654e9)]
    public void Arbitrum_Circulating_IsWithinOnePercentOfSupply(string date, double circulating) =>
        PlayedPreset.Near(circulating, PlayedPreset.OnDates("arbitrum", date).Circulating(date), 0.01 * 10e9, date);

    /// <remarks>
    /// Sources, each for the stake in force on its date: ethereum.org, about 1,700 ETH a day at 14 million; the formula in
    /// Edgington's Upgrading Ethereum, 64e9 / isqrt(16e15 Gwei) = 505 Gwei an increment at 16 million; CADLabs, 938,824.32 ETH a year
    /// of 82,180 epochs at 32 million. A day is 225 epochs.
    /// </remarks>
    [Theory]
    [InlineData("2022-10-01", 1_700)]
    [InlineData("2023-02-01", 505e-9 * 16_000_000 * 225)]
    [InlineData("2024-06-01", 938_824.32 / 82_180 * 225)]
    public void Ethereum_IssuanceOfADay_IsAsPublishedForItsStake(string date, double issued)
    {
        var at = PlayedPreset.Second(date);
        var ethereum = new PlayedPreset("ethereum", at, at + 86_400);
        PlayedPreset.Near(issued, ethereum.Tokens(ethereum.Emitted(at + 86_400) - ethereum.Emitted(at)), 0.005 * issued, date);
    }

    /// <remarks>Source: Solana documentation: 8 % in the first year, 15 % less each year, not below 1.5 %: 0.08 x 0.85^11 = 0.0134.</remarks>
    [Theory]
    [InlineData(0, 0.08)]
    [InlineData(1, 0.068)]
    [InlineData(2, 0.0578)]
    [InlineData(10, 0.0157499523874072)]
    [InlineData(11, 0.015)]
    [InlineData(19, 0.015)]
    public void Solana_InflationOfAYear_IsThatOfTheSchedule(int year, double rate)
    {
        var from = PlayedPreset.Launch("solana") + (year * 31_557_600L);
        var to = Math.Min(from + 31_557_600L, PlayedPreset.Second("2041-02-10"));
        var solana = new PlayedPreset("solana", from, to);
        var inflation = (solana.Tokens(solana.Supply(to)) / solana.Tokens(solana.Supply(from))) - 1;
        PlayedPreset.Near(rate, inflation * 31_557_600 / (to - from), 1e-6, $"year {year}");
    }

    /// <remarks>Source: meridian-rewards.json, composed with this project; only the name, the description and the sources are the preset's own.</remarks>
    [Fact]
    public void MeridianRewards_ButForItsWords_IsTheReferenceScenario()
    {
        var reference = (ObjectNode)NodeReader.Read(File.ReadAllBytes(Repository.Reference("meridian-rewards.json")), out _)!["scenario"]!;
        var preset = PresetLibrary.Find("meridian-rewards")!.Document;
        string[] words = ["name", "description", "sources"];
        Assert.All(reference.Members.Where(m => !words.Contains(m.Name)), m => Assert.Equal(m.Value, preset[m.Name]));
        Assert.Equal(reference.Members.Count + 1, preset.Members.Count);
    }

    /// <remarks>Source: meridian-rewards.json. Amounts that involve the emission hold to 1e-9 relative.</remarks>
    [Fact]
    public void MeridianRewards_EveryStatedMonth_IsMet()
    {
        var months = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("meridian-rewards.json"))).RootElement.GetProperty("expected").GetProperty("unlockedAtMonth").EnumerateObject().ToArray();
        long At(string month) => new NodaTime.LocalDate(2027, 3, 1).PlusMonths(int.Parse(month, System.Globalization.CultureInfo.InvariantCulture)).AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds();
        var preset = new PlayedPreset("meridian-rewards", [.. months.Select(m => At(m.Name))]);
        Assert.All(months, m =>
        {
            var stated = double.Parse(m.Value.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            PlayedPreset.Near(stated, preset.Tokens(preset.Unlocked(At(m.Name))), 1e-9 * stated, $"month {m.Name}");
        });
    }

    static JsonElement Protocol(string id) =>
        JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("schedules.json"))).RootElement.GetProperty("protocols").EnumerateArray().Single(p => p.GetProperty("protocol").GetString() == id);
}
