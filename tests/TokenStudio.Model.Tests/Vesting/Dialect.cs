using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

/// <summary>A linear vesting as the file writes it, from 1 March 2027.</summary>
sealed record Dialect(string AtCliff = "nothing", string From = "launch", string Cliff = "P12M", string Duration = "P24M", string Every = "continuous", string First = "afterOnePeriod", decimal AtLaunch = 0m, decimal AtCliffShare = 0m)
{
    public static Instant Launch { get; } = Instant.FromUtc(2027, 3, 1, 0, 0);

    public static Anchor Origin { get; } = Anchor.At(Launch);

    public ObjectNode Node => ObjectNode.Of(
        ("kind", Model.Documents.Node.Of("linear")), ("unlockAtLaunch", Model.Documents.Node.Of(AtLaunch)), ("cliff", Model.Documents.Node.Of(Cliff)),
        ("atCliff", Model.Documents.Node.Of(AtCliff)), ("cliffUnlock", Model.Documents.Node.Of(AtCliffShare)), ("duration", Model.Documents.Node.Of(Duration)),
        ("durationFrom", Model.Documents.Node.Of(From)), ("every", Model.Documents.Node.Of(Every)), ("firstPayment", Model.Documents.Node.Of(First)));

    public LinearVesting Vesting => (LinearVesting)VestingKinds.All.Read(Node, new ReadContext(0));

    public IReadOnlyList<RuleProblem> Problems => [.. Vesting.Problems(new(1_200), Origin, 0)];

    /// <summary>Of 1,200 base units, vested by the start of a month after launch, and some seconds more.</summary>
    public int By(int month, long seconds = 0) => (int)Vesting.VestedOf(new(1_200), Origin).By(Month(month) + seconds).BaseUnits;

    public static long Month(int month) => Origin.Plus(CalendarPeriod.OfMonths(month)).Second;
}
