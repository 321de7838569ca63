using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>Renders a whole document to text, so that it can be kept: no circuit, nothing of one request in it.</summary>
static class StaticPage
{
    public static async Task<SharedBody> Of<TPage>(HttpContext http, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        var services = http.RequestServices;
        var (root, request) = ($"{http.Request.Scheme}://{http.Request.Host}/", http.Request);
        if (services.GetRequiredService<NavigationManager>() is IHostEnvironmentNavigationManager navigation) navigation.Initialize(root, $"{root.TrimEnd('/')}{request.Path}{request.QueryString}");
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return SharedBody.Html(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
