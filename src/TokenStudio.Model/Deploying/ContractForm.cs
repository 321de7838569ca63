using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A vesting contract in use: what it is called with, and what it then releases. A closed family: see <see cref="ContractForms"/>.</summary>
public abstract record ContractForm
{
    // Between the bends of a curve, so that a distance inside it is seen.
    const int Samples = 512;

    private protected ContractForm() { }

    /// <summary>Its word in files.</summary>
    public abstract string Id { get; }

    /// <summary>Its name, as its makers write it.</summary>
    public abstract Phrase Label { get; }

    /// <summary>The call, and where its arithmetic is read.</summary>
    public abstract Phrase Source { get; }

    public ContractTerms Of(Release release)
    {
        var terms = Terms(release, out var released);
        return terms.Refusal is null ? Measured(terms, release, released!) : terms;
    }

    /// <param name="released">Base units the contract has released by an instant, by its own arithmetic; null where it is refused.</param>
    private protected abstract ContractTerms Terms(Release release, out Func<long, BigInteger>? released);

    private protected ContractTerms Refused(Phrase why) => new() { Form = this, Refusal = why };

    private protected static ContractArgument Amount(string name, string type, TokenAmount amount, Phrase meaning) =>
        new(name, type, Node.Of(amount.BaseUnits.ToString(CultureInfo.InvariantCulture)), meaning);

    private protected static ContractArgument Seconds(string name, string type, long seconds, Phrase meaning) => new(name, type, Number(seconds), meaning);

    private protected static Node Number(BigInteger number) => Node.Of(number.ToString(CultureInfo.InvariantCulture));

    private protected static ContractArgument Beneficiary(string name) => new(name, "address", Node.Of(""), "Who receives it; to be filled in.");

    static ContractTerms Measured(ContractTerms terms, Release release, Func<long, BigInteger> released)
    {
        var (distance, at) = (BigInteger.Zero, (long?)null);
        foreach (var second in Instants(release))
        {
            var outside = second >= release.Start ? (BigInteger)terms.Outside.BaseUnits : BigInteger.Zero;
            var off = BigInteger.Abs(released(second) + outside - (BigInteger)release.Vested.By(second).BaseUnits);
            if (off > distance) (distance, at) = (off, second);
        }

        return terms with { Distance = new((Int128)distance), DistantAt = at };
    }

    // Where the design bends, the second before, and evenly between; a contract's own steps lie near the design's.
    static IEnumerable<long> Instants(Release release)
    {
        foreach (var stretch in release.Stretches)
        {
            yield return stretch.From - 1;
            yield return stretch.From;
            yield return stretch.To - 1;
            yield return stretch.To;
        }

        var (start, length) = (release.Start, release.End - release.Start);
        for (var i = 0L; i <= Samples; i++) yield return start + (long)((Int128)length * i / Samples);
        yield return release.End + 1;
    }
}
