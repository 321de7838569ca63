using System.Numerics;
using System.Text;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Votes out of CSV and JSON, in pieces of any size, with every cell that cannot be named by row and column.</summary>
public sealed class VoteTableTests
{
    const string Ada = "0x00000000000000000000000000000000000000aa";
    const string Bob = "0x00000000000000000000000000000000000000bb";
    const string Carol = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    // The columns of a published export of votes.
    const string Export = $"""
        id,projectId,applicationId,roundId,token,voter,grantAddress,amount,amountUSD,coefficient,status,rawScore
        v-1,0xp,0,0xr,0x0000000000000000000000000000000000000000,{Ada},{Bob},9000000,9.5,1,APPROVED,30
        v-2,0xp,0,0xr,0x0000000000000000000000000000000000000000,{Carol},{Bob},4000000,4,1,APPROVED,12.5
        """;

    [Fact]
    public void Read_APublishedExport_FindsItsColumnsAndKeepsEveryVote()
    {
        var table = Csv(Export, new() { KeepVotes = true });
        Assert.Equal((true, 2, 2), (table.IsGood, (int)table.Rows, (int)table.Kept));
        var carol = Carol.ToLowerInvariant();
        Assert.Equal(
            [
                new("v-1", "0", Ada, Bob, "0x0000000000000000000000000000000000000000", 9_000_000, 9.5, 9_000_000),
                new Vote("v-2", "0", carol, Bob, "0x0000000000000000000000000000000000000000", 4_000_000, 4, 4_000_000),
            ],
            table.Votes);
        Assert.Equal((30, 12.5), (table.Scores[Ada], table.Scores[carol]));
    }

    [Theory]
    [InlineData("voter,application,amount")]
    [InlineData("Contributor;Recipient;Amount")]
    [InlineData("Donor\tProject name\tamount")]
    [InlineData("donor_address,grant_id,Value")]
    public void Read_OtherNamesAndSeparators_AreTheSameTable(string header)
    {
        var sign = header.First(c => c is ',' or ';' or '\t');
        var table = Csv($"{header}\r\na{sign}p{sign}9\r\n\r\nb{sign}p{sign}16\r\n");
        Assert.Equal([7, 25], Sums(table).SelectMany(s => new[] { (int)s.Roots, (int)s.Received }));
        Assert.Empty(table.Findings);
    }

    [Fact]
    public void Read_QuotesLineBreaksAndAMark_AreReadAsSpreadsheetsWriteThem()
    {
        // The line break inside quotation marks begins no row: the wrong amount stands in row 3.
        var table = Csv("\uFEFF\"voter\",\"application\",\"amount\"\n\"a \"\"x\"\"\", \"one,\ntwo\" ,9\na,q,x\nb 5\" tall,q,1\n");
        Assert.Equal("/3/amount", table.Findings.Single().Path);
        Assert.Equal(["a \"x\"", "b 5\" tall"], table.Donations.Contributors);
        Assert.Equal(["one,\ntwo", "q"], table.Donations.Recipients);
    }

