using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Files;

/// <summary>What a linear matching is made of: { "matchAmount", "options", "contributions" }.</summary>
public sealed record MatchFile(BigInteger MatchAmount, LinearQfOptions Options, DonationSet Donations)
{
    public static MatchFile? Read(JsonElement file, GrantsReader reader)
    {
        var pool = reader.Whole(file, "matchAmount", "");
        var options = GrantsReader.Optional(file, "options") ?? default;
        var donations = new DonationSet();
        foreach (var (gift, path) in reader.Items(file, "contributions"))
        {
            var (who, to, amount) = (reader.Text(gift, "contributor", path), reader.Text(gift, "recipient", path), reader.Whole(gift, "amount", path));
            if (!reader.IsGood) continue;
            Add(donations, who, to, amount, path, reader);
        }

        var settings = new LinearQfOptions
        {
            IgnoreSaturation = reader.Truth(options, "ignoreSaturation", "/options", false),
            MatchingCap = GrantsReader.Optional(options, "matchingCapAmount") is { } cap ? reader.Whole(cap, "/options/matchingCapAmount") : null,
        };
        return reader.IsGood ? new(pool, settings, donations) : null;
    }

    internal static void Add(DonationSet donations, string who, string to, BigInteger amount, string path, GrantsReader reader)
    {
        try
        {
            donations.Add(who, to, amount);
        }
        catch (OverflowException)
        {
            reader.Wrong($"{path}/amount", "All gifts together reach 2^128 base units, more than any token has.");
        }
    }
}
