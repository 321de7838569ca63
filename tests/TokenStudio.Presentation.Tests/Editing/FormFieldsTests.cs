using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class FormFieldsTests
{
    static FormFields Form(ObjectNode document) => new(document, ScenarioReview.Of(document).Findings, new Dictionary<string, Draft>());

    [Fact]
    public void Of_Token_IsAFormOfItsParameters()
    {
        var fields = Form(Meridian.Document).Of("/token");

        Assert.Equal(["Token name", "Symbol", "Decimals", "Max supply"], fields.Select(f => f.Label));
        Assert.Equal(["Meridian", "MRD", "18", "1,000,000,000"], fields.Cast<TypedField>().Select(f => f.Text));
    }

    [Fact]
    public void Of_EveryKind_ShowsTextsThatReadBackToTheSameValue()
    {
        var emission = StreamEditor.NewEmission(Meridian.Document);
        var burn = ObjectNode.Of(("id", Node.Of("fees")), ("name", Node.Of("Fees")), ("kind", Node.Of("fixed")), ("amount", Node.Of("1")), ("every", Node.Of("P1M")));
        var document = ScenarioEdits.Apply(Meridian.Document, [Edit.Insert("/emissions", emission), Edit.Set("/burns", new ListNode([burn]))]).Document!;
        foreach (var (path, kinds) in new[] { ($"/emissions/{emission.Id}", EmissionKinds.All.All.Select(k => k.Id)), ("/burns/fees", BurnKinds.All.All.Select(k => k.Id)), ("/allocations/team/vesting", VestingKinds.All.All.Select(k => k.Id)) })
        {
            foreach (var kind in kinds)
            {
                var changed = ScenarioEdits.Apply(document, FieldEntry.Read(document, $"{path}/kind", kind).Edits).Document!;
                foreach (var field in Flat(Form(changed).Of(path)))
                {
                    if (field is not TypedField typed) continue;
                    var entry = FieldEntry.Read(changed, typed.Path, typed.Text);
                    Assert.True(entry.Refusal is null, $"{kind} {typed.Path} \"{typed.Text}\": {entry.Refusal?.Message}");
                    var after = entry.Edits.Count == 0 ? changed : ScenarioEdits.Apply(changed, entry.Edits).Document;
                    Assert.True(ScenarioReader.Read(changed).Scenario!.Equals(ScenarioReader.Read(after!).Scenario), $"{kind} {typed.Path} \"{typed.Text}\" changed the file.");
                }
            }
        }
    }

    [Fact]
    public void Of_StakeByDate_IsATableWhoseCellsCanBeEdited()
    {
        var stakes = new ListNode([ObjectNode.Of(("at", Node.Of("P0M")), ("amount", Node.Of("8000000"))), ObjectNode.Of(("at", Node.Of("P12M")), ("amount", Node.Of("32000000")))]);
        var emission = ObjectNode.Of(
            ("id", Node.Of("pos")), ("name", Node.Of("Validators")), ("holder", Node.Of("staking")), ("kind", Node.Of("proofOfStake")),
            ("staked", stakes), ("uptime", Node.Of(1m)), ("baseRewardFactor", Node.Of(64m)));
        var document = ScenarioEdits.Apply(Meridian.Document, [Edit.Insert("/emissions", emission)]).Document!;

        var table = Assert.IsType<TableField>(Form(document).Of("/emissions/pos").Single(f => f.Path == "/emissions/pos/staked"));
        Assert.Equal(["From", "Staked"], table.Columns);
        var cell = Assert.IsType<TypedField>(table.Rows[1].Cells[1]);
        Assert.Equal("32,000,000", cell.Text);

        var entry = FieldEntry.Read(document, cell.Path, "33m");
        var changed = (ListNode)((ObjectNode)((ListNode)ScenarioEdits.Apply(document, entry.Edits).Document!["emissions"]!).Items[^1])["staked"]!;
        Assert.Equal(["8000000", "33000000"], changed.Items.Select(row => ((ObjectNode)row).Text("amount")));
    }

    [Fact]
    public void Of_Finding_StandsAtItsField()
    {
        var document = ScenarioEdits.Apply(Meridian.Document, [Edit.Set("/timeline/horizon", Node.Of("P900Y")), Edit.Set("/timeline/step", Node.Of("P1D"))]).Document!;

        var step = Form(document).Of("/timeline").Single(f => f.Path == "/timeline/step");

        Assert.Contains("at most", step.Finding!.Message, StringComparison.Ordinal);
        Assert.Equal("Use months", Assert.Single(step.Finding.Fixes).Label);
    }

    [Fact]
    public void Of_Draft_KeepsThePersonsText()
    {
        var drafts = new Dictionary<string, Draft> { ["/token/decimals"] = new("many", new CellFinding("No.", [])) };

        var field = Assert.IsType<TypedField>(new FormFields(Meridian.Document, [], drafts).Of("/token").Single(f => f.Path == "/token/decimals"));

        Assert.Equal(("many", "No."), (field.Text, field.Finding!.Message.ToString()));
    }

    [Fact]
    public void Of_Table_AddsAndTakesAwayRowsAsOneEdit()
    {
        var document = ScenarioEdits.Apply(Meridian.Document, FieldEntry.Read(Meridian.Document, "/allocations/team/vesting/kind", "pieces").Edits).Document!;
        var table = Assert.IsType<TableField>(Form(document).Of("/allocations/team/vesting").Single(f => f is TableField));
        var before = table.Rows.Count;

        var more = ScenarioEdits.Apply(document, table.Add!.Edits).Document!;
        var less = ScenarioEdits.Apply(document, table.Rows[0].Remove.Edits).Document!;

        Assert.Equal((before + 1, before - 1), (Rows(more), Rows(less)));
        static int Rows(ObjectNode d) => Form(d).Of("/allocations/team/vesting").OfType<TableField>().Single().Rows.Count;
    }

    static IEnumerable<ParameterField> Flat(IEnumerable<ParameterField> fields) =>
        fields.SelectMany(f => f is TableField table ? table.Rows.SelectMany(r => r.Cells.OfType<ParameterField>()) : [f]);
}
