using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Tests.Vesting;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

public sealed class PiecesEmissionTests
{
    static readonly Timeline Line = new() { Launch = Dialect.Launch, Horizon = CalendarPeriod.OfMonths(60), Step = GridStep.Month };

    [Fact]
    public void Emitted_FiveHundredAndThirtyPieces_AddUpAndProjectDaily()
    {
        // 530 lines of a week each, the k-th of k tokens: k (k - 1) / 2 whole ones before, then its share.
        var pieces = string.Join(',', Enumerable.Range(1, 530).Select(k => $$"""{ "type": "linear", "from": "P{{(k - 1) * 7}}D", "to": "P{{k * 7}}D", "amount": "{{k}}" }"""));
        var emitted = Read($$"""{ "kind": "pieces", "pieces": [{{pieces}}] }""").Emitted(Line);
        Assert.Equal("0", emitted.By(Dialect.Origin.Second).ToText(18));
        Assert.Equal("4950", emitted.By(Dialect.Origin.Second + (99 * 7 * 86_400)).ToText(18)); // 99 x 100 / 2
        Assert.Equal("5000", emitted.By(Dialect.Origin.Second + (99 * 7 * 86_400) + (84 * 3_600)).ToText(18)); // + 100 / 2
        Assert.Equal("140715", emitted.By(UtcInstants.Far).ToText(18)); // 530 x 531 / 2

        var document = Doc.Plain.WithToken("maxSupply", "null").WithTimeline("horizon", "\"P132M\"").WithTimeline("step", "\"P1D\"")
            .WithEmissions($$"""{ "id": "x", "name": "x", "holder": "other", "kind": "pieces", "pieces": [{{pieces}}] }""");
        Assert.Equal("140715", Projector.Project(document.Valid()).Minted[^1].ToText(18));
    }

    [Fact]
    public void Problems_LineThatEndsBeforeItBegins_IsNamedByItsPlace()
    {
        var problem = Assert.Single(Read("""{ "kind": "pieces", "pieces": [ { "type": "lump", "at": "P1M", "amount": "1" }, { "type": "linear", "from": "P2M", "to": "P1M", "amount": "1" } ] }""").Problems(Line));
        Assert.Equal("pieces/1", problem.Member);
    }

    [Fact]
    public void Problems_PieceBeforeTheStart_IsSaid() =>
        Assert.Single(Read("""{ "kind": "pieces", "start": "P6M", "pieces": [ { "type": "lump", "at": "2027-04-01", "amount": "1" } ] }""").Problems(Line));

    static Emission Read(string json) => EmissionKinds.All.Read(Doc.Of(json), new ReadContext(18));
}
