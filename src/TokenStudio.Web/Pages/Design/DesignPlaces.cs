using System.Globalization;
using Microsoft.JSInterop;
using TokenStudio.Web.Components.Layout;

namespace TokenStudio.Web.Pages.Design;

/// <summary>Places of a scenario that a link or the search names: a path of the document, "month:12" for the cursor, "check:code" for a line of the checks.</summary>
static class DesignPlaces
{
    public static Task Visit(this DesignPage page, string place) => place.Split(':') switch
    {
        [("month" or "check"), _] when !page.HasChecks => page.GoToSection("allocation", place),
        ["month", var month] when int.TryParse(month, CultureInfo.InvariantCulture, out var number) => page.Look(PaneView.Charts, "goToMonth", number),
        ["check", var code] => page.Look(PaneView.Checks, "goToCheck", code),
        _ => page.GoTo(place),
    };

    /// <param name="go">The place to go to there.</param>
    public static Task GoToSection(this DesignPage page, string route, string? go = null)
    {
        page.Navigation.NavigateTo(page.AddressOf(route, go));
        return Task.CompletedTask;
    }

    static async Task Look(this DesignPage page, PaneView view, string how, object where)
    {
        page.Panes?.Show(view);
        await using var places = await page.Js.InvokeAsync<IJSObjectReference>("import", "./js/places.js");
        await places.InvokeVoidAsync(how, where);
    }
}
