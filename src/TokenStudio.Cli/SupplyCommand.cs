using System.CommandLine;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>supply FILE --at INSTANT ... [--height N ...] [--json]: the ledger at each, in the order asked.</summary>
static class SupplyCommand
{
    static readonly Option<string[]> At = new("--at") { Description = "An instant in UTC, such as 2028-03-01.", AllowMultipleArgumentsPerToken = true };
    static readonly Option<string[]> Height = new("--height") { Description = "A block height.", AllowMultipleArgumentsPerToken = true };

    public static Command Make(CommandSession session)
    {
        var command = new Command("supply", "The supply at instants or block heights.") { CommandSession.File, At, Height, CommandSession.Json, CommandSession.Output };
        command.SetAction(parsed =>
        {
            var words = Asked(parsed).ToArray();
            if (words.Length == 0)
            {
                session.Messages.WriteLine("Ask for at least one --at INSTANT or --height N.");
                return CommandSession.WrongUsage;
            }

            if (session.Projectable(parsed, parsed.GetValue(CommandSession.Json), out var exit) is not { Valid: { } valid }) return exit;
            var points = new List<AskedPoint>();
            foreach (var (option, text) in words)
            {
                var point = option == At.Name ? AskedPoint.At(text, out var problem) : AskedPoint.AtHeight(valid.Scenario.Timeline, text, out problem);
                if (point is null)
                {
                    session.Messages.WriteLine(problem);
                    return CommandSession.WrongUsage;
                }

                points.Add(point);
            }

            if (SupplyStatements.Problem(valid, points) is { } tooFar)
            {
                session.Messages.WriteLine(tooFar);
                return CommandSession.WrongUsage;
            }

            var statements = SupplyStatements.Of(valid, points);
            return parsed.GetValue(CommandSession.Json) ? session.Write(parsed, statements) : session.Write(parsed, Encoding.UTF8.GetBytes(Lines(statements, valid)));
        });
        return command;
    }

    // The two options may be mixed; the answer keeps the order in which they stand on the line.
    static IEnumerable<(string Option, string Text)> Asked(ParseResult parsed)
    {
        var option = "";
        foreach (var token in parsed.Tokens)
        {
            if (token.Value == At.Name || token.Value == Height.Name) option = token.Value;
            else if (token.Type == System.CommandLine.Parsing.TokenType.Option) option = "";
            else if (option.Length > 0) yield return (option, token.Value);
        }
    }

    static string Lines(ListNode statements, ValidScenario valid)
    {
        string[] members = ["minted", "burned", "totalSupply", "locked", "unlocked", "circulating"];
        var text = new StringBuilder();
        foreach (var statement in statements.Items.Cast<ObjectNode>())
        {
            var height = statement["height"] is NumberNode number ? $", block {number.Literal}" : "";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{statement.Text("at")}{height}\n");
            foreach (var member in members) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {member,-12} {statement.Text(member)} {valid.Scenario.Token.Symbol}\n");
        }

        return text.ToString();
    }
}
