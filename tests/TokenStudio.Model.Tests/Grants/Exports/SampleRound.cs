using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>A round with a value of its own at every place, and what the tests of its files share.</summary>
static class SampleRound
{
    public static GrantRound Whole { get; } = new()
    {
        Chain = 10,
        Token = new("USDC", 6, Wallet(0xc0ffee)),
        Times = new(1_900_000_000, 1_900_600_000, 1_900_300_000, 1_901_200_000),
        MatchAmount = 1_234_567,
        Fees = new() { ProtocolPercentage = 250, ProtocolTreasury = Wallet(0x7e), RoundPercentage = 3_333, RoundAddress = Wallet(0xfe) },
        Admins = [Wallet(0xad)],
        Operators = [Wallet(0x0a), Wallet(0x0b)],
        VotingStrategyFactory = Wallet(0x51),
        PayoutStrategyFactory = Wallet(0x52),
        MetadataPointer = MetaPointer.Ipfs("bafyround"),
        FormPointer = MetaPointer.Ipfs("bafyform"),
        Metadata = new()
        {
            Name = "Tools for builders, \"autumn\"",
            IsPublic = false,
            Program = Wallet(0x99),
            Description = "Who builds in the open.\nAnd says so.",
            Requirements = ["A licence that is open", "No token yet"],
            Support = new("Email", "grants@example.org"),
            Matching = new() { CapPercent = 40.5m, MinimumDonation = 1m, SybilDefence = SybilDefence.PassportModel },
        },
        Form = new()
        {
            UpdatedAt = 1_699_999_999_123,
            Twitter = new(true, false),
            Github = new(true, true),
            Questions =
            [
                new() { Id = 0, Title = "Where can we write to you?", Type = "email", IsRequired = true, IsEncrypted = true, IsHidden = true },
                new() { Id = 1, Title = "What is it?", Type = "dropdown", Choices = ["Tool", "Text"] },
            ],
        },
    };

    public static Address Wallet(int number) => new(Convert.FromHexString(number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture)));

    public static JsonElement Element(Node node) => Element(System.Text.Encoding.UTF8.GetString(NodeWriter.Write(node)));

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    public static string Text(Node node) => NodeWriter.WriteCompact(node);

    /// <summary>What is wrong with a file and where, one line each: "/path code".</summary>
    public static string[] Findings(Action<GrantsReader> read)
    {
        var reader = new GrantsReader();
        read(reader);
        return [.. reader.Findings.Select(f => $"{f.Severity} {f.Path} {f.Code}")];
    }

    /// <summary>What is read of a file in which nothing is wrong.</summary>
    public static T Read<T>(Func<GrantsReader, T?> read)
        where T : class
    {
        var reader = new GrantsReader();
        var value = read(reader);
        Assert.Equal([], reader.Findings.Select(f => $"{f.Path} {f.Message}"));
        return value!;
    }
}
