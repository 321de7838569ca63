using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests.Languages;

/// <summary>Tells text for people that stays a plain string from the strings that programs read: keys, paths, patterns, names of files and fonts.</summary>
static partial class PlainText
{
    // Files whose words are no page's: Markdown of the docs, CSV and file contents, what goes to logs and databases.
    static readonly string[] Apart =
    [
        "Glossary/GlossaryPage.cs", // docs/glossary.md, English
        "Reference/KindsPage.cs", // docs/kinds.md, English
        "Drawing/SvgDrawing.cs", // SVG markup
        "Languages/Language.cs", // each language's own name, its patterns
        "Tables/ProjectionTable.cs", // heads of the CSV file
        "Grants/AlloV1/", "Grants/AlloV2/", "Grants/Playing/", // the contracts' own words, by which their errors are known
        "Grants/Donors/SyntheticDonors.cs", // names of random streams, as below
        "Imports/", // words and heads recognised in files of others
        "Presets/", // names of embedded files
        "Simulation/PricePaths.cs", // names of random streams, part of what a seed means
        "Supply/SupplyRecount.cs", // says a broken account to who mends it
        "Reports/Pdf/", // a file: English
        "Storage/Migrations/", "Storage/StudioDatabase.cs", "Storage/DurableConnections.cs", "Storage/StudioDbContextDesign.cs", // SQL
        "Storage/Keeping/", "Storage/Scenarios/ScenarioPurge.cs", // SQL
        "Storage/StudioStorageException.cs", // to the log; people read StorageFindings
        "Storage/StudioWriter.cs", // the name of a thread
    ];

    // Methods whose text is a pattern, a key or a name of a program's.
    static readonly string[] Programs =
    [
        "StartsWith", "EndsWith", "Contains", "Replace", "Split", "IndexOf", "LastIndexOf", "TrimEnd", "TrimStart", "Trim", "Equals", "ToString", "TryParseExact", "ParseExact", "Append", "AppendJoin",
        "Of", "Text", "GetProperty", "GetValue", "Member", "With", "Without", "Descendants", "Element", "Attribute", "Invariant", "Verbatim", "CreateObservableUpDownCounter", "CreateObservableGauge", "CreateCounter", "CreateHistogram",
    ];

    /// <summary>Whether a string that is no phrase looks like words for people.</summary>
    public static bool IsForPeople(ExpressionSyntax node, string path, SemanticModel model)
    {
        if (Apart.Any(part => path.Contains(part, StringComparison.Ordinal))) return false;
        var text = node switch
        {
            LiteralExpressionSyntax { Token.Value: string literal } => literal,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax written ? written.TextToken.ValueText : "0")),
            _ => "",
        };
        return Words().IsMatch(text) && !ForPrograms(node, model);
    }

    // Walks out of the expression: what decides may stand around several of its layers.
    static bool ForPrograms(ExpressionSyntax node, SemanticModel model)
    {
        if (IsWritten(node, model)) return true;
        foreach (var outer in node.AncestorsAndSelf())
        {
            switch (outer)
            {
                case AttributeSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax or ConstructorInitializerSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Labels" } }: // of a term: what is looked up, in English
                case ElementAccessExpressionSyntax:
                case ImplicitElementAccessSyntax:
                case InvocationExpressionSyntax call when Programs.Contains(Name(call)) && !IsSaid(call, model):
                case ObjectCreationExpressionSyntax made when made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    // Inside a place of a phrase, or an argument that is one: found there.
    static bool IsWritten(ExpressionSyntax node, SemanticModel model) =>
        node.AncestorsAndSelf().OfType<ExpressionSyntax>().TakeWhile(outer => outer is not AnonymousFunctionExpressionSyntax).Any(outer =>
            model.GetTypeInfo(outer) is var type && (PhraseScan.IsPhrase(type.ConvertedType) || PhraseScan.IsPhrase(type.Type)));

    static bool IsSaid(InvocationExpressionSyntax call, SemanticModel model) =>
        Name(call) is "Of" && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType.Name: not ("Node" or "ObjectNode" or "Kind") };

    static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    // Two words side by side, or a capitalised one.
    [GeneratedRegex(@"\p{L}{2,} \p{L}{2,}|^\p{Lu}\p{Ll}{2,}\b(?![-./:])|[a-z]\. ")]
    private static partial Regex Words();
}
