using System.Globalization;
using Microsoft.AspNetCore.Components;
using TokenStudio.Model;
using TokenStudio.Presentation.Glossary;
using TokenStudio.Storage.Sharing;
using TokenStudio.Web.Api;

namespace TokenStudio.Web.Pages.Design;

/// <summary>The terms of a link as fields; each is agreed on as it is left.</summary>
public sealed partial class LinkSettings
{
    const string Never = "never";

    static readonly Term LinkTerm = Terms.Of("share-link");

    string _uses = "";
    bool _never;
    bool _short;
    Phrase? _problem;

    [Parameter, EditorRequired] public ShareLink Link { get; set; } = null!;
    [Parameter, EditorRequired] public DateTimeOffset Now { get; set; }
    [Parameter] public EventCallback<Func<LinkTerms, LinkTerms>> OnTerms { get; set; }
    [Parameter] public EventCallback OnRotate { get; set; }

    protected override void OnParametersSet()
    {
        if (_problem is null) _uses = Link.Terms.MostUses?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    string Id(string field) => $"link-{field}-{Link.Id}";

    Task Named(ChangeEventArgs e) => Agree(t => t with { Name = Text(e).Trim() });

    async Task Expires(ChangeEventArgs e)
    {
        _never = Text(e) == Never;
        if (int.TryParse(Text(e), CultureInfo.InvariantCulture, out var days)) await Agree(t => t with { Expires = Now.AddDays(days) });
    }

    async Task NeverExpires()
    {
        _never = false;
        await Agree(t => t with { Expires = null });
    }

    async Task Uses(ChangeEventArgs e)
    {
        (_uses, _problem) = (Text(e).Trim(), null);
        if (_uses.Length == 0) await Agree(t => t with { MostUses = null });
        else if (int.TryParse(_uses, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= LinkBody.MostUses) await Agree(t => t with { MostUses = most });
        else _problem = "A whole number from 1 to 1,000,000, or nothing.";
    }

    async Task Guarded(ChangeEventArgs e)
    {
        var password = Text(e);
        _short = password.Length is > 0 and < LinkPassword.Shortest;
        if (password.Length < LinkPassword.Shortest) return;
        var hash = await Task.Run(() => LinkPassword.Hash(password));
        await Agree(t => t with { PasswordHash = hash });
    }

    Task Agree(Func<LinkTerms, LinkTerms> terms) => OnTerms.InvokeAsync(terms);

    static string Text(ChangeEventArgs e) => e.Value as string ?? "";
}
