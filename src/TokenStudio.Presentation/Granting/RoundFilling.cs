using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting;

/// <summary>A round written into the node of a programme. What stands there and means the same stays as it is written.</summary>
static class RoundFilling
{
    /// <summary>What a scenario cannot hold of a round.</summary>
    public static void Check(GrantRound round, RoundParts parts, Token own, GrantsReader reader)
    {
        if ((parts & (RoundParts.Terms | RoundParts.Metadata)) != 0) Amount(round, own, reader);
        if (parts.HasFlag(RoundParts.Terms) && new[] { round.Times.ApplicationsStart, round.Times.ApplicationsEnd, round.Times.RoundStart, round.Times.RoundEnd }.Any(t => t is < 0 or > UtcInstants.Far)) reader.Wrong("/parameters", "A time of the round lies beyond all calendars.");
        if (parts.HasFlag(RoundParts.Metadata) && round.Metadata.Name.Length is 0 or > 200) reader.Wrong("/metadata/name", "A round has a name of 1 to 200 characters.");
        if (parts.HasFlag(RoundParts.Around) && (round.Token.Symbol.Length is 0 or > 20 || round.Token.Decimals > 36)) reader.Wrong("/token", "A token has a symbol of 1 to 20 characters and at most 36 decimals.");
        if (!parts.HasFlag(RoundParts.Form)) return;
        if (round.Form.UpdatedAt != 0) reader.Notice("/application/lastUpdatedOn", "When the form was last changed is not kept.", "unknown");
        if (round.Form.Version != ApplicationForm.CurrentVersion) reader.Notice("/application/version", $"The form is written as version {ApplicationForm.CurrentVersion} from now on.", "version");
        foreach (var (name, proof) in new[] { ("twitter", round.Form.Twitter), ("github", round.Form.Github) })
        {
            if (proof is { IsRequired: false, IsVerified: true }) reader.Notice($"/application/applicationSchema/requirements/{name}/verification", "An account that need not be named is not verified.", "unknown");
        }
    }

    static void Amount(GrantRound round, Token own, GrantsReader reader)
    {
        if (round.MatchAmount > TokenAmount.Largest.BaseUnits || GrantMoney.Back(round.MatchAmount, round.Token.Decimals, own.Decimals) is not { } amount || amount > TokenAmount.Largest.BaseUnits)
        {
            reader.Wrong("/parameters/matchAmount", $"This design holds amounts of at most {own.Decimals} decimals, up to 2^120 base units.", "limit");
        }
    }

    public static ObjectNode With(ObjectNode programme, GrantRound round, RoundParts parts, ObjectNode document)
    {
        if (parts.HasFlag(RoundParts.Around)) programme = Around(programme, round, document);
        if (parts.HasFlag(RoundParts.Terms)) programme = Terms(programme, round);
        if (parts.HasFlag(RoundParts.Metadata)) programme = Metadata(programme, round);
        if (parts.HasFlag(RoundParts.Form)) programme = Form(programme, round.Form);
        return (parts & (RoundParts.Terms | RoundParts.Metadata)) == 0 ? programme : Put(programme, "matchAmount", Node.Of(WholeTokens.Of(round.MatchAmount, round.Token.Decimals)));
    }

    static ObjectNode Around(ObjectNode programme, GrantRound round, ObjectNode document)
    {
        var own = document["token"] as ObjectNode;
        programme = Put(programme, "chain", Node.Of((decimal)round.Chain), Node.Of(1m));
        programme = Put(programme, "payout", Node.Of(round.Payout == PayoutKind.Direct ? AlloV1Protocol.Direct : AlloV1Protocol.Merkle), Node.Of(AlloV1Protocol.Merkle));
        programme = Put(programme, "vault", round.Vault);
        programme = Put(programme, "protocolFee", Node.Of((decimal)round.Fees.ProtocolPercentage / AlloSettings.Denominator), Node.Of(0m));
        programme = Put(programme, "protocolTreasury", round.Fees.ProtocolTreasury);
        if (round.Token.Address.IsZero && round.Token.Symbol == own?.Text("symbol") && round.Token.Decimals == Editing.FieldEntry.Decimals(document)) return programme.Without("token");

        // No allocation of the design holds another token.
        var token = Put(programme["token"] as ObjectNode ?? new([]), "symbol", Node.Of(round.Token.Symbol));
        return programme.Without("from").With("token", Put(Put(token, "decimals", Node.Of((decimal)round.Token.Decimals)), "address", round.Token.Address));
    }

    static ObjectNode Terms(ObjectNode programme, GrantRound round)
    {
        programme = Put(programme, "kind", Node.Of("allo-v1"));
        programme = Put(programme, "applicationsStart", round.Times.ApplicationsStart);
        programme = Put(programme, "applicationsEnd", round.Times.ApplicationsEnd);
        programme = Put(programme, "roundStart", round.Times.RoundStart);
        programme = Put(programme, "roundEnd", round.Times.RoundEnd);
        programme = Put(programme, "roundFee", Node.Of((decimal)round.Fees.RoundPercentage / AlloSettings.Denominator), Node.Of(0m));
        programme = Put(programme, "roundFeeAddress", round.Fees.RoundAddress);
        if (programme["token"] is ObjectNode token) programme = programme.With("token", Put(token, "address", round.Token.Address));
        var (admins, operators) = (Roles(programme, "admin", round.Admins), Roles(programme, "operator", round.Operators));
        var roles = new ListNode(Numbered([.. admins, .. operators]).ToValueList());
        return roles.Items.Count == 0 ? programme.Without("operators") : Same(programme, roles) ? programme : programme.With("operators", roles);
    }

