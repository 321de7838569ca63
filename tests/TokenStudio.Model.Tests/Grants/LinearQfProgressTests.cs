using System.Globalization;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>A million gifts: how far linear funding is, and that it stops when asked.</summary>
public sealed class LinearQfProgressTests
{
    const int Gifts = 1_000_000;

    static readonly DonationSet Million = DonationSet.Of(Enumerable.Range(0, Gifts).Select(n => new Contribution(Name("d", n % 100_000), Name("p", n % 50), 1_000 + (n % 977))));

    [Fact]
    public void Of_AMillionGifts_TellsHowFarItIs()
    {
        var told = new List<double>();
        var matches = LinearQf.Of(1_000_000_000, Million, new() { IgnoreSaturation = true }, new Told(told.Add), TestContext.Current.CancellationToken);

        // Both passes look at each gift once, 16,384 at a time at most.
        Assert.True(told.Count >= 2 * (Gifts / 16_384), $"{told.Count} reports");
        Assert.Equal(told.Order(), told);
        Assert.InRange(told[^1], 0.98, 1);
        Assert.Equal(50, matches.Recipients.Count);
        Assert.Equal(matches.Matched, LinearQf.Of(1_000_000_000, Million, new() { IgnoreSaturation = true }, stop: TestContext.Current.CancellationToken).Matched);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.6)]
    public void Of_StoppedOnItsWay_GoesNoFurther(double at)
    {
        using var stop = new CancellationTokenSource();
        var last = 0.0;
        Assert.Throws<OperationCanceledException>(() => LinearQf.Of(1_000_000_000, Million, new(), new Told(done =>
        {
            last = done;
            if (done >= at) stop.Cancel();
        }), stop.Token));
        Assert.InRange(last, at, at + 0.02);
    }

    [Fact]
    public void Of_ASetStoppedWhileItIsRead_IsNotRead()
    {
        using var stop = new CancellationTokenSource();
        var read = 0;
        IEnumerable<Contribution> Endless()
        {
            while (true)
            {
                if (++read == 50_000) stop.Cancel();
                yield return new("d", "p", 1);
            }
        }

        Assert.Throws<OperationCanceledException>(() => DonationSet.Of(Endless(), stop.Token));
        Assert.InRange(read, 50_000, 50_000 + 16_384);
    }

    static string Name(string word, int number) => word + number.ToString(CultureInfo.InvariantCulture);

    sealed class Told(Action<double> take) : IProgress<double>
    {
        public void Report(double value) => take(value);
    }
}
