using Microsoft.Playwright;

namespace TokenStudio.Tests;

/// <summary>The Chromium of the machine: CHROMIUM names it, else /usr/bin/chromium. Without one these tests are skipped.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        // Two pages at a time on two cores: what is expected comes, but not always within the usual five seconds.
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Switches });
    }

    /// <summary>A browser without cookies or storage.</summary>
    public async Task<IBrowserContext> Clean(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(browser is not null, $"There is no Chromium at {Executable}; CHROMIUM names another.");
        var context = await browser!.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
