using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>Strategies that keep statuses in rows, four bits a recipient, and review by overwriting whole rows.</summary>
public abstract class ReviewedByRows : AlloStrategy
{
    StatusRows rows = new(4);
    ImmutableDictionary<Address, BigInteger> places = ImmutableDictionary<Address, BigInteger>.Empty;

    /// <summary>One more than the recipients there are: reviews name it, so that a registration in between is noticed.</summary>
    public BigInteger RecipientsCounter { get; private set; } = 1;

    /// <summary>Whether only members of profiles register.</summary>
    private protected bool IsGated { get; set; }

    private protected bool IsMetadataRequired { get; set; }

    /// <summary>What is in review also becomes pending when it registers again.</summary>
    private protected virtual bool ReviewsAnew => false;

    /// <remarks>Quirk: 7 to 15 are no statuses, and reading one panics.</remarks>
    public override AlloStatus StatusOf(Address id)
    {
        if (!places.TryGetValue(id, out var place)) return AlloStatus.None;
        var number = rows[place - 1];
        Stop(number > (int)AlloStatus.Canceled, "Panic 0x21");
        return (AlloStatus)number;
    }

    /// <summary>The place of a recipient in the rows, from 1 on; 0 for one that never registered.</summary>
    public BigInteger PlaceOf(Address id) => places.GetValueOrDefault(id);

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("statusIndex", PlaceOf(id))];

    private protected Address RegisterInRows(CallArguments data)
    {
        var (id, address, usesAnchor) = Registering(data, IsGated, isAnchorFirst: true);
        var metadata = data.Metadata("metadata", 2);
        NeedMetadata(IsMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor });
        if (!places.ContainsKey(id))
        {
            places = places.SetItem(id, RecipientsCounter);
            RecipientsCounter++;
            SetStatus(id, AlloStatus.Pending);
            return id;
        }

        // One whose row was overwritten with 0 stays at None for good.
        var status = StatusOf(id);
        if (status == AlloStatus.Accepted || (ReviewsAnew && status == AlloStatus.InReview)) SetStatus(id, AlloStatus.Pending);
        else if (status == AlloStatus.Rejected) SetStatus(id, AlloStatus.Appealed);
        return id;
    }

    private protected void SetRows(IReadOnlyList<(BigInteger Row, BigInteger Word)> given, BigInteger counter)
    {
        Stop(counter != RecipientsCounter, "INVALID");
        rows = rows.With(given);
    }

    void SetStatus(Address id, AlloStatus status)
    {
        var (row, shift) = rows.PlaceOf(places[id] - 1);
        var word = rows.Rows.GetValueOrDefault(row);
        rows = rows.With([(row, (word & ~((BigInteger)15 << shift)) | ((BigInteger)(int)status << shift))]);
    }
}
