using Microsoft.Extensions.Localization;
using MudBlazor;

namespace TokenStudio.Web.Hosting;

/// <summary>The one word that MudBlazor writes itself: the name of the cross of a dialog.</summary>
sealed class DialogWords : MudLocalizer
{
    public override LocalizedString this[string key] => key == "MudDialog_Close" ? new(key, Say("Close")) : new(key, key, resourceNotFound: true);
}
