using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;
using TokenStudio.Tests.Granting;

namespace TokenStudio.Tests;

/// <summary>What leaves the studio of a grants programme: report, workbook and CSV say the same. 4 % of 140,000,000 are unlocked at launch: 5,600,000.</summary>
public sealed class GrantReportTests
{
    static readonly Node Season = NodeReader.Read(Encoding.UTF8.GetBytes("""
        {
          "id": "season", "name": "Season 3", "from": "ecosystem", "kind": "allo-v1", "matchAmount": "1000000", "roundFee": 0.025, "every": "P6M", "rounds": 2,
          "applicationsStart": "2027-04-05T12:00:00Z", "applicationsEnd": "2027-04-26T12:00:00Z", "roundStart": "2027-05-03T12:00:00Z", "roundEnd": "2027-05-17T12:00:00Z",
          "projects": [ { "id": "a", "name": "Openlight wallet", "pull": 3 }, { "id": "b", "name": "Ferry bridge audits" } ]
        }
        """), out _)!;

    static readonly Edit Programme = Edit.Set("/grants", new ListNode([Season]));

    [Fact]
    public void Payouts_OfTwoRounds_AreOnTheirDatesWithWhatIsLeft()
    {
        // 5,600,000 - 1,025,000 on 31 May; the second ends on 17 November and pays 14 days later.
        var rows = GrantTable.Payouts(Meridian.Project(Programme)).Rows;
        Assert.Equal(["31 May 2027", "Season 3", "1", "MRD", "1,000,000", "25,000", "4,575,000"], rows[0].Cells);
        Assert.Equal(["1 Dec 2027", "Season 3", "2", "MRD", "1,000,000", "25,000"], rows[1].Cells.Take(6));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Report_OfAPastRound_NamesItsVotesAndTheirHash()
    {
        const string Table = "voter,application,amount,usd\n0x00000000000000000000000000000000000000aa,a,9000000000000000000,9\n0x00000000000000000000000000000000000000bb,a,9000000000000000000,9\n";
        var hash = new string('a', 64);
        var review = Meridian.Review([Programme, .. DataSetEdits.Add(Meridian.Document, new("", DataSet.Votes, "Season 2", hash, 2, null), null).Edits, DataSetEdits.Use("season", "votes-1")]);
        ReportModel Report(ReportParts parts) => ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch, parts);
        var report = Report(new() { Votes = _ => _ => PastRoundTests.Votes(Table) });

        // (2 x sqrt 9)^2 - 18 = 18, below the million: paid as the squares ask.
        var matching = report.Sections.Single(s => s.Id == "matching-season");
        Assert.Equal(["Openlight wallet", "2", "18.00", "18", "0", "18"], matching.Blocks.OfType<TableBlock>().Single().Table.Rows[0].Cells);
        Assert.Equal("2 gifts, $18 raised: by the votes of Season 2, a past round and no forecast.", matching.Note.ToString());
        string[] Origin(ReportModel model) => [.. model.Sections.Single(s => s.Id == "inputs").Blocks.OfType<TableBlock>().First().Table.Rows.Where(r => r.Cells[0] == "Data set").Select(r => r.Cells[1])];
        Assert.Equal([$"Season 2: 2 votes, SHA-256 {hash}"], Origin(report));

        // Without the file nothing is made up in its place, and where parts are kept back no hash is told.
        Assert.DoesNotContain(Report(new()).Sections, s => s.Id == "matching-season");
        var told = Report(new() { Holders = false });
        Assert.Empty(Origin(told));
        Assert.DoesNotContain(told.Sections.SelectMany(s => s.Blocks.OfType<TableBlock>()).SelectMany(b => b.Table.Rows).SelectMany(r => r.Cells), c => c.Contains(hash, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_WithAProgramme_TellsItAndItsMatching()
    {
        var review = Meridian.Review(Programme);
        var report = ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch);
        var grants = report.Sections.Single(s => s.Id == "grants");
        var tables = grants.Blocks.OfType<TableBlock>().Select(b => b.Table).ToArray();
        Assert.Equal(["Season 3", "Allo v1 round", "Ecosystem & grants", "2", "1,000,000 MRD", "25,000 MRD", "31 May 2027"], tables[0].Rows.Single().Cells);
        Assert.Equal("payouts", tables[1].Id);

        var matching = report.Sections.Single(s => s.Id == "matching-season");
        Assert.Equal("Matching of Season 3", matching.Title);
        Assert.Equal("in MRD, of 1,000,000", matching.Unit);
        Assert.Contains("seed 42", matching.Note, StringComparison.Ordinal);
        Assert.Equal(["Openlight wallet", "Ferry bridge audits"], matching.Blocks.OfType<TableBlock>().Single().Table.Rows.Select(r => r.Cells[0]));

        // Who is paid is told by name.
        var told = ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch, new() { Holders = false });
        Assert.DoesNotContain(told.Sections, s => s.Id == "matching-season");

        // And gifts are worth what the token is.
        var priceless = ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch, new() { Prices = false });
        Assert.DoesNotContain(priceless.Sections, s => s.Id == "matching-season");
        Assert.Contains(priceless.Sections, s => s.Id == "grants");
        Assert.DoesNotContain(ReportBuilder.Of(Meridian.Projection, Meridian.Document, "", DateTimeOffset.UnixEpoch).Sections, s => s.Id == "grants");
    }

