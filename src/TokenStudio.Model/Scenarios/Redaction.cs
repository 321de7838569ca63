using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;

namespace TokenStudio.Model.Scenarios;

/// <summary>
/// A scenario without the parts that are not shown. They are taken out of the document itself, so that pages, files and
/// copies made of it cannot tell them, whoever writes those; supply, unlocks and circulation stay to the base unit.
/// </summary>
public static class Redaction
{
    const string Neutral = "other";

    // Of minted tokens only a holder can be left out of circulation; no other emission has this one, so it tells nothing.
    const string LeftOut = "treasury";

    static readonly string[] PeopleOfGrants = ["projects", "operators", "protocolTreasury", "roundFeeAddress", "vault"];

    public static ScenarioReview Of(ScenarioReview review, HiddenParts hides)
    {
        if (hides == HiddenParts.None) return review;
        var reading = ScenarioReader.Read(Document(review.Reading, hides));
        return ScenarioReview.Of(reading with { Scenario = reading.Scenario is { } scenario ? scenario with { Hides = hides } : null });
    }

    // What could not be read could stand anywhere in it.
    static ObjectNode Document(ScenarioReading reading, HiddenParts hides)
    {
        var document = reading.Document!;
        if (reading.Scenario is not { } scenario) return new([.. document.Members.Where(m => m.Name is "schema" or "name")]);

        // Free words may tell what is hidden, and so do votes: who gave what, and what it was worth.
        document = document.Without("description").Without("sources").Without("goals").Without("dataSets");
        if (document["grants"] is not null) document = document.With("grants", Items(document, "grants", (item, _) => item.Without("metadata").Without("votes")));
        if (hides.HasFlag(HiddenParts.Prices)) document = document.Without("market");
        return hides.HasFlag(HiddenParts.Holders) ? WithoutHolders(document, scenario) : document;
    }

    static ObjectNode WithoutHolders(ObjectNode document, Scenario scenario)
    {
        var places = scenario.Allocations.Select((a, i) => (a.Id, New: $"bucket-{i + 1}")).ToDictionary(a => a.Id, a => a.New);
        string From(string from) => places.GetValueOrDefault(from, from);
        bool Counts(TokenEmission emission) => !emission.Mints || scenario.Circulation.Counts(emission.Holder, null);

        document = document
            .With("allocations", Items(document, "allocations", (item, i) => Named(item, "bucket", i).Without("insider").With("holder", Node.Of(Neutral))))
            .With("emissions", Items(document, "emissions", (item, i) => Sourced(Named(item, "emission", i), From).With("holder", Node.Of(Counts(scenario.Emissions[i]) ? Neutral : LeftOut))));
        if (document["burns"] is not null) document = document.With("burns", Items(document, "burns", (item, i) => Sourced(Named(item, "burn", i), From)));
        if (document["grants"] is not null) document = document.With("grants", Items(document, "grants", (item, i) => WithoutPeople(Sourced(Named(item, "grant", i), From))));
        document = document.With("circulation", ObjectNode.Of(
            ("excludeHolders", new ListNode(scenario.Emissions.All(Counts) ? [] : [Node.Of(LeftOut)])),
            ("excludeAllocations", new ListNode([.. scenario.Allocations.Where(a => !scenario.Circulation.Counts(a.Holder, a.Id)).Select(a => Node.Of(places[a.Id]))]))));
        return document["limits"] is ObjectNode limits
            ? document.With("limits", Limits.OfHolders.Aggregate(limits, (left, limit) => left.Without(limit.Name)))
            : document;
    }

    // Who runs a round and who is paid by it are holders too. What is asked for decides what is paid, so the amounts of pools stay, and nothing else of their projects.
    static ObjectNode WithoutPeople(ObjectNode grant)
    {
        var told = PeopleOfGrants.Aggregate(grant, (left, member) => left.Without(member));
        if (grant["strategy"] is not ObjectNode strategy) return told;
        told = told.With("strategy", Nameless(strategy));
        if (grant["milestones"] is not null) told = told.With("milestones", Items(grant, "milestones", (item, i) => item.With("id", Node.Of($"milestone-{i + 1}")).With("title", Node.Of($"Milestone {i + 1}"))));
        return grant["projects"] is ListNode projects ? told.With("projects", new ListNode([.. projects.Items.Cast<ObjectNode>().Where(p => p["asks"] is not null).Select(Asking)])) : told;
    }

    static Node Asking(ObjectNode project, int at) =>
        new ObjectNode([.. Named(project, "project", at).Members.Where(m => m.Name is "id" or "name" or "status" or "asks")]);

    // Contracts and accounts of a strategy are addresses, alone or in lists; the schema of attestations is free words.
    static ObjectNode Nameless(ObjectNode strategy) =>
        new([.. strategy.Members.Where(m => m.Value is not ListNode && m.Name != "schema" && !(m.Value is TextNode { Text: ['0', 'x', ..] }))]);

    static ListNode Items(ObjectNode document, string list, Func<ObjectNode, int, Node> item) =>
        new([.. ((ListNode)document[list]!).Items.Select((node, i) => item((ObjectNode)node, i))]);

    // "bucket-3" is called "Bucket 3": a name of the document, in no other language.
    static ObjectNode Named(ObjectNode item, string kind, int at) =>
        item.With("id", Node.Of($"{kind}-{at + 1}")).With("name", Node.Of($"{char.ToUpperInvariant(kind[0])}{kind[1..]} {at + 1}"));

    static ObjectNode Sourced(ObjectNode item, Func<string, string> from) => item.Text("from") is { } source ? item.With("from", Node.Of(from(source))) : item;
}
