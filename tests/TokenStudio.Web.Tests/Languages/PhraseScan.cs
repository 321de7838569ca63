using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenStudio.Tests.Languages;

/// <summary>A wording of the sources, and where it stands.</summary>
sealed record FoundWording(string Wording, string Area, string Place);

/// <summary>Reads the sources the way the compiler does and finds every wording that becomes a phrase, and every text that should have been one.</summary>
sealed partial class PhraseScan
{
    static readonly string[] Projects = ["TokenStudio.Model", "TokenStudio.Presentation", "TokenStudio.Storage", "TokenStudio.Reports", "TokenStudio.Sessions", "TokenStudio.Web"];

    // Attributes whose text is read or heard.
    static readonly string[] Heard = ["aria-label", "title", "placeholder", "alt", "aria-valuetext", "aria-description", "content"];

    // The same in every language.
    const string Symbols = "TokenStudio|PDF|CSV|XLSX|JSON|PNG|SVG|UTC";

    readonly List<FoundWording> _wordings = [];
    readonly List<string> _faults = [];
    SemanticModel _model = null!;
    string _area = "";

    public IReadOnlyList<FoundWording> Wordings => _wordings;

    /// <summary>Texts that no language can have: "place: why".</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static PhraseScan Of(string root)
    {
        var files = Projects.SelectMany(project => Sources(Path.Combine(root, "src", project))).ToArray();
        return Of(files.Select(file => (file, File.ReadAllText(file))));
    }

