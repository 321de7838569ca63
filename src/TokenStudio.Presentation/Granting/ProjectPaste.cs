using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Rows of a spreadsheet as projects: laid over the table from one cell on, lines past its end added.</summary>
/// <param name="Projects">How many lines were taken.</param>
/// <param name="Refused">Cells that could not be taken, with the reason: of a line that stands in the cell, of a new one in the message.</param>
public sealed record ProjectPaste(ValueList<Edit> Edits, int Projects, IReadOnlyDictionary<string, Draft> Refused, IReadOnlyList<Phrase> Problems)
{
    /// <summary>Most lines that are taken at once.</summary>
    public const int MostLines = 2_000;

    static readonly string[] Columns = ["name", "recipient", "status", "pull"];
    static readonly string[] Statuses = ["pending", GrantProject.Approved, "rejected", "cancelled"];

    /// <param name="path">The cell from which on it is laid; of the list itself, all lines are added.</param>
    /// <param name="text">Lines of cells between tabs; commas and semicolons where there is no tab.</param>
    public static ProjectPaste Read(ObjectNode document, string path, string text)
    {
        if (DocumentPath.Split(path) is not ["grants", var id, "projects", .. var at] || GrantDocument.Find(document, id) is not { } programme) return new([], 0, new Dictionary<string, Draft>(), []);
        var projects = GrantDocument.Items(programme, "projects");
        var column = at is [_, var member] ? Math.Max(0, Array.IndexOf(Columns, member)) : 0;
        var row = at is [var first, ..] ? projects.ToList().FindIndex(p => p.Id == first) : -1;
        if (row < 0) row = projects.Count;
        var (edits, added, refused, problems) = (new List<Edit>(), new List<ObjectNode>(), new Dictionary<string, Draft>(), new List<Phrase>());
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).Take(MostLines).Select(Cells).SkipWhile((cells, n) => n == 0 && IsHead(cells)).ToArray();
        for (var n = 0; n < lines.Length; n++)
        {
            if (row + n < projects.Count) Over(document, GrantDocument.Path(id, "projects", projects[row + n].Id!), lines[n], column, edits, refused);
            else if (Added(document, programme, [.. projects, .. added], lines[n], column, n + 1, problems) is { } project) added.Add(project);
        }

        if (added.Count > 0) edits.Add(GrantDocument.Add(programme, "projects", [.. added]));
        return new(edits.ToValueList(), lines.Length - problems.Count, refused, problems);
    }

    static void Over(ObjectNode document, string project, string[] cells, int column, List<Edit> edits, Dictionary<string, Draft> refused)
    {
        for (var c = 0; c < cells.Length && column + c < Columns.Length; c++)
        {
            if (cells[c].Length == 0) continue;
            var path = DocumentPath.Join(project, Columns[column + c]);
            var entry = FieldEntry.Read(document, path, Word(column + c, cells[c]));
            if (entry.Refusal is { } refusal) refused[path] = new(cells[c], refusal);
            edits.AddRange(entry.Edits);
        }
    }

    // A new line is taken whole or not at all: its cells stand nowhere yet.
    static ObjectNode? Added(ObjectNode document, ObjectNode programme, IReadOnlyList<ObjectNode> others, string[] cells, int column, int line, List<Phrase> problems)
    {
        var (id, number) = NewGrant.FreeId(others, "project");
        var project = ObjectNode.Of(("id", Node.Of(id)), ("name", Node.Of(Say($"Project {number}"))));
        var with = EditApplier.Apply(document, [GrantDocument.Add(programme, "projects", project)]).Document!;
        for (var c = 0; c < cells.Length && column + c < Columns.Length; c++)
        {
            if (cells[c].Length == 0) continue;
            var entry = FieldEntry.Read(with, GrantDocument.Path(programme.Id!, "projects", id, Columns[column + c]), Word(column + c, cells[c]));
            if (entry.Refusal is { } refusal)
            {
                problems.Add($"Line {line}: {refusal.Message}");
                return null;
            }

            if (entry.Edits is [SetEdit set]) project = project.With(Columns[column + c], set.Value);
        }

        return project;
    }

    static string[] Cells(string line) => [.. line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',').Select(cell => cell.Trim().Trim('"'))];

    static bool IsHead(string[] cells) => cells[0].Equals("name", StringComparison.OrdinalIgnoreCase) || cells[0].Equals("project", StringComparison.OrdinalIgnoreCase);

    static string Word(int column, string cell) => Columns[column] != "status" ? cell : Statuses.FirstOrDefault(s => s.Equals(cell, StringComparison.OrdinalIgnoreCase)) ?? cell;
}
