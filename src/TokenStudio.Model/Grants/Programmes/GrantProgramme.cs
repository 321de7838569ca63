using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>Rounds of grants that a design pays for: what is given, from where, to whom and when, once or again and again.</summary>
public sealed record GrantProgramme
{
    /// <summary>The source that means tokens from outside the design: nothing of its supply moves.</summary>
    public const string Outside = "outside";

    /// <summary>Most rounds one programme may have.</summary>
    public const int MostRounds = 200;

    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200);
    static readonly TextParameter FromParameter = new("from", "Paid from", 40) { Optional = true, Default = Outside, OrAllocation = (Outside, "Outside this design") };
    static readonly CountParameter ChainParameter = new("chain", "Chain", "", 1, 1L << 52) { Optional = true, Default = 1 };
    static readonly PartParameter<GrantToken?> TokenParameter = new("token", "Paid in", GrantToken.Shape, GrantToken.Read) { Optional = true };
    static readonly AmountParameter MatchAmountParameter = new("matchAmount", "Match amount");
    static readonly PartParameter<PayoutTerms> PayoutsParameter = new("payouts", "Payouts", PayoutTerms.Shape, PayoutTerms.Read) { Optional = true, Default = PayoutTerms.Usual };
    static readonly PeriodParameter EveryParameter = new("every", "Again every") { Optional = true, Positive = true };
    static readonly CountParameter RoundsParameter = new("rounds", "Rounds", "", 1, MostRounds) { Optional = true, Default = 1 };
    static readonly PartParameter<MatchingTerms> MatchingParameter = new("matching", "Matching", MatchingTerms.Shape, MatchingTerms.Read) { Optional = true, Default = MatchingTerms.Usual };
    static readonly ItemsParameter<GrantProject> ProjectsParameter = new("projects", "Projects", GrantProject.Shape, GrantProject.Read) { Optional = true, Default = [] };
    static readonly ItemsParameter<GrantOperator> OperatorsParameter = new("operators", "Roles", GrantOperator.Shape, GrantOperator.Read) { Optional = true, Default = [] };
    static readonly PartParameter<DonorTerms> DonorsParameter = new("donors", "Simulated donors", DonorTerms.Shape, DonorTerms.Read) { Optional = true, Default = DonorTerms.Usual };
    static readonly TextParameter VotesParameter = new("votes", "Votes", 40) { Optional = true, Filled = true, Help = "The data set of a past round whose votes stand in for made-up donors." };
    static readonly PartParameter<GrantText> TextsParameter = new("metadata", "Metadata", GrantText.Shape, GrantText.Read) { Optional = true, Default = GrantText.Empty };

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The id of an allocation, or <see cref="Outside"/>.</summary>
    public required string From { get; init; }

    /// <summary>EIP-155 number of the chain the round lives on.</summary>
    public required long Chain { get; init; }

    /// <summary>What it pays in; null for the design's own token.</summary>
    public required GrantToken? Token { get; init; }

    /// <summary>Given to projects in each round, in whole tokens of <see cref="Token"/> at the design's decimals.</summary>
    public required TokenAmount MatchAmount { get; init; }
    public required PayoutTerms Payouts { get; init; }

    /// <summary>From the start of one round to the start of the next; null where there is one.</summary>
    public required CalendarPeriod? Every { get; init; }
    public required int Rounds { get; init; }
    public required MatchingTerms Matching { get; init; }
    public required ValueList<GrantProject> Projects { get; init; }
    public required ValueList<GrantOperator> Operators { get; init; }
    public required DonorTerms Donors { get; init; }
    /// <summary>The id of the data set its matching is reckoned from; null for made-up donors.</summary>
    public string? Votes { get; init; }
    public required GrantText Texts { get; init; }

    /// <summary>The protocol that carries it out, with what only that one has.</summary>
    public required GrantProtocol Protocol { get; init; }

    /// <summary>Its payouts move tokens of the design.</summary>
    public bool MovesSupply => Token is null && From != Outside;

    /// <summary>Projects with the ids that follow from their numbers in the registry, where none is written.</summary>
    public ValueList<GrantProject> NamedProjects => Protocol is not AlloV1Protocol round ? Projects
        : Projects.Select(p => p.ProjectId.Length == 0 && round.IdOf(Chain, p) is { } id ? p with { ProjectId = id } : p).ToValueList();

    public static FamilyShape Shape { get; } = GrantProtocols.All.ShapeWith(ObjectShape.Of(
        IdParameter, NameParameter, FromParameter, ChainParameter, TokenParameter, MatchAmountParameter, PayoutsParameter, EveryParameter, RoundsParameter,
        MatchingParameter, ProjectsParameter, OperatorsParameter, DonorsParameter, VotesParameter, TextsParameter));

    public static GrantProgramme Read(ObjectNode node, ReadContext context)
    {
        var read = new ObjectReading(node, context);
        return new()
        {
            Id = read.Get(IdParameter),
            Name = read.Get(NameParameter),
            From = read.Get(FromParameter),
            Chain = read.Get(ChainParameter),
            Token = read.Get(TokenParameter),
            MatchAmount = read.Get(MatchAmountParameter),
            Payouts = read.Get(PayoutsParameter)!,
            Every = read.Has("every") ? read.Get(EveryParameter) : null,
            Rounds = (int)read.Get(RoundsParameter),
            Matching = read.Get(MatchingParameter)!,
            Projects = read.Get(ProjectsParameter),
            Operators = read.Get(OperatorsParameter),
            Donors = read.Get(DonorsParameter)!,
            Votes = read.Has("votes") ? read.Get(VotesParameter) : null,
            Texts = read.Get(TextsParameter)!,
            Protocol = GrantProtocols.All.Read(node, context),
        };
    }

    /// <summary>The money of the k-th round, from 0: one flow, or one for each payment where those are made without a pool.</summary>
    public IEnumerable<GrantFlow> Flows(int round) => Protocol.FlowsOf(this).Select(flow => Every is { } every ? flow.Later(every, round) : flow);

    /// <summary>When the k-th round (from 0) pays first; where it pays nothing, so long after its end as the programme says.</summary>
    public Anchor PaysAt(int round) => Flows(round).SelectMany(f => f.Payments).MinBy(p => p.At.Second)?.At ?? Shifted(Anchor.At(Protocol.Ends), round).Plus(Payouts.After);

    /// <summary>An instant of the first round as it falls in the k-th.</summary>
    public Anchor Shifted(Anchor first, int round) => Every is { } every ? first.Plus(every, round) : first;

    /// <summary>What a round needs in all and what of it reaches projects, in the design's base units.</summary>
    public GrantCost Cost
    {
        get
        {
            GrantFlow[] flows = [.. Protocol.FlowsOf(this)];
            TokenAmount Sum(Func<GrantFlow, TokenAmount> of) => flows.Select(of).Aggregate(TokenAmount.Zero, TokenAmount.AddUpToLargest);
            return new(Sum(f => f.Needed), Sum(f => f.Paid), Sum(f => f.Fees));
        }
    }
}

/// <param name="Needed">What must be there, else nothing is paid.</param>
/// <param name="Paid">To projects; the rest of the match amount comes back.</param>
/// <param name="Fees">To the protocol and the operators.</param>
public readonly record struct GrantCost(TokenAmount Needed, TokenAmount Paid, TokenAmount Fees);