    [Fact]
    public void Projection_WithAProgramme_HasItsColumnAtTheEnd()
    {
        var table = ProjectionTable.Of(Meridian.Project(Programme));
        Assert.Equal("granted:season", table.Columns[^1].Key);
        Assert.Equal(["0", "0", "0", "1025000", "1025000", "1025000", "1025000", "1025000", "1025000", "1025000", "2050000"], table.Rows.Take(11).Select(r => r.Cells[^1]));

        // What is paid leaves its bucket and goes on circulating: the two columns together are as without a programme.
        var plain = ProjectionTable.Of(Meridian.Projection);
        var (unlocked, before) = (Column(table, "unlocked:ecosystem"), Column(plain, "unlocked:ecosystem"));
        Assert.Equal(("11295000", "12320000"), (unlocked[3], before[3]));   // 5,600,000 and the cliff of 6,720,000
        Assert.Equal(Column(plain, "circulating"), Column(table, "circulating"));
    }

    [Fact]
    public void Workbook_WithAProgramme_HasASheetOfPayouts()
    {
        var review = Meridian.Review(Programme);
        var sheet = SheetBooks.Of(Projector.Project(review.Valid!), review.Document!, null, null).Sheets.Single(s => s.Id == "payouts");
        Assert.Equal(["2027-05-31T12:00:00Z", "Season 3", "1", "MRD", "1000000", "25000", "4575000"], sheet.Rows[0].Cells);
    }

    static readonly Edit Pool = Edit.Set("/grants", new ListNode([NodeReader.Read(Encoding.UTF8.GetBytes("""
        {
          "id": "pool", "name": "Direct grants", "from": "ecosystem", "kind": "allo-v2", "matchAmount": "1000000", "poolFee": 0.025,
          "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z",
          "strategy": { "kind": "direct-grants-simple" }, "milestones": [ { "id": "a", "title": "Half", "share": 0.5, "after": "P14D" }, { "id": "b", "title": "Rest", "share": 0.5, "after": "P28D" } ],
          "projects": [ { "id": "a", "name": "Openlight wallet", "asks": "400000" } ]
        }
        """), out _)!]));

    [Fact]
    public void Payouts_OfAPool_ShowWhatGoesInAndComesBack()
    {
        // 5,600,000 less 1,000,000 on 5 April; 975,000 are held; 200,000 each on 31 May and 14 June, when 575,000 come back, the cliff of 6,720,000 being past.
        var table = GrantTable.Payouts(Meridian.Project(Pool));
        Assert.Equal(["date", "programme", "round", "token", "paid", "fees", "pool", "source"], table.Columns.Select(c => c.Key));
        Assert.Equal(["5 Apr 2027", "Direct grants", "1", "MRD", "0", "25,000", "975,000", "4,600,000"], table.Rows[0].Cells);
        Assert.Equal(["31 May 2027", "Direct grants", "1", "MRD", "200,000", "0", "775,000", "4,600,000"], table.Rows[1].Cells);
        Assert.Equal(["14 Jun 2027", "Direct grants", "1", "MRD", "200,000", "0", "0"], table.Rows[2].Cells.Take(7));
        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void Report_WithAPool_TellsItsStrategyAndItsFee()
    {
        var review = Meridian.Review(Pool);
        var grants = ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch).Sections.Single(s => s.Id == "grants");
        Assert.Equal(["Direct grants", "Allo v2: Direct grants by milestones", "Ecosystem & grants", "1", "1,000,000 MRD", "25,000 MRD", "31 May 2027"], grants.Blocks.OfType<TableBlock>().First().Table.Rows.Single().Cells);
        Assert.Contains("taken out of what a pool is funded with", grants.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Projection_WithAPool_HasWhatLiesInIt()
    {
        var table = ProjectionTable.Of(Meridian.Project(Pool));
        Assert.Equal(["granted:pool", "pool:pool"], table.Columns.TakeLast(2).Select(c => c.Key));
        Assert.Equal(["0", "0", "975000", "775000", "0"], table.Rows.Take(5).Select(r => r.Cells[^1]));   // launch is 1 March; the third step is 1 May
    }

    static string[] Column(TableModel table, string key)
    {
        var at = table.Columns.ToList().FindIndex(c => c.Key == key);
        return [.. table.Rows.Select(r => r.Cells[at])];
    }
}
