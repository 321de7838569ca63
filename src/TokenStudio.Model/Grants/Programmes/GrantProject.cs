using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A project that applied to a round.</summary>
/// <param name="Recipient">Where it is paid; zero where that is not known yet.</param>
/// <param name="ProjectId">The registry's 32 bytes; empty where that is not known yet.</param>
/// <param name="Status">pending, approved, rejected or cancelled.</param>
/// <param name="Pull">How much simulated donors are drawn to it, beside the others' pull.</param>
/// <param name="Asks">What it asks for, bids, or is to be granted, in whole tokens of what the round pays in.</param>
public sealed record GrantProject(string Id, string Name, Address Recipient, string ProjectId, string Status, decimal Pull, TokenAmount Asks)
{
    public const string Approved = "approved";

    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200) { Filled = true };
    static readonly AddressParameter RecipientParameter = new("recipient", "Paid to") { Optional = true };
    static readonly WordParameter ProjectIdParameter = new("projectId", "Project id") { Optional = true, Default = "" };
    static readonly CountParameter NumberParameter = new("number", "Registry number", "", 0, (1L << 53) - 1) { Optional = true };
    static readonly ChoiceParameter StatusParameter = new("status", "Status", ("pending", "Pending"), (Approved, "Approved"), ("rejected", "Rejected"), ("cancelled", "Cancelled")) { Optional = true, Default = Approved };
    static readonly DecimalParameter PullParameter = new("pull", "Pull", "times", 0m, 1_000_000m) { Optional = true, Default = 1m, Help = "How much simulated donors are drawn to it: 2 is twice as much as 1." };
    static readonly AmountParameter AsksParameter = new("asks", "Asks for") { Optional = true, Help = "What it asks for, bids, or is to be granted. Managers decide by it; votes do not." };

    /// <summary>Its place in the registry, from 0, of which with chain and registry its id is made; null where that is not known.</summary>
    public long? Number { get; init; }

    public bool IsApproved => Status == Approved;

    internal static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, NameParameter, RecipientParameter, ProjectIdParameter, NumberParameter, StatusParameter, PullParameter, AsksParameter);

    internal static GrantProject Read(ObjectReading read) => new(
        read.Get(IdParameter), read.Get(NameParameter), read.Get(RecipientParameter), read.Get(ProjectIdParameter)!, read.Get(StatusParameter)!, read.Get(PullParameter), read.Get(AsksParameter))
    {
        Number = read.Has("number") ? read.Get(NumberParameter) : null,
    };
}
