using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class GrantTextsTests
{
    const string Texts = "/grants/round-1/metadata";

    [Fact]
    public void Of_ARoundWithoutTexts_OffersEveryField()
    {
        var texts = Of(GrantSample.With());
        Assert.Equal(["description", "requirements", "supportType", "support", "private", "program"], texts.Metadata.Select(f => f.Path[(Texts.Length + 1)..]));
        Assert.Equal(["twitter", "github"], texts.Accounts.Select(f => f.Path[(Texts.Length + 1)..]));
        Assert.Equal("None yet", texts.Line.ToString());
    }

    [Fact]
    public void Usual_OfAMatchedAndADirectRound_AreTheFormsOfGrantsStack()
    {
        var matched = GrantSample.With(QuestionForm.Usual(GrantSample.Node(GrantSample.With())));
        Assert.Equal([(1, "Email Address"), (2, "Funding Sources"), (3, "Team Size")], Of(matched).Questions.Select(q => (q.Number, q.Title)));
        Assert.Equal("3 questions, 1 encrypted", Of(matched).Line.ToString());
        var payout = GrantSample.Set("payout", Node.Of("direct"));
        var direct = GrantSample.With(payout, QuestionForm.Usual(GrantSample.Node(GrantSample.With(payout))));
        Assert.Equal([1, 2, 3, 4, 6, 7, 8], Of(direct).Questions.Select(q => q.Number));
        Assert.DoesNotContain(direct.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Question_AddedMovedAndRemoved_KeepsItsNumber()
    {
        var first = QuestionForm.Usual(GrantSample.Node(GrantSample.With()));
        var add = QuestionForm.Add(GrantSample.Node(GrantSample.With(first)));
        var added = GrantSample.With(first, add);
        Assert.Equal((4, "Question 4"), (Of(added).Questions[^1].Number, Of(added).Questions[^1].Title));
        var up = QuestionForm.Move(GrantSample.Node(added), "question-4", up: true)!;
        Assert.Equal([1, 2, 4, 3], Numbers(first, add, up));
        var down = QuestionForm.Move(GrantSample.Node(GrantSample.With(first, add, up)), "question-4", up: false)!;
        Assert.Equal([1, 2, 3, 4], Numbers(first, add, up, down));
        Assert.Null(QuestionForm.Move(GrantSample.Node(added), "question-4", up: false));
        Assert.Null(QuestionForm.Move(GrantSample.Node(added), "question-1", up: true));
        Assert.Equal([1, 3, 4], Numbers(first, add, QuestionForm.Remove(GrantSample.Node(added), "question-2")));
    }

    [Fact]
    public void Choices_OfAListOnly_AreAskedForOneALine()
    {
        var usual = QuestionForm.Usual(GrantSample.Node(GrantSample.With()));
        Assert.Equal(["title", "type", "required", "encrypted", "hidden"], Of(GrantSample.With(usual)).Questions[0].Fields.Select(f => f.Path[(f.Path.LastIndexOf('/') + 1)..]));
        var list = GrantSample.With(usual, Edit.Set($"{Texts}/questions/question-3/type", Node.Of("dropdown")));
        var empty = Of(list).Questions[2];
        Assert.Equal("\"Team Size\" has nothing to choose from yet.", empty.Finding!.Message.ToString());
        Assert.Equal("Ask for a short answer", empty.Finding.Fixes.Single().Label.ToString());
        var entry = GrantEntry.Read(list.Document!, $"{Texts}/questions/question-3/choices", " One \r\n\r\nTwo\n");
        var chosen = GrantSample.With([usual, Edit.Set($"{Texts}/questions/question-3/type", Node.Of("dropdown")), .. entry.Edits]);
        Assert.Equal("One\nTwo", ((TypedField)Of(chosen).Questions[2].Fields[^1]).Text);
        Assert.Equal(["One", "Two"], GrantSample.Programme(chosen).Texts.Questions[2].Choices);
    }

    [Fact]
    public void Requirements_TypedIntoARoundWithoutTexts_BringTheMetadata()
    {
        var entry = GrantEntry.Read(GrantSample.With().Document!, $"{Texts}/requirements", "Open source\nOlder than a year");
        Assert.Equal(Texts, Assert.Single(entry.Edits).Path);
        Assert.Equal(["Open source", "Older than a year"], GrantSample.Programme(GrantSample.With(entry.Edits)).Texts.Requirements);
    }

    static IEnumerable<int> Numbers(params IEnumerable<Edit> edits) => Of(GrantSample.With(edits)).Questions.Select(q => q.Number);

    static GrantTexts Of(ScenarioReview review) => new(review.Document!, GrantSample.Id, review.Findings, GrantSample.NoDrafts);
}
