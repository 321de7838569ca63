using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Who may run a round, one a line.</summary>
/// <param name="Label">"Ada, admin"; the role alone where the name says it already.</param>
/// <param name="Initials">Of the name; of the role without one.</param>
/// <param name="Address">"0x4c…91ae", or empty while there is none.</param>
/// <param name="Wrong">Errors in it.</param>
public sealed record GrantRole(string Id, string Label, string Initials, string Address, int Wrong);

public static class GrantRoles
{
    internal static readonly Phrase Manager = "Manager";
    static readonly Phrase Operator = "Operator";

    public static IReadOnlyList<GrantRole> Of(ObjectNode programme, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts) =>
        [.. GrantDocument.Items(programme, "operators").Select(role =>
        {
            var path = GrantDocument.Path(programme.Id!, "operators", role.Id!);
            var word = Word(programme, role);
            var name = role.Text("name") ?? "";
            return new GrantRole(role.Id!, name.Length == 0 ? word.ToString() : name.StartsWith(word.ToString(), StringComparison.CurrentCulture) ? name : $"{name}, {Lowered(word)}", Initials(name.Length > 0 ? name : word.ToString()), Ends(role.Text("address") ?? ""),
                findings.Count(f => f.Severity == Severity.Error && DocumentPath.Within(f.Path, path)) + drafts.Keys.Count(at => DocumentPath.Within(at, path)));
        })];

    // A pool's operators are its managers.
    static Phrase Word(ObjectNode programme, ObjectNode role)
    {
        if (role.Text("role") == "admin") return "Admin";
        return GrantDocument.IsPool(programme) ? Manager : Operator;
    }

    /// <summary>The ends of an address: "0x4c…91ae".</summary>
    public static string Ends(string address) => !Address.TryParse(address, out var read, out _) || read.IsZero ? "" : $"{address[..4]}…{address[^4..]}";

    static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpper(word[0], Phrase.Culture)));
}
