using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Security;

/// <summary>Where a request comes from. A forwarded address counts only when a proxy of the setting Proxies sent it.</summary>
static class Peers
{
    public static void UseConfiguredProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<StudioSettings>().Proxies;
        if (!string.IsNullOrWhiteSpace(proxies)) app.UseForwardedHeaders(TrustOf(proxies));
    }

    /// <exception cref="StudioSettingException">A word of it is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions TrustOf(string proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();   // loopback is no proxy unless somebody says so
        options.KnownIPNetworks.Clear();
        foreach (var word in proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(word, out var network)) options.KnownIPNetworks.Add(network);
            else throw new StudioSettingException($"TOKENSTUDIO__PROXIES: \"{word}\" is neither an address nor a network such as 10.0.0.0/8.");
        }

        return options;
    }

    /// <summary>What is counted as one sender: an IPv4 address, or the /64 that one customer gets of IPv6.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
