using System.Globalization;
using System.Text;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>What votes that are taken leave in memory. It is counted for the whole process, so no other test runs beside it.</summary>
[Collection(nameof(Alone))]
public sealed class VoteIntakeMemoryTests
{
    const string Bob = "0x00000000000000000000000000000000000000bb";

    [Fact]
    public void Take_AMillionRows_HoldsNoneOfThem()
    {
        const int Rows = 1_000_000;
        var intake = new VoteIntake(Stream.Null, new());
        intake.Feed(Encoding.UTF8.GetBytes("id,voter,applicationId,grantAddress,token,amount,amountUSD,score\n"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var piece in Pieces(Rows)) Assert.True(intake.Feed(piece));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var result = intake.End();
        Assert.Equal((true, Rows, Rows), (result.IsGood, (int)result.Read, (int)result.Rows));
        Assert.InRange(result.Bytes, 200L * Rows, 300L * Rows);
        Assert.InRange(held, 0, 64L * Rows);   // the set of ids' hashes alone: 24 to 60 bytes a row
    }

    static IEnumerable<byte[]> Pieces(int rows)
    {
        var text = new StringBuilder();
        for (var n = 0; n < rows; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"0x{n:x64},0x{n % 50_000:x40},{n % 300},0x{n % 300:x40},{Bob},{n}000000,{n}.5,20\n");
            if (text.Length < 256 * 1024 && n < rows - 1) continue;
            yield return Encoding.UTF8.GetBytes(text.ToString());
            text.Clear();
        }
    }
}
