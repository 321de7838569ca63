using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class AirdropCheckTests
{
    const string Two = "0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,2.5\n";

    [Fact]
    public void Of_AListBelowTheBucket_SaysRootTotalAndWhatIsLeft()
    {
        var check = Check(Two, 18, false);
        var left = System.Numerics.BigInteger.Parse(check.Tokens, System.Globalization.CultureInfo.InvariantCulture) - 8;
        Assert.Equal(("7.5", $"{left}.5", true), (check.Total, check.Left, check.IsGood));

        // The root of the two leaves in @openzeppelin/merkle-tree's README.
        Assert.Equal("0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77", check.Statement().Text("root"));
        Assert.Equal("under", Assert.Single(check.Findings).Code);
        Assert.Equal($"2 addresses, 7.5 in all; {left:#,0}.5 of Team are left.", Answer(check).Line.ToString());
    }

    [Fact]
    public void Of_AListAboveTheBucket_HasNoRoot()
    {
        var check = Check("0x1111111111111111111111111111111111111111,1e12\n", 18, false);
        Assert.False(check.IsGood);
        Assert.Null(Answer(check).Root);
        Assert.StartsWith("1 address, 1,000,000,000,000 in all: ", Answer(check).Line.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" more than Team has.", Answer(check).Line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AWrongRow_IsNamedAndLeftOutWhenAsked()
    {
        var strict = Check(Two + "nobody,1\n", 18, false);
        Assert.Equal(("/3/address", "This list cannot be taken as it stands."), (Assert.Single(strict.Findings).Path, Answer(strict).Line.ToString()));
        var kept = Check(Two + "nobody,1\n", 18, true);
        Assert.Equal((true, "7.5", Severity.Warning), (kept.IsGood, kept.Total, kept.Findings[0].Severity));
    }

    [Fact]
    public void Read_AProblemOfTheServer_IsSaid()
    {
        Assert.Null(AirdropAnswer.Read("""{ "title": "Payload Too Large", "detail": "A body has at most 10 MB." }""", "Team", out var problem));
        Assert.Equal("A body has at most 10 MB.", problem!.ToString());
        Assert.Null(AirdropAnswer.Read("", "Team", out problem));
        Assert.Equal("The server did not answer.", problem!.ToString());
    }

    static AirdropCheck Check(string csv, int? decimals, bool keepGood) =>
        AirdropCheck.Of(Meridian.Review([]).Valid!, 0, reader => AirdropCheck.Read(Encoding.UTF8.GetBytes(csv), true, decimals, keepGood, reader));

    static AirdropAnswer Answer(AirdropCheck check) => AirdropAnswer.Read(NodeWriter.WriteCompact(check.Statement()), "Team", out _)!;
}
