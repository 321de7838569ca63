using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using FormQuestion = TokenStudio.Model.Grants.AlloV1.FormQuestion;

namespace TokenStudio.Presentation.Granting;

/// <summary>The questions of an application form as edits: what a new form begins with, one more, and their order.</summary>
public static class QuestionForm
{
    const string List = "questions";

    public static IReadOnlyList<ObjectNode> All(ObjectNode programme) => programme["metadata"] is ObjectNode texts ? GrantDocument.Items(texts, List) : [];

    /// <summary>The form that Grants Stack begins with, in place of none.</summary>
    public static Edit Usual(ObjectNode programme) =>
        Set(programme, (programme.Text("payout") == AlloV1Protocol.Direct ? UsualForms.Direct : UsualForms.Matched).Select(Of));

    /// <summary>One more at the end; its words are yet to be typed.</summary>
    public static Edit Add(ObjectNode programme)
    {
        var all = All(programme);

        // A number that was another question's would give its answers to this one.
        var number = all.Select(q => ProgrammeRound.NumberOf(q.Id!) ?? 0).DefaultIfEmpty().Max() + 1;
        var question = ObjectNode.Of(("id", Node.Of(ProgrammeRound.IdOf(number))), ("title", Node.Of(Say($"Question {number}"))), ("type", Node.Of("short-answer")));
        return all.Count > 0 ? Edit.Insert(PathOf(programme), question) : Set(programme, [question]);
    }

    public static Edit Remove(ObjectNode programme, string id) => Edit.Remove(DocumentPath.Join(PathOf(programme), id));

    /// <summary>One place up or down; null at the end.</summary>
    public static Edit? Move(ObjectNode programme, string id, bool up)
    {
        var ids = All(programme).Select(q => q.Id!).ToList();
        var at = ids.IndexOf(id);
        if (at < 0 || (up ? at == 0 : at == ids.Count - 1)) return null;
        var before = up ? at - 1 : at + 2;
        return Edit.Move(DocumentPath.Join(PathOf(programme), id), before < ids.Count ? ids[before] : null);
    }

    /// <summary>A question as a scenario writes it.</summary>
    public static ObjectNode Of(FormQuestion question)
    {
        List<Member> members = [new("id", Node.Of(ProgrammeRound.IdOf(question.Id))), new("title", Node.Of(question.Title)), new("type", Node.Of(question.Type))];
        if (question.IsRequired) members.Add(new("required", Node.Of(true)));
        if (question.IsEncrypted) members.Add(new("encrypted", Node.Of(true)));
        if (question.IsHidden) members.Add(new("hidden", Node.Of(true)));
        if (question.Choices.Count > 0) members.Add(new("choices", new ListNode(question.Choices.Select(c => (Node)Node.Of(c)).ToValueList())));
        return new(members.ToValueList());
    }

    static string PathOf(ObjectNode programme) => GrantDocument.Path(programme.Id!, "metadata", List);

    static Edit Set(ObjectNode programme, IEnumerable<ObjectNode> questions)
    {
        var list = new ListNode(questions.Select(q => (Node)q).ToValueList());
        return programme["metadata"] is ObjectNode ? Edit.Set(PathOf(programme), list) : Edit.Set(GrantDocument.Path(programme.Id!, "metadata"), ObjectNode.Of((List, list)));
    }
}
