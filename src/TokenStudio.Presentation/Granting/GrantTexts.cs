using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>A question of the application form with its fields.</summary>
/// <param name="Number">By which answers name it.</param>
public sealed record GrantQuestion(string Id, int Number, string Title, IReadOnlyList<ParameterField> Fields)
{
    /// <summary>The first thing that is wrong with it; null while nothing is.</summary>
    public CellFinding? Finding => Fields.FirstOrDefault(f => f.Finding is not null)?.Finding;
}

/// <summary>What a round tells its visitors and asks of its applicants: kept beside the chain, as Grants Stack does.</summary>
public sealed class GrantTexts
{
    public GrantTexts(ObjectNode document, string id, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var programme = GrantDocument.Find(document, id)!;
        var form = new FormFields(GrantDocument.Filled(document, id), findings, drafts);
        var all = form.Of(GrantDocument.Path(id, "metadata"));
        Metadata = [.. all.Where(f => !IsOf(f, "twitter") && !IsOf(f, "github"))];
        Accounts = [.. all.Where(f => IsOf(f, "twitter") || IsOf(f, "github"))];
        var questions = QuestionForm.All(programme);
        var numbers = ProgrammeRound.NumbersOf([.. questions.Select(q => q.Id!)]);
        Questions = [.. questions.Zip(numbers, (question, number) => new GrantQuestion(question.Id!, number, question.Text("title") ?? "", Shown(question, form.Of(GrantDocument.Path(id, "metadata", "questions", question.Id!), "id"))))];
        var encrypted = questions.Count(q => q["encrypted"] is TruthNode { Value: true });
        Line = questions.Count == 0 ? "None yet" : (Phrase)$"{Phrase.Count(questions.Count, "{0} question", "{0} questions")}, {encrypted} encrypted";
    }

    /// <summary>Description, requirements, support and who may see the round.</summary>
    public IReadOnlyList<ParameterField> Metadata { get; }

    /// <summary>What is asked of a project's accounts.</summary>
    public IReadOnlyList<ParameterField> Accounts { get; }

    public IReadOnlyList<GrantQuestion> Questions { get; }

    /// <summary>"7 questions, 2 encrypted".</summary>
    public Phrase Line { get; }

    public IEnumerable<ParameterField> Fields => [.. Metadata, .. Accounts, .. Questions.SelectMany(q => q.Fields)];

    // What nobody chooses from is not asked for.
    static IReadOnlyList<ParameterField> Shown(ObjectNode question, IReadOnlyList<ParameterField> fields) =>
        Chosen.Contains(question.Text("type") ?? "") || question["choices"] is not null ? fields : [.. fields.Where(f => !IsOf(f, "choices"))];

    static ValueList<string> Chosen => Model.Grants.AlloV1.FormQuestion.ChosenTypes;

    static bool IsOf(ParameterField field, string member) => field.Path.EndsWith("/" + member, StringComparison.Ordinal);
}
