using System.Text.RegularExpressions;
using TokenStudio.Web.Components;

namespace TokenStudio.Tests.Languages;

/// <summary>Scripts write no word of their own: what people read comes from the server, in their language.</summary>
public sealed partial class ScriptWordsTests
{
    // Keys of a keyboard, methods of the server, words of the browser and of libraries, the name of the clock in every language.
    static readonly string[] Technical =
        ["Escape", "Enter", "Home", "End", "Page", "Shift", "Control", "Ctrl", "Alt", "AltGraph", "Ctrl K", " tail", "Tab", "Backspace", "Delete", "Inter", "GET", "POST", "PATCH", "Files", "UTC", "\uFFFC UTC"];

    static IEnumerable<(string Name, string Text)> Scripts() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "wwwroot", "js"), "*.js").Select(file => (Path.GetFileName(file), Comment().Replace(File.ReadAllText(file), "")));

    [Fact]
    public void Scripts_Literals_AreNoWordsForPeople()
    {
        var words = Scripts().SelectMany(script => Literal().Matches(script.Text).Where(m => ForPeople(script.Text, m)).Select(m => $"{script.Name}: {m.Value}"));
        Assert.Empty(words);
    }

    [Theory]
    [InlineData("at.textContent = 'the cursor';")]
    [InlineData("put(cell, `At ${name}`);")]
    [InlineData("node('text', {}, svg, `${value} below`);")]
    [InlineData("label = 'TGE';")]
    public void Scripts_WordsForPeople_AreFound(string script) => Assert.Contains(Literal().Matches(script), m => ForPeople(script, m));

    [Fact]
    public void ScriptWords_OfTheServer_AreThoseScriptsAskFor() =>
        Assert.Equal(ScriptWords.All.Keys.Order(), Scripts().SelectMany(s => Asked().Matches(s.Text)).Select(m => m.Groups[1].Value).Distinct().Order());

    static bool ForPeople(string script, Match literal)
    {
        var text = Hole().Replace(literal.Value[1..^1], "\uFFFC");
        return Regex.IsMatch(text, "[A-Za-z]{2,}") && !Name().IsMatch(text) && !Code().IsMatch(text) && !Technical.Contains(text) && !Called().IsMatch(script[..literal.Index].TrimEnd());
    }

    // One name in small letters: of an element, an attribute, a file, a key of storage.
    [GeneratedRegex(@"^[-:./]{0,3}[a-z][\w:/.-]*(\uFFFC[\w-]*)*$")]
    private static partial Regex Name();

    // Selectors, and values of CSS and SVG.
    [GeneratedRegex(@"[\[\]#>{}=]|\d(px|%)?\s|^rotate\(|calc\(|^\(prefers|^(Arrow|Page)\w*$")]
    private static partial Regex Code();

    // A class, a selector, a method of the server.
    [GeneratedRegex(@"(class:|invokeMethodAsync\(|tell\(|matches\(|closest\(|querySelector(All)?\(|new Error\()$")]
    private static partial Regex Called();

    [GeneratedRegex("""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*//.*$|\s//\s.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\bsay\('(\w+)'")]
    private static partial Regex Asked();
}
