using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

public sealed class ClusterQfTests
{
    // In double the root of a sum, squared, often misses the sum by a little: a share of that little would be the whole pool.
    [Fact]
    public void Match_OneGroupAlone_IsNothing()
    {
        Assert.Contains(Enumerable.Range(1, 200), n => Math.Sqrt(0.1 * n) * Math.Sqrt(0.1 * n) != 0.1 * n);
        for (var count = 1; count <= 200; count++)
        {
            string[] people = [.. Enumerable.Range(0, count).Select(i => $"{i}")];
            var donations = DonationMatrix.Of(people, ["alone"], people.Select((_, i) => (i, 0, 0.1 * (i + 1))));
            Assert.Equal([0.0], ClusterQf.Match(donations, ClusterQf.Profiles(donations)));
        }
    }
}
