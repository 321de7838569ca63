using TokenStudio.Model.Checks;
using TokenStudio.Model.Simulation;
using Linter = TokenStudio.Model.Checks.Checks;

namespace TokenStudio.Model.Tests.Checks;

public sealed class InsidersBurnTests
{
    // A team and a community of 1,000,000 each, all unlocked; 100,000 a month are burned out of the team's for five months.
    [Fact]
    public void Run_BurnOutOfInsiders_CountsWhatIsLeftOfThem()
    {
        var document = Doc.Plain.WithToken("maxSupply", "\"2000000\"")
            .WithAllocations(Doc.Bucket("team", "1000000", holder: "team"), Doc.Bucket("users", "1000000", holder: "community"))
            .WithBurns("""{ "id": "buyout", "name": "Buyout", "from": "team", "kind": "fixed", "amount": "100000", "every": "P1M", "start": "P0M", "duration": "P5M" }""");
        var design = new MonthlyDesign(Projector.Project(document.Valid()));

        Assert.Equal(Doc.Tokens("1000000"), design.Insiders[0]);
        Assert.Equal(Doc.Tokens("700000"), design.Insiders[3]);
        Assert.Equal(Doc.Tokens("500000"), design.HeldBy("team")[6]);
        Assert.Equal(Doc.Tokens("1500000"), design.Circulating[6]);
        Assert.Equal(0.5m, Linter.Run(Projector.Project(document.Valid())).Single(r => r.Check.Code == "insiders-circulating").Number);   // at launch, its peak
    }
}
