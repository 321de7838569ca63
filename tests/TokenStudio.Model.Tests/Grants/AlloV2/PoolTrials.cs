using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Pools to try: two weeks of each window, four projects, a crowd by seed.</summary>
static class PoolTrials
{
    const ulong Week = 7 * 24 * 3600;

    public static LtipTimes Times { get; } = new(Window(2, 4), Window(4, 6), Window(6, 8), Window(8, 12));

    public static IReadOnlyList<PoolRecipient> Four { get; } = [new("a", "Alpha", 0), new("b", "Beta", 0), new("c", "Gamma", 0), new("d", "Delta", 0)];

    /// <summary>1,000 tokens less 2.5 %, sixty voters.</summary>
    public static PoolTrialInput Of(StrategyKind kind) => new()
    {
        Strategy = kind,
        Times = Times,
        Amount = Tokens(1_000),
        PercentFee = BigInteger.Pow(10, 18) / 40,
        Recipients = Four,
        Crowd = Crowd(Four, 60, 42),
    };

    public static IReadOnlyList<PoolVoter> Crowd(IReadOnlyList<PoolRecipient> recipients, int count, long seed, int decimals = 18)
    {
        var accepted = recipients.Where(r => r.Status == AlloStatus.Accepted).ToArray();
        var model = new DonorModel { Projects = [.. accepted.Select((r, n) => new DonorProject(r.Id, r.Name, 1.0 / (n + 1)))], Count = count, ProjectsEach = 1.7, Seed = seed, IdentityShare = 0.9, Decimals = decimals };
        return PoolVoter.Of(SyntheticDonors.Give(model), [.. recipients.Select(r => r.Id)]);
    }

    /// <summary>A voter who gives whole tokens: place of the recipient and how many.</summary>
    public static PoolVoter Voter(int number, params (int Recipient, int Tokens)[] gifts) =>
        new(new([.. Enumerable.Repeat((byte)0, 19), (byte)(0xd0 + number)]), [.. gifts.Select(g => (g.Recipient, Tokens(g.Tokens)))]);

    public static BigInteger Tokens(int tokens) => tokens * BigInteger.Pow(10, 18);

    static PoolWindow Window(ulong from, ulong to) => new(from * Week, to * Week);
}
