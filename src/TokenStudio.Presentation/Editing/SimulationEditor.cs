using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Editing;

/// <summary>How often and from which seed, beside what is uncertain: the setup of a Monte Carlo run, all of it values of the scenario.</summary>
public static class SimulationEditor
{
    static readonly string[] Head = ["/simulation/paths", "/timeline/horizon", "/market/price/kind", "/simulation/seed"];

    /// <summary>Runs, horizon, price model and seed.</summary>
    public static IReadOnlyList<ParameterField> Setup(ObjectNode document, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var form = Form(document, findings, drafts);
        var all = form.Of("/simulation").Concat(form.Of("/timeline")).Concat(form.Of("/market/price")).ToArray();
        return [.. Head.Select(path => all.FirstOrDefault(f => f.Path == path)).OfType<ParameterField>().Select(f => f is ChoiceField ? f with { Label = "Price model" } : f)];
    }

    /// <summary>The numbers of the price model.</summary>
    public static IReadOnlyList<ParameterField> Inputs(ObjectNode document, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts) =>
        Form(document, findings, drafts).Of("/market/price", "kind");

    /// <summary>The text of a field, or null when there is none.</summary>
    public static string? At(ObjectNode document, string path, IReadOnlyDictionary<string, Draft> drafts) => Form(document, [], drafts).At(path);

    // What a document does not say is shown as what is meant.
    static FormFields Form(ObjectNode document, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var set = document["simulation"] switch { null => new ObjectNode([]), var node => node };
        if (set is ObjectNode o)
        {
            if (o["paths"] is null) o = o.With("paths", Whole(SimulationInputs.UsualPaths));
            if (o["seed"] is null) o = o.With("seed", Whole(SimulationInputs.UsualSeed));
            set = o;
        }

        return new(document.With("simulation", set), findings, drafts);
    }

    static NumberNode Whole(long value) => new(value.ToString(CultureInfo.InvariantCulture));
}
