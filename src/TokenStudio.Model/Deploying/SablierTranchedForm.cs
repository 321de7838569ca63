using System.Globalization;
using System.Numerics;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A stream of payments, each at its own instant.</summary>
public sealed record SablierTranchedForm : ContractForm
{
    // What its makers' deployments allow in one call.
    const int MostInOneCall = 500;

    public override string Id => "sablier-tranched";
    public override Phrase Label => "Sablier Lockup Tranched";
    public override Phrase Source => "Sablier Lockup 2.0, SablierLockup.createWithTimestampsLT(params, tranches); VestingMath.calculateLockupTranchedStreamedAmount";

    /// <summary>What to know of a long list.</summary>
    internal static ValueList<Phrase> Long(int count) =>
        count <= MostInOneCall ? [] : [$"{count} entries are more than the {MostInOneCall} that deployed contracts take in one call: split the stream."];

    private protected override ContractTerms Terms(Release release, out Func<long, BigInteger>? released)
    {
        var tranches = release.Stretches.SelectMany(s => s.IsLump ? [(s.To, s.Amount)] : Monthly(release, s)).ToArray();
        var cut = release.Stretches.Any(s => !s.IsLump);

        // The first tranche lies behind the start of its stream.
        var start = tranches[0].Item1 > release.Start ? release.Start : tranches[0].Item1 - 1;
        released = t => tranches.Where(p => p.Item1 <= t).Aggregate(BigInteger.Zero, (sum, p) => sum + (BigInteger)p.Item2.BaseUnits);
        return new()
        {
            Form = this,
            Arguments =
            [
                Beneficiary("params.recipient"),
                Amount("params.depositAmount", "uint128", release.Whole, "Base units; the tranches add up to it."),
                Seconds("params.startTime", "uint40", start, "Seconds since 1970, before the first tranche."),
                new("tranches", "(uint128 amount, uint40 timestamp)[]", new ListNode(tranches.Select(p => (Node)ObjectNode.Of(
                    ("amount", Node.Of(p.Item2.BaseUnits.ToString(CultureInfo.InvariantCulture))), ("timestamp", Number(p.Item1)))).ToValueList()), "Each is free from its timestamp on."),
            ],
            Notes = [.. cut ? [(Phrase)"The design releases by the second; here it is cut into months, so the contract runs behind it by up to a month."] : Array.Empty<Phrase>(), .. Long(tranches.Length)],
        };
    }

    // What a stretch has released at the end of each of its calendar months.
    static IEnumerable<(long, TokenAmount)> Monthly(Release release, Stretch stretch)
    {
        var origin = Anchor.At(Instant.FromUnixTimeSeconds(stretch.From));
        var paid = release.Vested.By(stretch.From);
        for (var month = 1; ; month++)
        {
            var at = Math.Min(origin.Plus(CalendarPeriod.OfMonths(1), month).Second, stretch.To);
            var owed = at == stretch.To ? release.Vested.By(stretch.From) + stretch.Amount : release.Vested.By(at);
            if (owed > paid) yield return (at, owed - paid);
            paid = owed;
            if (at == stretch.To) yield break;
        }
    }
}
