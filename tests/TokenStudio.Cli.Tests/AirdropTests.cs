namespace TokenStudio.Tests;

/// <summary>merkle LIST.csv --leaf airdrop: a list of addresses and amounts to its tree, checked against an allocation of a scenario.</summary>
public sealed class AirdropTests : Tool
{
    // @openzeppelin/merkle-tree's README: the root of these two leaves.
    const string Root = "0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77";
    const string InTokens = "address,amount\n0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,2.5\n";
    const string InBaseUnits = "address,amount\n0x1111111111111111111111111111111111111111,5000000000000000000\n0x2222222222222222222222222222222222222222,2500000000000000000\n";

    [Fact]
    public void Merkle_AList_HasThePublishedRootInEitherUnit()
    {
        var run = Run("merkle", Write(InBaseUnits), "--leaf", "airdrop");
        Assert.Equal((0, "", Root), (run.Exit, run.Messages, run.Json.GetProperty("root").GetString()));
        Assert.Equal(run.Output, Run("merkle", Write(InTokens), "--leaf", "airdrop", "--decimals", "18").Output);
        Assert.Equal(run.Output, Run("merkle", Write(InTokens), "--leaf", "airdrop", "--decimals", "18", "--amounts", "tokens").Output);
        Assert.Equal(run.Output, Run("merkle", Write(run.Bytes), "--leaf", "airdrop").Output);
        var table = Run("merkle", Write(InBaseUnits), "--leaf", "airdrop", "--format", "csv");
        Assert.Equal(
            $"address,amount,leaf,proof\r\n0x1111111111111111111111111111111111111111,5000000000000000000,{run.Json.GetProperty("leaves")[0].GetProperty("leaf")},{run.Json.GetProperty("leaves")[1].GetProperty("leaf")}\r\n",
            table.Output[..(table.Output.IndexOf("\r\n0x2222", StringComparison.Ordinal) + 2)]);
        Assert.Equal(table.Output, Run("merkle", Write(table.Bytes), "--leaf", "airdrop", "--format", "csv").Output);
    }

    [Fact]
    public void Merkle_AgainstAnAllocation_SaysTooManyOrLeft()
    {
        // All of Meridian's team, one token over, one under and exact.
        var scenario = Preset("meridian");
        var size = System.Numerics.BigInteger.Parse(Run("supply", scenario, "--at", "2100-01-01", "--json").Json[0].GetProperty("allocations").GetProperty("team").GetProperty("vested").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        string List(System.Numerics.BigInteger tokens) => Write($"0x1111111111111111111111111111111111111111,{tokens - 1}\n0x2222222222222222222222222222222222222222,1\n");
        ToolRun Checked(System.Numerics.BigInteger tokens) => Run("merkle", List(tokens), "--leaf", "airdrop", "--amounts", "tokens", "--scenario", scenario, "--allocation", "team");
        var over = Checked(size + 1);
        Assert.Equal((1, ""), (over.Exit, over.Output));
        Assert.Contains($"has {size}: 1 too many. [over]", over.Messages, StringComparison.Ordinal);
        var under = Checked(size - 1);
        Assert.Equal(0, under.Exit);
        Assert.Contains($"has {size}: 1 are left. [under]", under.Messages, StringComparison.Ordinal);
        Assert.Equal(2, under.Json.GetProperty("leaves").GetArrayLength());
        Assert.Equal((0, ""), (Checked(size).Exit, Checked(size).Messages));
    }

    [Fact]
    public void Merkle_WrongCells_AreNamedByRowAndColumn()
    {
        var run = Run("merkle", Write("address,amount\n0x1111111111111111111111111111111111111111,1\n0x1111111111111111111111111111111111111111,2\nnobody,-3\n"), "--leaf", "airdrop");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Equal(
            ["error: /3/address: This address stands in row 2 already. [twice]", "error: /4/address: An address is 0x and 40 hexadecimal digits. [value]", "error: /4/amount: This is a whole number, 0 or more, that fits 256 bits. [value]"],
            run.Messages.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public void Merkle_OptionsThatDoNotFit_AreWrongUsage()
    {
        var (list, scenario) = (Write(InTokens), Preset("meridian"));
        foreach (var options in new string[][] { ["--amounts", "tokens"], ["--decimals", "78"], ["--decimals", "-1"], ["--scenario", scenario], ["--allocation", "team"], ["--scenario", scenario, "--allocation", "nobody"], ["--scenario", scenario, "--allocation", "team", "--decimals", "2"], ["--scenario", PathOf("absent"), "--allocation", "team"], ["--amounts", "wei"] })
        {
            var run = Run(["merkle", list, "--leaf", "airdrop", .. options]);
            Assert.Equal((2, ""), (run.Exit, run.Output));
            Assert.NotEqual("", run.Messages);
        }
    }

    [Fact]
    public void Merkle_ATableOfOtherLeaves_SaysWhatIsRead()
    {
        foreach (var leaf in new[] { "allo-v1", "allo-v2" })
        {
            var run = Run("merkle", Write(InTokens), "--leaf", leaf);
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.Contains("/1/index", run.Messages, StringComparison.Ordinal);
        }
    }
}