    /// <summary>The same of sources by their paths; Phrase must be among them.</summary>
    public static PhraseScan Of(IEnumerable<(string Path, string Text)> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)).ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("TokenStudio.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Texts", trees, references, new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        var all = new PhraseScan();
        foreach (var one in trees.AsParallel().AsOrdered().Select(tree => Of(compilation, tree)))
        {
            all._wordings.AddRange(one._wordings);
            all._faults.AddRange(one._faults);
        }

        return all;
    }

    static PhraseScan Of(CSharpCompilation compilation, SyntaxTree tree)
    {
        var scan = new PhraseScan { _model = compilation.GetSemanticModel(tree), _area = AreaOf(tree.FilePath) };
        foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(CanBeText)) scan.Visit(node);
        return scan;
    }

    // Ours, and what the compiler made of the pages that are still there.
    static IEnumerable<string> Sources(string project)
    {
        var own = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Where(f => !f.StartsWith(Path.Combine(project, "obj"), StringComparison.Ordinal) && !f.StartsWith(Path.Combine(project, "bin"), StringComparison.Ordinal));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var made = Path.Combine(project, "obj", configuration, "net10.0");
        var usings = Directory.EnumerateFiles(made, "*.GlobalUsings.g.cs");
        var pages = Path.Combine(made, "generated", "Microsoft.CodeAnalysis.Razor.Compiler", "Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator");
        var razor = !Directory.Exists(pages) ? [] : Directory.EnumerateFiles(pages, "*_razor.g.cs", SearchOption.AllDirectories)
            .Where(f => File.Exists(Path.Combine(project, Path.GetRelativePath(pages, f).Replace("_razor.g.cs", ".razor", StringComparison.Ordinal))));
        return [.. own, .. usings, .. razor];
    }

    static string AreaOf(string file) =>
        file.Contains("TokenStudio.Presentation/Glossary/", StringComparison.Ordinal) ? "Glossary"
        : file.Contains("TokenStudio.Model/", StringComparison.Ordinal) ? "Model"
        : file.Contains("TokenStudio.Web/", StringComparison.Ordinal) ? "Web"
        : "Presentation";

    // Types are dear; most expressions are of no kind that becomes a phrase: only strings do, and what is a phrase already is none.
    static bool CanBeText(ExpressionSyntax node) => node switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax member } name => member.Name != name,
        TypeSyntax and not IdentifierNameSyntax or LambdaExpressionSyntax or AssignmentExpressionSyntax or ArrayCreationExpressionSyntax or CollectionExpressionSyntax or TupleExpressionSyntax
            or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or InitializerExpressionSyntax or IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax or WithExpressionSyntax => false,
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) || sum.IsKind(SyntaxKind.CoalesceExpression),
        _ => true,
    };

    void Visit(ExpressionSyntax node)
    {
        if (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && _area != "Web" && PlainText.IsForPeople(node, node.SyntaxTree.FilePath, _model)) _faults.Add($"{Place(node)}: text for people that is no phrase: {Short(node)}");
        if (node is InvocationExpressionSyntax call) Markup(call);
        if (node is CastExpressionSyntax cast)
        {
            if (IsPhrase(_model.GetTypeInfo(cast).Type)) Found(cast.Expression);
            return;
        }

        var type = _model.GetTypeInfo(node);
        if (!IsPhrase(type.ConvertedType) || node.Parent is CastExpressionSyntax) return;
        if (IsPhrase(type.Type) && node is not InterpolatedStringExpressionSyntax) return;
        Found(node);
    }

    internal static bool IsPhrase(ITypeSymbol? type) => type is { Name: "Phrase", ContainingNamespace.Name: "Model" };

    // An expression that is text by itself and becomes a phrase as a whole.
    void Found(ExpressionSyntax node)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax inner:
                Found(inner.Expression);
                break;
            case ConditionalExpressionSyntax choice:
                Branch(choice.WhenTrue);
                Branch(choice.WhenFalse);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms) Branch(arm.Expression);
                break;
            case InterpolatedStringExpressionSyntax text:
                Add(Wording(text), node);
                break;
            case LiteralExpressionSyntax { Token.Value: string text }:
                Add(text, node);
                break;
            case LiteralExpressionSyntax or ThrowExpressionSyntax:
                break;
            default:
                if (_model.GetConstantValue(node) is { HasValue: true, Value: string constant }) Add(constant, node);
                else _faults.Add($"{Place(node)}: a string that is no literal becomes a phrase; say Phrase.Verbatim where a person wrote it, or keep it a phrase: {Short(node)}");
                break;
        }
    }

    void Branch(ExpressionSyntax node)
    {
        if (node is InterpolatedStringExpressionSyntax) _faults.Add($"{Place(node)}: this interpolated string is a string before it is a phrase; cast each branch to Phrase: {Short(node)}");
        else if (!IsPhrase(_model.GetTypeInfo(node).Type)) Found(node);
    }

    string Wording(InterpolatedStringExpressionSyntax text)
    {
        var (wording, place) = ("", 0);
        foreach (var part in text.Contents)
        {
            if (part is InterpolatedStringTextSyntax literal) wording += literal.TextToken.ValueText;
            else if (part is InterpolationSyntax hole)
            {
                if (hole.Expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault(l => l.Token.Value is string s && s.Any(char.IsLetter) && !IsPhrase(_model.GetTypeInfo(l).ConvertedType) && l.Parent is not (ArgumentSyntax or ConstantPatternSyntax or BinaryExpressionSyntax)) is { } word)
                    _faults.Add($"{Place(word)}: a word in a place of a phrase has no language: {Short(word)}");
                wording += $"{{{place++}{hole.FormatClause}}}";
            }
        }

        return wording;
    }

    // What razor made of plain text and of attributes.
    void Markup(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.Text: var name, Expression: IdentifierNameSyntax { Identifier.Text: "__builder" or "__builder2" or "__builder3" or "__builder4" or "__builder5" or "__builder6" } }) return;
        var arguments = call.ArgumentList.Arguments;
        if (name is "AddContent" or "AddMarkupContent" && arguments.Count > 1)
        {
            if (_model.GetConstantValue(arguments[1].Expression) is { HasValue: true, Value: string text } && (Words(name == "AddMarkupContent" ? Untagged(text) : text) || (name == "AddMarkupContent" && Spoken().Matches(text).Any(a => Words(a.Groups[2].Value))))) _faults.Add($"{Place(call)}: words without a language: {text.Trim()}");
        }
        else if (name == "AddComponentParameter" && arguments.Count > 2 && _model.GetConstantValue(arguments[1].Expression) is { Value: string parameter and not ("Keys" or "Css") })
        {
            if (Literals(arguments[2].Expression).FirstOrDefault(l => Sentence((string)l.Token.Value!)) is { } text) _faults.Add($"{Place(call)}: {parameter} of a component without a language: {Short(text)}");
        }
        else if (name == "AddAttribute" && arguments.Count > 2 && _model.GetConstantValue(arguments[1].Expression) is { Value: string attribute } && (Heard.Contains(attribute) || attribute.StartsWith("data-", StringComparison.Ordinal)))
        {
            if (Literals(arguments[2].Expression).Any(l => Heard.Contains(attribute) ? Words((string)l.Token.Value!) : Sentence((string)l.Token.Value!)))
                _faults.Add($"{Place(call)}: {attribute} without a language: {Short(arguments[2].Expression)}");
        }
    }

    // Those of an expression that are no phrase and are compared with nothing.
    IEnumerable<LiteralExpressionSyntax> Literals(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
        .Where(l => l.Token.Value is string && !IsPhrase(_model.GetTypeInfo(l).ConvertedType) && l.Parent is not (ConstantPatternSyntax or BinaryExpressionSyntax));

    static string Untagged(string markup) => Regex.Replace(markup, "<[^>]*>", " ");

    static bool Words(string text) => Regex.IsMatch(Regex.Replace(text, Symbols, ""), "[A-Za-z]{2,}");

    // Words for people rather than a name of the code: more than one, or with a capital.
    static bool Sentence(string text) => Regex.IsMatch(Regex.Replace(text, Symbols, ""), "^[A-Z][a-z]|[A-Za-z]{2,} [A-Za-z]");

    [GeneratedRegex("(aria-label|title|placeholder|alt|aria-valuetext|aria-description)=\"([^\"]*)\"")]
    private static partial Regex Spoken();

    void Add(string wording, SyntaxNode node)
    {
        if (wording.Any(char.IsLetter)) _wordings.Add(new(wording, _area, Place(node)));
    }

    static string Place(SyntaxNode node)
    {
        var at = node.GetLocation().GetMappedLineSpan();
        return $"{Path.GetRelativePath(Repository.Root, at.Path)}:{at.StartLinePosition.Line + 1}";
    }

    static string Short(SyntaxNode node) => node.ToString() is { Length: > 120 } text ? text[..120] : node.ToString();
}
