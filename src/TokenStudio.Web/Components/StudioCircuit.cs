using Microsoft.AspNetCore.Components.Authorization;
using TokenStudio.Presentation.Charts;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Components;

/// <summary>Who sits at this circuit.</summary>
sealed class StudioCircuit(AuthenticationStateProvider authentication)
{
    /// <summary>How this person looks at charts, in every section alike.</summary>
    public ChartLook Look { get; set; } = ChartLook.Usual;

    /// <summary>The step of the first steps that is shown, from 0; null while nobody is guided.</summary>
    public int? Guide { get; set; }

    /// <summary>The workspace of the browser's cookie, or null where cookies are refused.</summary>
    public async Task<Caller?> Caller() => Workspaces.CallerOf((await authentication.GetAuthenticationStateAsync()).User);
}
