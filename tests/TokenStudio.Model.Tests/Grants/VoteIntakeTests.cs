using System.Text;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Votes of any table written down in the one form in which they are kept.</summary>
public sealed class VoteIntakeTests
{
    const string Ada = "0x00000000000000000000000000000000000000aa";
    const string Bob = "0x00000000000000000000000000000000000000bb";
    const string Carol = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Head = "id,voter,applicationId,grantAddress,token,amount,amountRoundToken,amountUSD,score\n";

    [Fact]
    public void Take_APublishedExport_IsWrittenInTheOneForm()
    {
        var (result, text) = Csv($"""
            id,projectId,applicationId,roundId,token,voter,grantAddress,amount,amountUSD,status,rawScore
            v-1,0xp,0,0xr,0x0000000000000000000000000000000000000000,{Ada},{Bob},9000000,9.50,APPROVED,30
            v-2,0xp,"one, two",0xr,0x0000000000000000000000000000000000000000,{Carol},,4000000,1e1,APPROVED,
            """);
        Assert.Equal((2, 2, (long)text.Length), (result.Read, result.Rows, result.Bytes));
        Assert.Empty(result.Findings);
        Assert.Equal(
            $"{Head}v-1,{Ada},0,{Bob},0x0000000000000000000000000000000000000000,9000000,9000000,9.50,30\n"
            + $"v-2,{Carol.ToLowerInvariant()},\"one, two\",,0x0000000000000000000000000000000000000000,4000000,4000000,10,\n", text);
    }

    [Fact]
    public void Take_ListOfObjects_IsTheSameFileAsItsTable()
    {
        var list = Take(Encoding.UTF8.GetBytes($$"""[{ "voter": "{{Ada}}", "applicationId": "0", "amount": "25", "amountUSD": 2.5 }]"""), new());
        Assert.Equal(Csv($"voter,application,amount,amountUSD\n{Ada},0,25,2.5\n").Text, list.Text);
        Assert.Equal($"{Head},{Ada},0,,,25,25,2.5,\n", list.Text);
    }

    [Fact]
    public void Take_DollarsAlone_KeepsThemAsDollars() =>
        Assert.Equal($"{Head},{Ada},0,,,,,2.5000001,\n,{Ada},1,,,,,3,\n", Csv($"voter,application,usd\n{Ada},0,2.5000001\n{Ada},1,3\n").Text);

    [Fact]
    public void Take_TokensWithDecimals_WritesBaseUnits() =>
        Assert.Equal($"{Head},{Ada},0,,,1500000,1500000,1.5,\n", Take(Encoding.UTF8.GetBytes($"voter,application,amount,usd\n{Ada},0,1.5,1.5\n"), new() { Decimals = 6 }).Text);

    [Fact]
    public void Take_ABadRow_IsRefusedOrLeftOut()
    {
        var file = $"voter,application,amount,usd\n{Ada},0,1,1\n0x12,0,1,1\n{Ada},0,x,1\n";
        var refused = Csv(file).Result;
        Assert.Equal(["/3/voter", "/4/amount"], refused.Findings.Select(f => f.Path));
        Assert.False(refused.IsGood);
        var (taken, text) = Take(Encoding.UTF8.GetBytes(file), new() { KeepGood = true });
        Assert.Equal((true, 3L, 1L, $"{Head},{Ada},0,,,1,1,1,\n"), (taken.IsGood, taken.Read, taken.Rows, text));
        Assert.Equal(["/3/voter", "/4/amount"], taken.Findings.Select(f => f.Path));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@x")]
    [InlineData("'-2")]
    public void Take_WhatASpreadsheetWouldReckon_IsRefused(string named) =>
        Assert.Equal(("/2/application", "formula"), Csv($"voter,application,amount,usd\n{Ada},{named},1,1\n").Result.Findings.Select(f => (f.Path, f.Code)).Single());

    [Theory]
    [InlineData("", "empty")]
    [InlineData("voter,application,amount,usd\n", "empty")]
    [InlineData("voter,application,amount\n", "column")]
    [InlineData("{}", "json")]
    public void Take_NoTableOfVotes_SaysSo(string file, string code) => Assert.Equal(code, Csv(file).Result.Findings[0].Code);

    [Fact]
    public void Take_NothingGoodLeft_IsRefused() =>
        Assert.Equal(("empty", Severity.Error), Take(Encoding.UTF8.GetBytes($"voter,application,amount,usd\n{Ada},0,x,1\n"), new() { KeepGood = true }).Result.Findings.Select(f => (f.Code, f.Severity)).First());

    [Fact]
    public void Take_WhatWasTaken_IsTheSameFileAgain() =>
        Gen.Select(Gen.String[Gen.Char[" ab'\"\n\r;,\té0x-="], 1, 12], Gen.String[Gen.Char["ab\",; "], 0, 6], Gen.UInt, Gen.Double[0, 1e9], Gen.Bool)
            .Array[1, 20].Sample(rows =>
            {
                var text = new StringBuilder("id,application,voter,amount,usd,score\n");
                foreach (var (application, id, amount, usd, scored) in rows) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Quoted(id)},{Quoted(application)},{Ada},{amount},{usd:R},{(scored ? "1.5" : "")}\n");
                var once = Take(Encoding.UTF8.GetBytes(text.ToString()), new() { KeepGood = true });
                if (!once.Result.IsGood) return;
                var again = Take(Encoding.UTF8.GetBytes(once.Text), new());
                Assert.Empty(again.Result.Findings);
                Assert.Equal(once.Text, again.Text);
            });

    /// <summary>Bounded memory and not time: a row of 230 bytes leaves 16 of its id's hash behind.</summary>
    [Fact]
    public void Take_FiveMillionRowsAndOne_IsTooMany()
    {
        // JSON, whose shortest vote without an id is short too; nothing of it is written to a disk.
        var intake = new VoteIntake(Stream.Null, new());
        var row = Encoding.UTF8.GetBytes($"{Ada},0,1,1\n");
        var piece = new byte[row.Length * 10_000];
        for (var n = 0; n < 10_000; n++) row.CopyTo(piece, n * row.Length);
        Assert.True(intake.Feed("voter,application,amount,usd\n"u8));
        for (var n = 0; n < VoteTable.MostRows / 10_000; n++) Assert.True(intake.Feed(piece));
        Assert.False(intake.Feed(row));
        var result = intake.End();
        Assert.True(result.IsTooLarge);
        Assert.Equal("A file of votes has at most 5,000,000 rows.", result.Findings[0].Message.ToString());
    }

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static (VoteIntakeResult Result, string Text) Csv(string file) => Take(Encoding.UTF8.GetBytes(file), new());

    static (VoteIntakeResult Result, string Text) Take(byte[] file, VoteTableOptions options)
    {
        using var kept = new MemoryStream();
        var intake = new VoteIntake(kept, options);
        foreach (var piece in file.Chunk(7))
        {
            if (!intake.Feed(piece)) break;
        }

        return (intake.End(), Encoding.UTF8.GetString(kept.ToArray()));
    }
}
