using System.Text;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

/// <summary>Votes that were read once are not read again while they are kept or looked at.</summary>
public sealed class VoteShelfTests
{
    [Fact]
    public void Read_AgainOrAtOnce_OpensTheFileOnce()
    {
        using var shelf = new VoteShelf();
        var opened = 0;
        var all = new PastVotes[8];
        Parallel.For(0, all.Length, n => all[n] = shelf.Read("a", () =>
        {
            Interlocked.Increment(ref opened);
            return Kept(2);
        }));
        Assert.Equal(1, opened);
        Assert.All(all, votes => Assert.Same(all[0], votes));
    }

    [Fact]
    public void Read_MoreRowsThanAreKept_LetsTheOldestGo()
    {
        using var shelf = new VoteShelf(mostRows: 5);
        var held = shelf.Read("a", () => Kept(3));
        shelf.Read("b", () => Kept(2));
        Assert.Equal(5, shelf.KeptRows);
        shelf.Read("c", () => Kept(2));
        Assert.Equal(4, shelf.KeptRows);
        Assert.Same(held, shelf.Read("a", () => throw new InvalidOperationException("It is still looked at.")));
        shelf.Read("d", () => Kept(9));   // larger than all that is kept: it alone
        Assert.Equal(9, shelf.KeptRows);
    }

    [Fact]
    public void Read_AFileThatIsGone_SaysSoAndIsAskedAgain()
    {
        using var shelf = new VoteShelf();
        Assert.Throws<FileNotFoundException>(() => shelf.Read("a", () => null));
        Assert.Equal(2, shelf.Read("a", () => Kept(2)).Count);
    }

    static MemoryStream Kept(int rows)
    {
        var kept = new MemoryStream();
        var intake = new VoteIntake(kept, new());
        intake.Feed(Encoding.UTF8.GetBytes("voter,application,amount,usd\n" + string.Concat(Enumerable.Range(1, rows).Select(n => $"{Votes.Ada},0,{n},1\n"))));
        Assert.Empty(intake.End().Findings);
        kept.Position = 0;
        return kept;
    }
}
