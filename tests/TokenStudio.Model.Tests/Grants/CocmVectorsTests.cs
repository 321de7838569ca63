using System.Text.Json;
using TokenStudio.Model.Grants.Matching;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>The tables on the way to a connection-oriented match, and shares of a pool (qf-calculator.json).</summary>
public sealed class CocmVectorsTests
{
    [Fact]
    public void Closeness_Markov_HasEveryTableOnTheWay()
    {
        var file = File("qf-calculator.json");
        var tables = file.GetProperty("cocmMarkovIntermediates");
        var groups = Matrix(file.GetProperty("cases").EnumerateArray().First(c => Text(c, "id") == "COCM-markov-harsh").GetProperty("input").GetProperty("clusters"));
        var closer = new GroupCloseness(groups, [.. groups.People.Select(_ => true)], Closeness.Markov);
        for (var person = 0; person < groups.People.Count; person++)
        {
            var near = closer.To(person).ToArray();
            for (var g = 0; g < groups.Columns.Count; g++)
            {
                var group = groups.Columns[g];
                double Of(string table) => tables.GetProperty(table).GetProperty(groups.People[person]).GetProperty(group).GetDouble();
                Assert.Equal(Of("k_indicators"), near[g], 12);
                Assert.Equal(Of("normalized_clusters"), closer.GroupsOf(person).ToArray().Where(x => x.Group == g).Sum(x => x.Weight), 12);

            }
        }

        for (var g = 0; g < groups.Columns.Count; g++)
        {
            for (var h = 0; h < groups.Columns.Count; h++) Assert.Equal(tables.GetProperty("PJP").GetProperty(groups.Columns[g]).GetProperty(groups.Columns[h]).GetDouble(), closer.WalkBetween(g, h), 12);
        }
    }

    [Fact]
    public void Shares_EveryMechanismAndCap_AreThoseOfTheCalculator()
    {
        var file = File("qf-calculator.json");
        var donations = Matrix(file.GetProperty("cases")[0].GetProperty("input").GetProperty("donations"));
        foreach (var c in file.GetProperty("getQfMatching").EnumerateArray())
        {
            var raw = Text(c, "algo") switch
            {
                "QF" => Standard(donations),
                "pairwise" => PairwiseQf.Bounded(donations, 0.01),
                "COCM" => MatchShares.Blend(ConnectionOrientedMatch.Of(donations, donations, Closeness.Markov, harsh: true), Standard(donations), c.GetProperty("pctCocm").GetDouble()),
                var other => throw new InvalidOperationException(other),
            };
            var shares = MatchShares.Capped(MatchShares.Normalised(raw), c.GetProperty("matchingCapPercent").GetDouble() / 100);
            var pool = c.GetProperty("matchingAmount").GetDouble();
            foreach (var (project, share) in donations.Columns.Zip(shares))
            {
                var e = c.GetProperty("expected").GetProperty(project);
                Assert.Equal(1, share * pool / e.GetProperty("matching_amount").GetDouble(), 9);
                Assert.Equal(1, share * 100 / e.GetProperty("matching_percent").GetDouble(), 9);
            }
        }
    }

    // Everybody a group of his own.
    static double[] Standard(DonationMatrix donations) => ClusterQf.Match(donations, DonationMatrix.Of(donations.People, donations.People, donations.People.Select((_, i) => (i, i, 1.0))));
}
