using TokenStudio.Model.Allocations;
using TokenStudio.Model.Deploying;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Deploying;

/// <summary>What each vesting contract would be called with for one allocation, in the order of <see cref="ContractForms.All"/>.</summary>
public sealed record ContractPanel(IReadOnlyList<ContractOffer> Offers)
{
    /// <summary>Null while the schedule does not go together.</summary>
    public static ContractPanel? Of(Scenario scenario, TokenAllocation allocation, TokenAmount size)
    {
        var (launch, token) = (scenario.Timeline.Origin, scenario.Token);
        if (allocation.Vesting.Problems(size, launch, token.Decimals).Any()) return null;
        var all = new AllocationContracts(allocation.Id, allocation.Name, size, [.. ContractForms.Of(allocation.Vesting, size, launch)]);
        return new([.. all.Terms.Select(terms => Offer(terms, all, token))]);
    }

    static ContractOffer Offer(ContractTerms terms, AllocationContracts allocation, Token token) => new(terms.Form.Id, terms.Form.Label, terms.Form.Source, terms.Refusal is null, terms.IsExact,
        ContractWords.Fit(terms, allocation, token), [.. ContractWords.Warnings(terms, allocation, token).Skip(terms.IsExact ? 0 : 1)],
        [.. ContractWords.Lines(terms).Select(line => new ContractLine(line.Name, line.Type, line.Value, line.Meaning))], NodeWriter.WriteCompact(ContractStatements.Call(terms)));
}

/// <summary>One contract.</summary>
/// <param name="Possible">Whether it can be called at all.</param>
/// <param name="Fit">How near it comes to the design, or why it cannot.</param>
/// <param name="Notes">What else is to be known.</param>
/// <param name="Json">The arguments, to be copied.</param>
public sealed record ContractOffer(string Id, Phrase Label, Phrase Source, bool Possible, bool Exact, Phrase Fit, IReadOnlyList<Phrase> Notes, IReadOnlyList<ContractLine> Lines, string Json);

/// <param name="Value">Empty where it is for the caller to fill in.</param>
public sealed record ContractLine(string Name, string Type, string Value, Phrase Meaning);
