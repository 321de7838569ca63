using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>What the server said of an airdrop list, as a page shows it.</summary>
/// <param name="Line">"3 addresses, 1,000 in all; 49,000 of Airdrop are left."</param>
/// <param name="Root">Null where nobody should be paid by it.</param>
/// <param name="Findings">By row and column of the list.</param>
public sealed record AirdropAnswer(Phrase Line, string? Root, IReadOnlyList<Finding> Findings)
{
    /// <param name="json">An <see cref="AirdropCheck.Statement"/>, or a problem document.</param>
    /// <param name="problem">Why there is no answer; else null.</param>
    public static AirdropAnswer? Read(string json, string bucket, out Phrase? problem)
    {
        problem = "The server did not answer.";
        if (json.Length == 0 || NodeReader.Read(System.Text.Encoding.UTF8.GetBytes(json), out _) is not { } answer) return null;
        problem = answer["root"] is null ? Phrase.Verbatim(answer.Text("detail") ?? answer.Text("title") ?? "") : null;
        if (problem is not null) return null;
        var findings = ((answer[GrantsAnswer.Findings] as ListNode)?.Items ?? []).OfType<ObjectNode>().Select(FindingOf).ToArray();
        var rows = answer["rows"] is NumberNode number && number.TryDecimal(out var count) ? (int)count : 0;
        return new(LineOf(answer, rows, bucket), answer.Text("root"), findings);
    }

    static Phrase LineOf(ObjectNode answer, int rows, string bucket)
    {
        var people = Phrase.Count(rows, "{0:#,0} address", "{0:#,0} addresses");
        var (total, left) = (Whole(answer, "total"), Whole(answer, "left"));
        if (rows == 0) return "This list cannot be taken as it stands.";
        if (left.StartsWith('-')) return $"{people}, {total} in all: {left[1..]} more than {bucket} has.";
        return $"{people}, {total} in all; {left} of {bucket} are left.";
    }

    static string Whole(ObjectNode answer, string member)
    {
        var (text, sign) = answer.Text(member) is ['-', .. var rest] ? (rest, "-") : (answer.Text(member) ?? "", "");
        var (whole, fraction) = text.Split('.') is [var w, var f] ? (w, Phrase.Culture.NumberFormat.NumberDecimalSeparator + f) : (text, "");
        return System.Numerics.BigInteger.TryParse(whole, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? sign + number.ToString("#,0", Phrase.Culture) + fraction : text;
    }

    static Finding FindingOf(ObjectNode finding)
    {
        var (code, path, message) = (finding.Text("code") ?? "", finding.Text("path") ?? "", Phrase.Verbatim(finding.Text("message") ?? ""));
        return finding.Text("severity") == "error" ? Finding.Error(code, path, message) : Finding.Warning(code, path, message);
    }
}
