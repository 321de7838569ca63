using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Sampling;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Donors;

/// <summary>A round that is made up: applications, votes and scores as an import gives them.</summary>
public sealed record SyntheticRound(IReadOnlyList<BallotApplication> Applications, IReadOnlyList<Vote> Votes, IReadOnlyDictionary<string, double> Scores);

/// <summary>Makes gifts out of a model. A donor's gifts depend on the seed and the donor's number alone, so more donors leave the first as they were.</summary>
/// <remarks>Gift = median e^(spread z) tokens, z standard normal, to the hundredth of a token. Projects are drawn by their pull, each at most once a donor.</remarks>
public static class SyntheticDonors
{
    /// <summary>Scores of those who pass an identity gate and of those who do not, to every scale that there is.</summary>
    public const double PassingScore = 60;
    public const double FailingScore = 5;

    // A donor who draws the same projects again and again gives to fewer.
    const int Tries = 16;

    /// <param name="model">One that has no findings.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    public static SyntheticRound Give(DonorModel model, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var applications = model.Projects.Select(p => new BallotApplication(p.Id, p.Name, "APPROVED", AddressOf("project", model.Seed, p.Id))).ToArray();
        var (choice, gifts, people) = (new ChanceBlock(model.Seed, "donor projects"), new ChanceBlock(model.Seed, "donor gifts"), new ChanceBlock(model.Seed, "donor people"));
        var urns = new DonorUrns(model);
        var token = Address.Zero.ToLower();
        var votes = new List<Vote>();
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var meter = new MatchingMeter(model.Count, progress, stop);
        var chosen = new List<int>();
        for (var donor = 0; donor < model.Count; donor++)
        {
            meter.Add(1);
            var voter = AddressOf("donor", model.Seed, donor.ToString(CultureInfo.InvariantCulture));
            var (identity, rest) = Pair(people.Uniforms(donor, 0));
            scores[voter] = identity < model.IdentityShare ? PassingScore : FailingScore;
            Choose(choice, donor, Wanted(model.ProjectsEach, rest), urns, chosen);
            for (var n = 0; n < chosen.Count; n++)
            {
                var (even, odd) = Pair(gifts.Normals(donor, n / 2));
                var tokens = model.MedianGift * FixedMath.Exp(model.Spread * (n % 2 == 0 ? even : odd));
                var (amount, usd) = AmountOf(tokens, model);
                var to = applications[chosen[n]];
                votes.Add(new(string.Create(CultureInfo.InvariantCulture, $"vote-{votes.Count + 1}"), to.Id, voter, to.Payout, token, amount, usd, amount));
            }
        }

        return new(applications, votes, scores);
    }

    static int Wanted(double each, double chance) => (int)Math.Floor(each) + (chance < each - Math.Floor(each) ? 1 : 0);

    static void Choose(ChanceBlock chance, int donor, int wanted, DonorUrns urns, List<int> chosen)
    {
        chosen.Clear();
        for (var draw = 0; draw < wanted * Tries && chosen.Count < wanted; draw++)
        {
            var (loyal, which) = Pair(chance.Uniforms(donor, draw));
            var project = urns.Draw(donor, loyal, which);
            if (!chosen.Contains(project)) chosen.Add(project);
        }
    }

    // The hundredth of a token at least: nobody gives nothing.
    static (BigInteger Amount, double Usd) AmountOf(double tokens, DonorModel model)
    {
        var digits = Math.Min(2, model.Decimals);
        var parts = Math.Max(1, Math.Round(tokens * Math.Pow(10, digits)));
        return (new BigInteger(parts) * BigInteger.Pow(10, model.Decimals - digits), parts / Math.Pow(10, digits) * model.UsdPerToken);
    }

    static (double Even, double Odd) Pair((Vector512<double> Even, Vector512<double> Odd) lanes) => (lanes.Even[0], lanes.Odd[0]);

    static string AddressOf(string what, long seed, string number) => Hex.Of(Keccak256.Hash(string.Create(CultureInfo.InvariantCulture, $"{what} {seed} {number}")).AsSpan(12));
}

/// <summary>Projects to draw from, by pull: all of them, and those of each community.</summary>
sealed class DonorUrns
{
    readonly double loyalty;
    readonly Urn all;
    readonly Urn[] communities;

    public DonorUrns(DonorModel model)
    {
        loyalty = model.Loyalty;
        all = new(model.Projects, _ => true);
        communities = [.. Enumerable.Range(0, model.Communities).Select(c => new Urn(model.Projects, p => p.Community == c))];
    }

    /// <summary>A project's number. Who is loyal to a community without projects draws among all.</summary>
    public int Draw(int donor, double loyal, double which)
    {
        var own = communities[donor % communities.Length];
        return (loyal < loyalty && own.Total > 0 ? own : all).At(which);
    }

    sealed class Urn
    {
        readonly int[] projects;
        readonly double[] upTo;

        public Urn(IReadOnlyList<DonorProject> all, Func<DonorProject, bool> belongs)
        {
            projects = [.. Enumerable.Range(0, all.Count).Where(i => belongs(all[i]) && all[i].Pull > 0)];
            upTo = new double[projects.Length];
            for (var i = 0; i < projects.Length; i++) upTo[i] = Total += all[projects[i]].Pull;
        }

        public double Total { get; private set; }

        public int At(double which)
        {
            var place = Array.BinarySearch(upTo, which * Total);
            return projects[Math.Min(place < 0 ? ~place : place + 1, projects.Length - 1)];
        }
    }
}
