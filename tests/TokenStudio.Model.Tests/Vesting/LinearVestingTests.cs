using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Vesting;

/// <summary>The dialects of "cliff", on 1,200 base units so that every figure can be done in the head.</summary>
public sealed class LinearVestingTests
{
    [Fact]
    public void VestedOf_DelayThenLinear_StartsAtTheCliffAndEndsDurationLater()
    {
        // Cliff 12 m, then 1,200 over 24 m from the cliff, monthly: 1,200 / 24 = 50 a month.
        var delay = new Dialect(From: "cliff", Every: "P1M");
        Assert.Equal([0, 0, 0, 50, 600, 1_150, 1_200], Months(delay, 0, 11, 12, 13, 24, 35, 36));
    }

    [Fact]
    public void VestedOf_AccruedCliff_PaysWhatHasAccruedAtItsInstant()
    {
        // 1,200 over 24 m from launch = 50 a month; at the cliff 12 x 50 = 600 at once.
        var accrued = new Dialect(AtCliff: "accrued", Every: "P1M");
        Assert.Equal([0, 0, 600, 650, 1_150, 1_200], Months(accrued, 0, 11, 12, 13, 23, 24));
        Assert.Equal(0, accrued.By(12, -1));
        Assert.Equal(600, accrued.By(12));
        Assert.Equal(600, accrued.By(13, -1));
    }

    [Fact]
    public void VestedOf_FixedUnlockFromLaunch_SpreadsTheRestOverWhatIsLeft()
    {
        // At launch 10 % = 120, at the cliff 15 % = 180 more, the other 900 over 24 - 12 = 12 m = 75 a month.
        var fixedUnlock = new Dialect(AtCliff: "fixed", Every: "P1M", AtLaunch: 0.1m, AtCliffShare: 0.15m);
        Assert.Equal([120, 120, 300, 375, 1_125, 1_200], Months(fixedUnlock, 0, 11, 12, 13, 23, 24));
        Assert.Equal(120, fixedUnlock.By(12, -1));
        Assert.Equal(0, fixedUnlock.By(0, -1));
    }

    [Fact]
    public void VestedOf_FixedUnlockFromCliff_SpreadsTheRestOverTheWholeDuration()
    {
        // 120 + 180, then 900 over 24 m from the cliff: quarterly 900 / 8 = 112.5, floored when read.
        var fixedUnlock = new Dialect(AtCliff: "fixed", From: "cliff", Every: "P3M", AtLaunch: 0.1m, AtCliffShare: 0.15m);
        Assert.Equal([120, 300, 300, 412, 525, 637, 1_200], Months(fixedUnlock, 11, 12, 14, 15, 18, 21, 36));
    }

    [Fact]
    public void VestedOf_NothingFromLaunch_ClimbsOnlyBetweenCliffAndEnd()
    {
        // From launch 24 m, cliff 12 m, nothing paid there: 1,200 over the 12 m left = 100 a month.
        Assert.Equal([0, 0, 100, 1_200], Months(new Dialect(Every: "P1M"), 11, 12, 13, 24));
        Assert.Equal([0, 0, 0, 300, 1_200], Months(new Dialect(Every: "P3M"), 11, 12, 14, 15, 24));
    }

    [Fact]
    public void VestedOf_AtStart_PaysTheFirstPeriodAtOnceAndEndsOnePeriodEarly()
    {
        // From the cliff, 1,200 in 8 quarters of 150: the first at the cliff itself, the eighth 3 months before the end.
        var boundary = new Dialect(From: "cliff", Every: "P3M", First: "atStart");
        Assert.Equal([0, 150, 150, 300, 1_050, 1_200, 1_200], Months(boundary, 11, 12, 14, 15, 30, 33, 36));
        Assert.Equal(0, boundary.By(12, -1));
    }

    [Fact]
    public void VestedOf_AccruedAtStart_CountsFromLaunchBehindTheCliff()
    {
        // 24 months of 50; paid at each month's beginning: at the cliff the 13th is paid too, 13 x 50 = 650.
        var boundary = new Dialect(AtCliff: "accrued", Every: "P1M", First: "atStart");
        Assert.Equal([0, 0, 650, 700, 1_200, 1_200], Months(boundary, 0, 11, 12, 13, 23, 24));
    }

    [Fact]
    public void VestedOf_AtStartWithoutCliff_PaysWithTheLaunch()
    {
        // 20 % = 240 at launch, 960 in 24 payments of 40, the first also at launch.
        var boundary = new Dialect(AtCliff: "accrued", Cliff: "P0M", Every: "P1M", First: "atStart", AtLaunch: 0.2m);
        Assert.Equal([280, 320, 1_200], Months(boundary, 0, 1, 23));
    }

    [Theory]
    [InlineData("nothing", "launch", 600)]   // half of the way from cliff (12) to end (24)
    [InlineData("accrued", "launch", 900)]   // 18 of 24 months
    [InlineData("nothing", "cliff", 300)]    // 6 of 24 months after the cliff
    public void VestedOf_Continuous_CountsSecondsOverSeconds(string atCliff, string from, int near)
    {
        // Month 18 is 1 Sep 2028. Months differ in length, so the exact seconds are counted here by days.
        var dialect = new Dialect(atCliff, from);
        var (start, end) = (atCliff == "accrued" ? Dialect.Month(0) : Dialect.Month(12), from == "cliff" ? Dialect.Month(36) : Dialect.Month(24));
        var exact = (int)(1_200L * (Dialect.Month(18) - start) / (end - start));
        Assert.Equal(exact, dialect.By(18));
        Assert.InRange(exact, near - 6, near + 6);
        Assert.Equal(1_199, dialect.By(from == "cliff" ? 36 : 24, -1));
    }

    [Fact]
    public void VestedOf_OpenZeppelinWallet_IsNothingOnDay364AndAQuarterOnDay365()
    {
        // 100 over 1,460 d, cliff 365 d: 365 / 1,460 = 1/4. Source: OpenZeppelin VestingWalletCliff.
        var wallet = new Dialect("accrued", "launch", "P365D", "P1460D").Vesting.VestedOf(new(100), Dialect.Origin);
        var launch = Dialect.Month(0);
        Assert.Equal(TokenAmount.Zero, wallet.By(launch + (364 * 86_400)));
        Assert.Equal(TokenAmount.Zero, wallet.By(launch + (365 * 86_400) - 1));
        Assert.Equal(new(25), wallet.By(launch + (365 * 86_400)));
        Assert.Equal(new(50), wallet.By(launch + (730 * 86_400)));
        Assert.Equal(new(100), wallet.By(launch + (1_460 * 86_400)));
    }

    [Fact]
    public void VestedOf_ThirdsOfOddAmount_FloorsOnceAndEndsWhole()
    {
        // 100 in 3 payments: floor(33.33), floor(66.67), 100; payments floored one by one would end at 99.
        var thirds = new Dialect("accrued", "launch", "P0M", "P3M", "P1M").Vesting.VestedOf(new(100), Dialect.Origin);
        Assert.Equal([0, 33, 66, 100], new[] { 0, 1, 2, 3 }.Select(m => (int)thirds.By(Dialect.Month(m)).BaseUnits));
    }

    static int[] Months(Dialect dialect, params int[] months) => [.. months.Select(m => dialect.By(m))];
}