    // Order between admins and operators says nothing.
    static bool Same(ObjectNode programme, ListNode roles) => programme["operators"] is ListNode stands && stands.Items.Count == roles.Items.Count && roles.Items.All(stands.Items.Contains);

    // Who stands there already keeps id and name.
    static IEnumerable<ObjectNode> Roles(ObjectNode programme, string role, IEnumerable<Address> addresses)
    {
        var stand = GrantDocument.Items(programme, "operators").Where(o => (o.Text("role") ?? "operator") == role).ToList();
        foreach (var address in addresses)
        {
            var known = stand.Find(o => Address.TryParse(o.Text("address"), out var at) && at == address);
            if (known is not null) stand.Remove(known);
            yield return known ?? ObjectNode.Of(("address", Node.Of(address.ToString())), ("role", Node.Of(role)));
        }
    }

    static IEnumerable<Node> Numbered(IReadOnlyList<ObjectNode> roles)
    {
        var given = roles.Where(r => r.Id is not null).ToList();
        foreach (var role in roles)
        {
            if (role.Id is not null)
            {
                yield return role;
                continue;
            }

            var made = new ObjectNode([new("id", Node.Of(NewGrant.FreeId(given, "role").Id)), .. role.Members]);
            given.Add(made);
            yield return made;
        }
    }

    static ObjectNode Metadata(ObjectNode programme, GrantRound round)
    {
        var metadata = round.Metadata;
        programme = Put(programme, "name", Node.Of(metadata.Name));
        programme = Put(programme, "voting", Node.Of(metadata.Matching is null ? AlloV1Protocol.NoVotes : AlloV1Protocol.QuadraticFunding), Node.Of(AlloV1Protocol.QuadraticFunding));
        var texts = programme["metadata"] as ObjectNode ?? new([]);
        texts = Put(texts, "description", Node.Of(metadata.Description), Node.Of(""));
        texts = Put(texts, "requirements", Words(metadata.Requirements), new ListNode([]));
        texts = Put(texts, "supportType", Node.Of(metadata.Support?.Type ?? ""), Node.Of(""));
        texts = Put(texts, "support", Node.Of(metadata.Support?.Info ?? ""), Node.Of(""));
        texts = Put(texts, "private", Node.Of(!metadata.IsPublic), Node.Of(false));
        programme = Put(programme, "metadata", Put(texts, "program", metadata.Program), new ObjectNode([]));
        if (metadata.Matching is not { } rules) return programme;
        var matching = programme["matching"] as ObjectNode ?? new([]);
        matching = rules.CapPercent is { } cap ? Put(matching, "cap", Node.Of(cap / 100)) : matching.Without("cap");
        matching = Put(matching, "minimumDonation", Node.Of(rules.MinimumDonation ?? 0), Node.Of(0m));
        return Put(programme, "matching", Put(matching, "sybilDefence", Node.Of(RoundMetadataJson.IdOf(rules.SybilDefence)), Node.Of("none")), new ObjectNode([]));
    }

    static ObjectNode Form(ObjectNode programme, ApplicationForm form)
    {
        var texts = programme["metadata"] as ObjectNode ?? new([]);
        texts = Put(texts, "twitter", Node.Of(GrantText.WordOf(form.Twitter)), Node.Of(GrantText.WordOf(new(false, false))));
        texts = Put(texts, "github", Node.Of(GrantText.WordOf(form.Github)), Node.Of(GrantText.WordOf(new(false, false))));
        texts = Put(texts, "questions", new ListNode(form.Questions.Select(q => (Node)QuestionForm.Of(q)).ToValueList()), new ListNode([]));
        return Put(programme, "metadata", texts, new ObjectNode([]));
    }

    static ListNode Words(IEnumerable<string> words) => new(words.Select(w => (Node)Node.Of(w)).ToValueList());

    static ObjectNode Put(ObjectNode node, string name, long second)
    {
        var instant = Instant.FromUnixTimeSeconds(second);
        return UtcInstants.TryParse(node.Text(name) ?? "", out var stands) && stands == instant ? node : node.With(name, Node.Of(UtcInstants.ToText(instant)));
    }

    static ObjectNode Put(ObjectNode node, string name, Address address) =>
        (node.Text(name) is { } text ? Address.TryParse(text, out var stands) && stands == address : address.IsZero) ? node : node.With(name, Node.Of(address.ToString()));

    /// <param name="usual">What is meant where nothing is said.</param>
    static ObjectNode Put(ObjectNode node, string name, Node value, Node? usual = null) => value.Equals(node[name] ?? usual) ? node : node.With(name, value);
}
