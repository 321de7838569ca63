using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>Run over every price kind, so that a new one is held to the same promises by being listed.</summary>
public sealed class PriceContract
{
    static readonly ReadContext Context = new(18);

    public static TheoryData<string> Kinds => [.. PriceKinds.All.All.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void Example_OfTheKind_HasKnownMembersOnlyAndReadsEqual(string id)
    {
        var findings = new List<Finding>();
        PriceKinds.All.Shape.Check(Example(id), "", Context, findings);
        Assert.Empty(findings);
        Assert.Equal(Read(id), Read(id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Parameters_OfTheKind_HaveLabelsAndRefuseWhatIsNoNumber(string id)
    {
        foreach (var parameter in PriceKinds.All.All.Single(kind => kind.Id == id).Parameters)
        {
            Assert.True(parameter.Label.ToString().Length > 0 && parameter.Unit.ToString().Length > 0);
            Assert.NotNull(parameter.ProblemOf(Node.Of("many"), Context));
            Assert.NotNull(parameter.ProblemOf(new NumberNode("1e30"), Context));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void MeanAt_Launch_IsTheLaunchPrice(string id)
    {
        Assert.Equal((double)Read(id).InitialPrice.PerToken, Read(id).MeanAt(0));
        Assert.Equal(Read(id).InitialPrice, Read(id).ExpectedAt(0));
    }

    // One step of three years, or one of one and one of two: the log price has the same mean and variance, and their lognormal has the mean stated.
    [Theory, MemberData(nameof(Kinds))]
    public void StepOver_InOneOrTwo_HasTheSameLawAndTheStatedMean(string id)
    {
        var process = Read(id);
        var (whole, first, second) = (process.StepOver(3), process.StepOver(1), process.StepOver(2));
        Assert.Equal(whole.Carry, first.Carry * second.Carry, 1e-14);
        Assert.Equal(whole.Shift, (second.Carry * first.Shift) + second.Shift, 1e-14);
        Assert.Equal(whole.Deviation * whole.Deviation, (second.Carry * second.Carry * first.Deviation * first.Deviation) + (second.Deviation * second.Deviation), 1e-14);
        Assert.Equal(whole.Jumps, first.Jumps + second.Jumps, 1e-14);

        var jumps = whole.Jumps * (Math.Exp(whole.JumpMean + (whole.JumpDeviation * whole.JumpDeviation / 2)) - 1);
        Assert.Equal(process.MeanAt(3), process.MeanAt(0) * Math.Exp(whole.Shift + (whole.Deviation * whole.Deviation / 2) + jumps), 1e-14);
    }

    static ObjectNode Example(string id) => Doc.Of(PriceKinds.All.All.Single(kind => kind.Id == id).Example);

    static PriceProcess Read(string id) => PriceKinds.All.Read(Example(id), Context);
}
