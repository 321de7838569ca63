using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>An application form as Grants Stack stores it: { "lastUpdatedOn", "applicationSchema": { "questions", "requirements" }, "version" }.</summary>
public static class ApplicationFormJson
{
    static readonly string[] Names = ["id", "title", "type", "required", "encrypted", "hidden", "choices"];

    public static ObjectNode Of(ApplicationForm form) => ObjectNode.Of(
        ("lastUpdatedOn", Node.Of((decimal)form.UpdatedAt)),
        ("applicationSchema", ObjectNode.Of(
            ("questions", new ListNode(form.Questions.Select(q => (Node)Of(q)).ToValueList())),
            ("requirements", ObjectNode.Of(("twitter", Of(form.Twitter)), ("github", Of(form.Github)))))),
        ("version", Node.Of(form.Version)));

    static ObjectNode Of(FormQuestion question)
    {
        List<Member> members =
        [
            new("id", Node.Of((decimal)question.Id)),
            new("title", Node.Of(question.Title)),
            new("type", Node.Of(question.Type)),
            new("required", Node.Of(question.IsRequired)),
            new("encrypted", Node.Of(question.IsEncrypted)),
            new("hidden", Node.Of(question.IsHidden)),
        ];
        if (question.Choices.Count > 0) members.Add(new("choices", new ListNode(question.Choices.Select(c => (Node)Node.Of(c)).ToValueList())));
        return new(members.ToValueList());
    }

    static ObjectNode Of(AccountProof proof) => ObjectNode.Of(("required", Node.Of(proof.IsRequired)), ("verification", Node.Of(proof.IsVerified)));

    /// <summary>The form, with its wrapping or the questions alone.</summary>
    public static ApplicationForm Read(JsonElement file, GrantsReader reader, string path = "")
    {
        var isBare = GrantsReader.Optional(file, "applicationSchema") is null && GrantsReader.Optional(file, "questions") is not null;
        if (!isBare) reader.Known(file, path, "lastUpdatedOn", "applicationSchema", "version");
        var (schema, at) = isBare ? (file, path) : (reader.Member(file, "applicationSchema", path), $"{path}/applicationSchema");

        // The first form of Grants Stack was the list of questions alone.
        var isList = schema.ValueKind == JsonValueKind.Array;
        if (!isList) reader.Known(schema, at, "questions", "requirements");
        var (questions, where) = isList ? (schema, at) : (reader.Member(schema, "questions", at), $"{at}/questions");
        var proofs = isList ? default : GrantsReader.Optional(schema, "requirements") ?? default;
        reader.Known(proofs, $"{at}/requirements", "twitter", "github");
        return new()
        {
            Questions = Questions(questions, where, reader),
            Twitter = Proof(proofs, "twitter", $"{at}/requirements", reader),
            Github = Proof(proofs, "github", $"{at}/requirements", reader),
            UpdatedAt = isBare ? 0 : reader.Number(file, "lastUpdatedOn", path, long.MaxValue),
            Version = !isBare && GrantsReader.Optional(file, "version") is not null ? reader.Text(file, "version", path) : ApplicationForm.CurrentVersion,
        };
    }

    static ValueList<FormQuestion> Questions(JsonElement list, string path, GrantsReader reader)
    {
        var read = new List<FormQuestion>();
        var ids = new HashSet<int>();
        foreach (var (item, at) in reader.ItemsAt(list, path))
        {
            // "info" was a help text that Grants Stack stored empty; one that says something is told as not read.
            if (GrantsReader.Optional(item, "info") is { ValueKind: JsonValueKind.String } info && info.ValueEquals("")) reader.Known(item, at, [.. Names, "info"]);
            else reader.Known(item, at, Names);
            reader.Member(item, "id", at);
            var question = new FormQuestion
            {
                Id = (int)reader.Number(item, "id", at, int.MaxValue),
                Title = reader.Text(item, "title", at),
                Type = reader.Text(item, "type", at),
                IsRequired = reader.Truth(item, "required", at, false),
                IsEncrypted = reader.Truth(item, "encrypted", at, false),
                IsHidden = reader.Truth(item, "hidden", at, false),
                Choices = Choices(item, at, reader),
            };
            if (!ids.Add(question.Id)) reader.Wrong($"{at}/id", $"Two questions have the number {question.Id}.", "twice");
            if (question.Type.Length > 0 && !FormQuestion.Types.Contains(question.Type)) reader.Wrong($"{at}/type", $"There is no question of the type \"{question.Type}\"; there are {string.Join(", ", FormQuestion.Types)}.");
            if (question.IsChosen && question.Choices.Count == 0) reader.Wrong($"{at}/choices", "There is nothing to choose from.", "missing");
            read.Add(question);
        }

        return read.ToValueList();
    }

    static ValueList<string> Choices(JsonElement question, string path, GrantsReader reader)
    {
        var choices = new List<string>();
        foreach (var (item, at) in reader.ItemsAt(GrantsReader.Optional(question, "choices") ?? default, $"{path}/choices"))
        {
            if (item.ValueKind == JsonValueKind.String) choices.Add(item.GetString()!);
            else reader.Wrong(at, "A choice is a text.");
        }

        return choices.ToValueList();
    }

    static AccountProof Proof(JsonElement proofs, string name, string path, GrantsReader reader)
    {
        var proof = GrantsReader.Optional(proofs, name) ?? default;
        reader.Known(proof, $"{path}/{name}", "required", "verification");
        return new(reader.Truth(proof, "required", $"{path}/{name}", false), reader.Truth(proof, "verification", $"{path}/{name}", false));
    }
}
