using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Imports;

public sealed class TableImportTests(ITestOutputHelper output)
{
    const string Founders = """"
        Allocation,% of supply,Tokens,TGE unlock %,Cliff (months),Vesting (months),Frequency
        Team,14.5%,"145,000,000",0,12,48,monthly
        "Seed, round ""A""",8%,"80,000,000",5,6,24,quarterly
        Public sale,10%,100000000,100,0,0,
        Treasury,17.5%,175 000 000,10,-,60,continuous
        Total,50%,"500,000,000",,,,
        """";

    const string Noise = ",;\t\"\n%.-0915xPM ";

    [Fact]
    public void Guess_AFoundersHeader_FindsEveryColumn() =>
        Assert.Equal(new TableMapping { Name = 0, Share = 1, Amount = 2, AtLaunch = 3, Cliff = 4, Vesting = 5, Every = 6 }, TableMapping.Guess(Sheet(Founders)));

    [Theory]
    [InlineData("Bucket;Holder;Share;TGE;Lock-up;Release period\nTeam;team;20;0;12;36\n", 0, null, 2, 1, 3, 4, 5, null)]
    [InlineData("Name\tAmount\tVesting months\tVesting frequency\nTeam\t5\t3\tmonthly\n", 0, 1, null, null, null, null, 2, 3)]
    [InlineData("Category,Allocation %\nTeam,20\n", 0, null, 1, null, null, null, null, null)]
    [InlineData("Who?,Token amount\nTeam,20\n", 0, 1, null, null, null, null, null, null)]
    [InlineData("A,B\n1,2\n", null, null, null, null, null, null, null, null)]
    public void Guess_OtherHeaders_AreToldByTheirWords(string text, int? name, int? amount, int? share, int? holder, int? atLaunch, int? cliff, int? vesting, int? every) =>
        Assert.Equal(new TableMapping { Name = name, Amount = amount, Share = share, Holder = holder, AtLaunch = atLaunch, Cliff = cliff, Vesting = vesting, Every = every }, TableMapping.Guess(Sheet(text)));

    [Fact]
    public void Read_AFoundersTable_MakesAllocationsAndLeavesOutTheTotal()
    {
        var result = Read(Founders);
        Assert.Equal(
        [
            """{"id":"team","name":"Team","holder":"team","amount":"145000000","vesting":{"kind":"linear","unlockAtLaunch":0,"cliff":"P12M","atCliff":"nothing","duration":"P48M","durationFrom":"cliff","every":"P1M"}}""",
            """{"id":"seed-round-a","name":"Seed, round \"A\"","holder":"seed","amount":"80000000","vesting":{"kind":"linear","unlockAtLaunch":0.05,"cliff":"P6M","atCliff":"nothing","duration":"P24M","durationFrom":"cliff","every":"P3M"}}""",
            """{"id":"public-sale","name":"Public sale","holder":"publicSale","amount":"100000000","vesting":{"kind":"immediate"}}""",
            """{"id":"treasury","name":"Treasury","holder":"treasury","amount":"175000000","vesting":{"kind":"linear","unlockAtLaunch":0.1,"cliff":"P0M","atCliff":"nothing","duration":"P60M","durationFrom":"cliff","every":"continuous"}}""",
        ], result.Allocations.Select(a => NodeWriter.WriteCompact(a)));
        Assert.Equal(new(6, 0, Severity.Info, "total", "A row of totals is left out."), Assert.Single(result.Findings));
    }

    [Fact]
    public void Edits_OfATable_LeaveAValidScenario()
    {
        var outcome = ScenarioEdits.Apply(Doc.Plain.WithToken("maxSupply", "\"1000000000\""), Read(Founders).Edits);
        Assert.Null(outcome.Refusal);
        Assert.Equal(4, outcome.Document!.Valid().Sizes.Count);
    }

    [Theory]
    [InlineData("Name;Share;TGE;Cliff;Vesting\r\nTeam;12,5%;2,5%;1 year;90 days\r\n", "0.125", "P12M", "P90D")]
    [InlineData("Name\tShare\tTGE\tCliff\tVesting\nTeam\t0.125\t0.025\tP12M\tP90D", "0.125", "P12M", "P90D")]
    [InlineData("Name,Share %,TGE,Cliff,Vesting\nTeam,12.5,2.5%,12 mo,90d\n\n", "0.125", "P12M", "P90D")]
    public void Read_SharesInAnyDialectOfASpreadsheet_AreExact(string text, string share, string cliff, string vesting)
    {
        var allocation = Assert.Single(Read(text).Allocations);
        Assert.Equal(share, ((NumberNode)allocation["share"]!).Literal);
        var schedule = (ObjectNode)allocation["vesting"]!;
        Assert.Equal(("0.025", cliff, vesting), (((NumberNode)schedule["unlockAtLaunch"]!).Literal, schedule.Text("cliff"), schedule.Text("duration")));
    }

    [Theory]
    [InlineData(",", "1,000,000", "1000000")]
    [InlineData(",", "1,234", "1234")]
    [InlineData(";", "1,234", "1.234")]
    [InlineData(";", "1.000.000,5", "1000000.5")]
    [InlineData(";", "1.000", "1000")]
    [InlineData(",", "1.000", "1")]
    [InlineData(",", "1'000'000", "1000000")]
    [InlineData(",", "12.5M", "12500000")]
    [InlineData(",", "3 bn", "3000000000")]
    [InlineData(",", ".5", "0.5")]
    public void Amount_InAnyDialect_IsExact(string separator, string cell, string tokens) =>
        Assert.Equal(tokens, Assert.Single(Read($"Name{separator}Tokens\nTeam{separator}\"{cell}\"\n").Allocations).Text("amount"));

    [Theory]
    [InlineData("x,5,0,0,0,", null, "")]
    [InlineData(",5,0,0,0,", 0, "name")]
    [InlineData("x,-5,0,0,0,", 1, "amount")]
    [InlineData("x,lots,0,0,0,", 1, "amount")]
    [InlineData("x,0.0000000000000000001,0,0,0,", 1, "amount")]
    [InlineData("x,99999999999999999999999,0,0,0,", 1, "amount")]
    [InlineData("x,,0,0,0,", 1, "share")]
    [InlineData("x,5,101%,0,0,", 2, "unlock")]
    [InlineData("x,5,-1,0,0,", 2, "unlock")]
    [InlineData("x,5,0,soon,12,", 3, "cliff")]
    [InlineData("x,5,0,0,99999999,", 4, "vesting")]
    [InlineData("x,5,0,0,12,sometimes", 5, "every")]
    [InlineData("x,5,0,0,13,quarterly", 5, "cadence")]
    [InlineData("x", 1, "share")]
    public void Read_ACellThatCannotBe_IsNamedByRowAndColumn(string row, int? column, string code)
    {
        var result = Read($"Name,Tokens,TGE,Cliff,Vesting,Frequency\nGood,5,0,0,0,\n{row}\n");
        var serious = result.Findings.Where(f => f.Severity != Severity.Info).ToArray();
        Assert.Equal(code.Length == 0 || code == "cadence" ? 2 : 1, result.Allocations.Count);
        if (code.Length == 0) Assert.Empty(serious);
        else Assert.Equal((3, column, code), Assert.Single(serious) is var f ? (f.Row, f.Column, f.Code) : default);
    }

    [Fact]
    public void Read_VestingOfNothingAfterACliff_IsPaidAtTheCliff()
    {
        var allocation = Assert.Single(Read("Name,Tokens,TGE,Cliff,Vesting\nx,5,20%,6,0\n").Allocations);
        Assert.Equal("""{"kind":"tranches","tranches":[{"at":"P0M","share":0.2},{"at":"P6M","share":0.8}]}""", NodeWriter.WriteCompact(allocation["vesting"]!));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n,,\n", "empty")]
    [InlineData("Name,Tokens\n\"x,5\n", "quote")]
    [InlineData("A,B\n1,2\n", "no-name")]
    [InlineData("Name,B\nx,y\n", "no-size")]
    public void Read_NoTable_SaysWhy(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void Read_NotUtf8_SaysWhy() => Assert.Equal("encoding", TableSheet.Read([0x4E, 0x61, 0xEF, 0x80]).Problem!.Code);

    [Fact]
    public void Read_ScrambledTables_NeverThrowAndKeepTheScenario()
    {
        var seed = Effort.Seed;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < Effort.Of(1_500); i++)
        {
            var letters = Founders.ToCharArray();
            for (var n = random.Next(1, 12); n > 0; n--) letters[random.Next(letters.Length)] = Noise[random.Next(Noise.Length)];
            var result = Read(new string(letters));
            var outcome = ScenarioEdits.Apply(Doc.Plain, result.Edits);
            Assert.True(outcome.Refusal is null, $"seed {seed}, {i}: {outcome.Refusal?.Path} {outcome.Refusal?.Message}");
        }
    }

    static TableSheet Sheet(string text) => TableSheet.Read(Encoding.UTF8.GetBytes(text));

    static TableResult Read(string text) => Sheet(text) is var sheet ? TableImport.Read(sheet, TableMapping.Guess(sheet), 18, []) : null!;
}