    [Fact]
    public void Read_EveryWrongCell_IsNamedByRowAndColumn()
    {
        var table = Csv($"""
            id,voter,application,token,amount,amountUSD,score
            1,{Ada},0,{Bob},1,1,1
            1,{Ada},0,{Bob},1,1,1
            3,0x12,0,{Bob},1,1,1
            4,{Carol.Replace('F', 'f')},0,{Bob},1,1,1
            5,{Ada},9,{Bob},1,1,1
            6,{Ada},0,{Ada},1,1,1
            7,{Ada},0,{Bob},1.5,1,1
            8,{Ada},0,{Bob},1,-1,1
            9,{Ada},0,{Bob},1,1,high
            10,,0,{Bob},1,1,1
            11,{Ada},0,{Bob},,1,1
            12,{Ada},0,{Bob},1,,1
            """, new() { KeepVotes = true, Applications = [new("0", "Zero", "APPROVED", Bob)], Tokens = new HashSet<string> { Bob } });
        Assert.Equal(
            ["/3/id", "/4/voter", "/5/voter", "/6/application", "/7/token", "/8/amount", "/9/amountUSD", "/10/score", "/11/voter", "/12/amount", "/13/amountUSD"],
            table.Findings.Select(f => f.Path));
        Assert.Equal((12, 1, false), ((int)table.Rows, (int)table.Kept, table.IsGood));
        Assert.Contains("checksum", (string)table.Findings[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_KeepGood_TakesTheGoodRowsAndWarnsOfTheOthers()
    {
        const string Rows = "voter,application,amount\na,p,9\nb,p,x\nc,p,16\n";
        Assert.False(Csv(Rows).IsGood);
        var table = Csv(Rows, new() { KeepGood = true });
        Assert.Equal((true, 3, 2, Severity.Warning), (table.IsGood, (int)table.Rows, (int)table.Kept, table.Findings.Single().Severity));
        Assert.Equal(25, (int)Sums(table).Single().Received);
    }

    [Fact]
    public void Read_ManyWrongRows_NamesAHundredAndCountsTheRest()
    {
        var table = Csv("voter,application,amount\n" + string.Concat(Enumerable.Repeat("a,p,x\n", 150)));
        Assert.Equal(101, table.Findings.Count);
        Assert.Equal("50 more places of the file are wrong.", (string)table.Findings[^1].Message);
    }

    [Theory]
    [InlineData("1.5", 6, "1500000")]
    [InlineData("0.0000001", 6, null)]
    [InlineData("0.1000000", 6, "100000")]
    [InlineData("340282366920938463463.374607431768211455", 18, "340282366920938463463374607431768211455")]
    [InlineData("340282366920938463463.374607431768211456", 18, null)]
    [InlineData(".5", 2, "50")]
    [InlineData("1e18", 18, null)]
    [InlineData("-1", 18, null)]
    [InlineData("1,000", 18, null)]
    [InlineData(".", 18, null)]
    public void Read_TokensWithDecimals_AreExactOrRefused(string amount, int decimals, string? units)
    {
        var table = Csv($"voter,application,amount\na,p,\"{amount}\"\n", new() { Decimals = decimals });
        Assert.Equal(units, table.IsGood ? Sums(table).Single().Received.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    [Fact]
    public void Read_ALongName_IsOneWrongRowAmongGoodOnes() =>
        Assert.Equal((true, 1, "/2/voter"), Csv($"voter,application,amount\n{new string('a', 201)},p,1\nb,p,1\n", new() { KeepGood = true }) is var table ? (table.IsGood, (int)table.Kept, table.Findings.Single().Path) : default);

    [Fact]
    public void Read_DollarsAlone_AreCutToSixDecimals()
    {
        var table = Csv("voter,project,amountUSD\na,p,1.23456789\n");
        Assert.Equal((true, 1_234_567), (table.InDollars, (int)Sums(table).Single().Received));
    }

    [Fact]
    public void Read_RoundTokenBeside_IsWhatCounts()
    {
        var vote = Csv($"voter,application,amount,amountRoundToken,amountUSD\n{Ada},0,5,7,1\n", new() { KeepVotes = true, Applications = [new("0", "Zero", "APPROVED", Bob)] }).Votes.Single();
        Assert.Equal(("row-2", 5, 7, Bob), (vote.Id, (int)vote.Amount, (int)vote.AmountRoundToken, vote.GrantAddress));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n", "empty")]
    [InlineData("voter,amount\na,1\n", "column")]
    [InlineData("application,amount\np,1\n", "column")]
    [InlineData("voter,application\na,p\n", "column")]
    [InlineData("voter,application,amount\n\"a,p,1\n", "quote")]
    public void Read_NoTableOfVotes_SaysWhy(string text, string code)
    {
        var table = Csv(text, new() { KeepGood = true });
        Assert.Equal((code, false), (table.Findings.Select(f => f.Code).First(), table.IsGood));
    }

    [Fact]
    public void Read_AMarkNeverClosed_EndsAtTheLongestRow()
    {
        var reader = VoteTableReader.Csv(new());
        Assert.True(reader.Feed("voter,application,amount\n\"a,"u8));
        var piece = new byte[VoteRows.MostRowBytes];
        Array.Fill(piece, (byte)'x');
        Assert.False(reader.Feed(piece));
        Assert.False(reader.Feed("\",p,1\n"u8));
        Assert.Equal(("/2", "quote"), reader.End().Findings.Select(f => (f.Path, f.Code)).Single());
    }

    [Fact]
    public void Json_AList_IsTheSameVotesAsTheirTable()
    {
        var json = Json($$"""
            [ { "id": "v-1", "applicationId": "0", "token": "0x0000000000000000000000000000000000000000", "voter": "{{Ada}}", "grantAddress": "{{Bob}}", "amount": "9000000", "amountUSD": 9.5, "rawScore": "30", "more": { "x": [1] }, "status": null },
              { "amount": 4000000, "voter": "{{Carol}}", "grantAddress": "{{Bob}}", "projectId": "0xp", "applicationId": "0", "token": "0x0000000000000000000000000000000000000000", "amountUSD": 4, "id": "v-2", "rawScore": 12.5 } ]
            """, new() { KeepVotes = true });
        Assert.Empty(json.Findings);
        Assert.Equal(Csv(Export, new() { KeepVotes = true }).Votes, json.Votes);
    }

    [Theory]
    [InlineData("{ \"votes\": [] }", "")]
    [InlineData("[ 1 ]", "")]
    [InlineData("[ { \"voter\": \"a\" ", "")]
    [InlineData("[ { \"voter\": \"a\", \"application\": \"p\", \"amount\": \"1\" } ] x", "")]
    [InlineData("[ { \"voter\": \"a\", \"application\": \"p\", \"amount\": \"1\" }, { \"voter\": [], \"application\": \"p\", \"amount\": \"1\" } ]", "/1/voter")]
    [InlineData("[ { \"application\": \"p\", \"amount\": \"1\" } ]", "/0/voter")]
    [InlineData("[ { \"voter\": \"\\ud800\", \"application\": \"p\", \"amount\": \"1\" } ]", "/0")]
    public void Json_WrongPlace_IsNamed(string text, string path)
    {
        var table = Json(text);
        Assert.False(table.IsGood);
        Assert.Equal(path, table.Findings[0].Path);
    }

    [Fact]
    public void Feed_AnyBytes_AreATableOrAFinding()
    {
        var good = Encoding.UTF8.GetBytes("[ { \"voter\": \"a\", \"application\": \"p\", \"amount\": \"1\" }, { \"voter\": \"\\u0041\", \"project\": \"q\", \"usd\": 1.5 } ]");
        var table = Encoding.UTF8.GetBytes("voter,application,amount,score\r\n\"a \"\"b\"\"\",p,1,2\n;;;\nc,q,2.5,x\n");
        (from changes in (from at in Gen.Int[0, 200] from to in Gen.Byte select (at, to)).Array[0, 6] from cut in Gen.Int[1, 30] select (changes, cut)).Sample(c =>
        {
            foreach (var (bytes, reader) in new[] { (good, VoteTableReader.Json(new() { KeepGood = true })), (table, VoteTableReader.Csv(new() { KeepGood = true })) })
            {
                var changed = bytes.ToArray();
                foreach (var (at, to) in c.changes) changed[at % changed.Length] = to;
                var read = Fed(reader, changed, [c.cut]);
                Assert.True(read.Kept <= read.Rows && (read.Kept == read.Rows || read.Findings.Count > 0));
            }
        }, iter: 20_000);
    }

    [Fact]
    public void Feed_AnyPieces_ReadTheSame() =>
        (from rows in Gen.Select(OneOf("a", "b", "c \"\"d\"\"", "é"), OneOf("p", "q,r", "s\nt"), OneOf("1", "22", "x")).Array[0, 12]
         from cuts in Gen.Int[1, 9].Array[1, 40]
         select (rows, cuts)).Sample(c =>
        {
            var csv = Encoding.UTF8.GetBytes("voter,application,amount\n" + string.Concat(c.rows.Select(r => $"\"{r.Item1}\",\"{r.Item2}\",{r.Item3}\r\n")));
            var json = Encoding.UTF8.GetBytes("[" + string.Join(",", c.rows.Select(r => System.Text.Json.JsonSerializer.Serialize(new { voter = r.Item1.Replace("\"\"", "\"", StringComparison.Ordinal), application = r.Item2, amount = r.Item3 }))) + "]");
            var whole = Fed(VoteTableReader.Csv(new() { KeepGood = true }), csv, [csv.Length]);
            var pieces = Fed(VoteTableReader.Csv(new() { KeepGood = true }), csv, c.cuts);
            Assert.Equal(Told(whole), Told(pieces));
            Assert.Equal(c.rows.Length, pieces.Rows);
            var list = Fed(VoteTableReader.Json(new() { KeepGood = true }), json, c.cuts);
            Assert.Equal(Told(whole).Sums, Told(list).Sums);
            Assert.Equal((whole.Rows, whole.Kept), (list.Rows, list.Kept));
        });

    static (string Findings, string Sums) Told(VoteTable table) =>
        (string.Join("|", table.Findings.Select(f => f.Path + f.Message)), string.Join("|", table.Donations.Recipients.Zip(Sums(table), (name, sums) => $"{name}:{sums}")));

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static SquareSums[] Sums(VoteTable table) => SquareSums.Of(table.Donations);

    static VoteTable Csv(string text, VoteTableOptions? options = null) => Fed(VoteTableReader.Csv(options ?? new()), Encoding.UTF8.GetBytes(text), [7]);

    static VoteTable Json(string text, VoteTableOptions? options = null) => Fed(VoteTableReader.Json(options ?? new()), Encoding.UTF8.GetBytes(text), [7]);

    static VoteTable Fed(VoteTableReader reader, byte[] bytes, int[] cuts)
    {
        for (int at = 0, n = 0; at < bytes.Length; n++)
        {
            var take = Math.Min(Math.Max(1, cuts[n % cuts.Length]), bytes.Length - at);
            if (!reader.Feed(bytes.AsSpan(at, take))) break;
            at += take;
        }

        return reader.End();
    }
}
