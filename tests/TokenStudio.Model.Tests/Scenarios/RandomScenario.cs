using System.Globalization;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>
/// Scenarios of any vesting and emission kinds, made from the kinds' own shapes and parameters, so that a new kind is drawn by
/// being listed. What does not go together is mended as a founder would: by the fixes the findings offer.
/// </summary>
sealed class RandomScenario(int seed)
{
    static readonly ObjectNode[] Examples = [.. VestingKinds.All.All.Select(k => k.Example).Concat(EmissionKinds.All.All.Select(k => k.Example)).Select(Doc.Of)];

    readonly Random random = new(seed);

    int decimals;

    /// <summary>A valid scenario, or null where the fixes did not lead to one.</summary>
    public ValidScenario? Make()
    {
        decimals = new[] { 0, 6, 9, 18 }[random.Next(4)];
        var document = Document();
        for (var round = 0; round < 30; round++)
        {
            var review = ScenarioReview.Of(document);
            if (review.Valid is not null) return review.Valid;
            var error = review.Findings.First(f => f.Severity == Severity.Error);
            var edits = error.Fixes.Count > 0 ? error.Fixes[random.Next(error.Fixes.Count)].Edits : [Otherwise(error.Path)];
            document = EditApplier.Apply(document, edits).Document ?? throw new InvalidOperationException($"A fix of {error.Path} ({error.Code}) cannot be applied.");
        }

        return null;
    }

    // Without a fix the item goes, or the cap it is against.
    static Edit Otherwise(string path) =>
        path.Split('/') is [var root, var list, var id, ..] ? Edit.Remove($"{root}/{list}/{id}") : Edit.Set("/token/maxSupply", Node.Null);

    ObjectNode Document()
    {
        var launch = Instant.FromUtc(2024, 1, 1, 0, 0).Plus(Duration.FromHours(random.Next(24 * 1_500)));
        var allocations = Enumerable.Range(0, random.Next(1, 3)).Select(i => (Node)ObjectNode.Of(
            ("id", Node.Of($"a{i}")), ("name", Node.Of($"A{i}")), ("holder", Node.Of(Holders.All[random.Next(Holders.All.Count)].Key)),
            ("amount", Amount()), ("vesting", Of(VestingKinds.All.Shape, Doc.Of("{}"))))).ToArray();
        var pools = allocations.Cast<ObjectNode>().Where(a => ((ObjectNode)a["vesting"]!).Text("kind") == "emission").Select(a => a.Id!).Append("mint").ToArray();
        var emissions = Enumerable.Range(0, random.Next(0, 2)).Select(i =>
        {
            var emission = (ObjectNode)Of(EmissionKinds.All.Shape, Doc.Of("{}"));
            (string, Node)[] common = [("id", Node.Of($"e{i}")), ("name", Node.Of($"E{i}")), ("holder", Node.Of("staking")), ("from", Node.Of(pools[random.Next(pools.Length)]))];
            return (Node)common.Aggregate(emission, (node, member) => node.With(member.Item1, member.Item2));
        });
        var document = Doc.Plain.WithToken("maxSupply", "null").WithToken("decimals", decimals.ToString(CultureInfo.InvariantCulture))
            .WithTimeline("launch", $"\"{UtcInstants.ToText(launch)}\"").WithTimeline("horizon", $"\"P{random.Next(1, 60)}M\"").WithTimeline("blockTime", "\"PT600S\"")
            .With("allocations", new ListNode([.. allocations])).With("emissions", new ListNode([.. emissions]));
        return random.Next(3) == 0 ? document.WithToken("maxSupply", NodeWriter.WriteCompact(Amount())) : document;
    }

    Node Of(Shape shape, ObjectNode example) => shape switch
    {
        LeafShape leaf => Value(leaf.Parameter, example),
        ObjectShape members => Members(members, example, []),
        FamilyShape family => OfFamily(family),
        ListShape list => new ListNode([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Of(list.Item, Doc.Of("{}")))]),
        EitherShape either => random.Next(2) == 0 ? Of(either.Value, example) : Of(either.List, example),
        _ => throw new NotSupportedException(shape.GetType().Name),
    };

    ObjectNode OfFamily(FamilyShape family)
    {
        var kind = family.Kinds()[random.Next(family.Kinds().Count)];
        var (id, shape) = (kind.Id, kind.Shape);
        var example = Examples.FirstOrDefault(e => e.Text(family.Word) == id && shape.Members.All(m => m.Optional || e[m.Name] is not null));
        return Members(shape, example ?? Doc.Of("{}"), [new(family.Word, Node.Of(id))]);
    }

    ObjectNode Members(ObjectShape shape, ObjectNode example, Member[] first) =>
        new([.. first, .. shape.Members.Where(m => !m.Optional || random.Next(3) == 0).Select(m => new Member(m.Name, Of(m.Shape, example)))]);

    // A parameter of a type not known here keeps the value of the kind's example.
    Node Value(Parameter parameter, ObjectNode example) => parameter switch
    {
        AmountParameter => Amount(),
        CountParameter count => Node.Of(count.Least + random.NextInt64(Math.Min(count.Most - count.Least, 500))),
        FractionParameter => Node.Of(random.Next(4) switch { 0 => 0m, 1 => 1m, 2 => random.Next(0, 21) / 20m, _ => (decimal)random.NextDouble() }),
        DecimalParameter number => Node.Of(Math.Clamp(random.Next(1, 4_000) / 1_000m, number.Least, number.Most)),
        OpenParameter<CalendarPeriod> open when random.Next(2) == 0 => open.Word is null ? Node.Null : Node.Of(open.Word),
        OpenParameter<CalendarPeriod> open => Value(open.Inner, example),
        PeriodParameter period => Period(period),
        MomentParameter => random.Next(4) == 0
            ? Node.Of(UtcInstants.ToShortText(Instant.FromUtc(2024, 1, 1, 0, 0).Plus(Duration.FromDays(random.Next(3_000)))))
            : Node.Of($"P{random.Next(48)}M"),
        ChoiceParameter choice => Node.Of(choice.Options[random.Next(choice.Options.Count)].Key),
        _ => example[parameter.Name] ?? Node.Null,
    };

    TextNode Period(PeriodParameter parameter) => Node.Of((parameter.Exact ? 2 : random.Next(4)) switch
    {
        0 => $"P{random.Next(1, 400)}D",
        1 => $"P{random.Next(1, 5)}Y",
        2 => $"PT{random.Next(1, 40_000_000)}S",
        _ => $"P{random.Next(parameter.Positive ? 1 : 0, 37)}M",
    });

    TextNode Amount()
    {
        var units = (Int128)random.NextInt64(1, 1_000_000_000_000) * (Int128)WideMath.TenTo(random.Next(0, 16));
        return Node.Of(new TokenAmount(random.Next(10) == 0 ? units % 10 : units).ToText(decimals));
    }
}
