using System.CommandLine;
using System.Numerics;
using System.Text;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>merkle FILE --leaf ...: the tree of a distribution; and of an airdrop list, checked against the allocation it is paid from.</summary>
static class MerkleCommand
{
    const string BaseUnits = "base";
    const string Tokens = "tokens";

    static readonly Argument<string> File = new("FILE") { Description = "Leaves as JSON; an airdrop list or the payouts of a round as CSV." };
    static readonly Option<string> Leaf = new Option<string>("--leaf") { Description = "What a leaf holds: allo-v1, allo-v2 or airdrop.", Required = true }.AcceptOnlyFromAmong([.. LeafForm.All.Select(f => f.Id)]);
    static readonly Option<string> Format = new Option<string>("--format") { Description = "json or csv: each leaf with its hash and its proof.", DefaultValueFactory = _ => MerkleRun.Json }.AcceptOnlyFromAmong([.. MerkleRun.Formats]);
    static readonly Option<string?> Amounts = new Option<string?>("--amounts") { Description = "Of an airdrop list: base units, or whole tokens. Base units unless --decimals is given." }.AcceptOnlyFromAmong(BaseUnits, Tokens);
    static readonly Option<int?> Decimals = new("--decimals") { Description = "Decimals of the airdrop's token." };
    static readonly Option<string?> Scenario = new("--scenario") { Description = "A scenario file, whose allocation the list is checked against." };
    static readonly Option<string?> Allocation = new("--allocation") { Description = "The id of that allocation." };

    static readonly Option<bool> KeepGood = new("--keep-good") { Description = "Of an airdrop list: take the good rows and say of the others what is wrong." };

    public static Command Make(CommandSession session)
    {
        var command = new Command("merkle", "The Merkle root, leaves and proofs of a distribution or of an airdrop list.") { File, Leaf, Format, Amounts, Decimals, Scenario, Allocation, KeepGood, CommandSession.Output };
        command.SetAction(parsed => Run(session, parsed));
        return command;
    }

    static int Run(CommandSession session, ParseResult parsed)
    {
        if (Against(session, parsed, out var exit) is not { } source) return exit;
        if (session.Bytes(parsed.GetValue(File)!, GrantsCommands.MostBytes) is not { } bytes) return CommandSession.WrongUsage;
        var reader = new GrantsReader();
        var form = LeafForm.All.First(f => f.Id == parsed.GetValue(Leaf));
        if (IsTable(bytes))
        {
            if (form != LeafForm.Airdrop) return GrantsCommands.End(session, parsed, reader, Answer(MerkleRun.Leaves(bytes, form, null, reader), parsed, reader), isJson: true);
            var list = AirdropList.Read(bytes, source.InTokens ? source.Decimals : null, reader, parsed.GetValue(KeepGood));
            if (list is not null && source.Size is { } size && list.Against(size, source.Decimals, source.Name) is { } finding) reader.Add(finding);
            return GrantsCommands.End(session, parsed, reader, Answer(list?.Merkle(), parsed, reader), isJson: true);
        }

        using var document = reader.Parse(bytes);
        var leaves = document is null ? null : MerkleRun.Leaves(document.RootElement, form, reader);
        return GrantsCommands.End(session, parsed, reader, Answer(leaves, parsed, reader), isJson: document is not null);
    }

    static GrantsAnswer? Answer(MerkleFile? leaves, ParseResult parsed, GrantsReader reader) => leaves is null ? null : MerkleRun.Of(leaves, parsed.GetValue(Format)!, reader);

    // JSON begins with a brace; no table of ours does.
    static bool IsTable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        return bytes.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..];
    }

    /// <summary>How amounts are read, and the tokens they are held against where a scenario is named.</summary>
    sealed record Source(bool InTokens, int Decimals, BigInteger? Size, string Name);

    static Source? Against(CommandSession session, ParseResult parsed, out int exit)
    {
        exit = CommandSession.WrongUsage;
        var (decimals, path, id) = (parsed.GetValue(Decimals), parsed.GetValue(Scenario), parsed.GetValue(Allocation));
        var inTokens = parsed.GetValue(Amounts) is { } amounts ? amounts == Tokens : decimals is not null;
        if (decimals is < 0 or > WholeTokens.MostDecimals) return Refused(session, $"A token has 0 to {WholeTokens.MostDecimals} decimals: one whole token must fit 256 bits.");
        if (path is null != id is null) return Refused(session, "--scenario and --allocation go together.");
        if (path is null) return inTokens && decimals is null ? Refused(session, "Whole tokens need --decimals, or --scenario.") : new(inTokens, decimals ?? 0, null, "");
        if (session.Review(path, out exit) is not { } review) return null;
        if (review.Valid is not { } valid)
        {
            foreach (var finding in review.Findings) session.Messages.WriteLine(FindingList.Line(finding));
            return null;
        }

        var (token, allocations) = (valid.Scenario.Token, valid.Scenario.Allocations);
        exit = CommandSession.WrongUsage;
        var at = allocations.Select(a => a.Id).ToList().IndexOf(id!);
        if (at < 0) return Refused(session, $"The scenario has no allocation \"{id}\"; it has {string.Join(", ", allocations.Select(a => a.Id))}.");
        if (decimals is { } said && said != token.Decimals) return Refused(session, $"The scenario's token has {token.Decimals} decimals, not {said}.");
        return new(inTokens, token.Decimals, valid.Sizes[at].BaseUnits, allocations[at].Name);
    }

    static Source? Refused(CommandSession session, string sentence)
    {
        session.Messages.WriteLine(sentence);
        return null;
    }
}
