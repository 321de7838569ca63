using Microsoft.AspNetCore.Components.Server.Circuits;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Web.Hosting;

/// <summary>A circuit speaks the language of the page that opened it, for as long as it lives.</summary>
sealed class CircuitLanguage : CircuitHandler
{
    // Called in the circuit's own context, before anything is drawn in it.
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Translations.Keep(SynchronizationContext.Current!);
        return Task.CompletedTask;
    }
}
