using System.Security.Cryptography;
using Microsoft.Playwright;
using TokenStudio.Reports.Pdf;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The report goes out of the studio and comes back as the scenario it was made of.</summary>
public sealed class ReportJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Report_DroppedOnTheStartPage_OpensTheSameDocument()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var page = tab.Page;
        await tab.Type("Team cliff, months", "6");
        await Expect(tab.Saved).ToContainTextAsync("v2");
        var document = await File(page, page.Url);
        await page.Locator("summary[aria-label=Export]").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".menu-l a").Filter(new() { HasText = "PDF, Letter" }).ClickAsync());
        var report = await System.IO.File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal(Hash(document), Hash(PdfScenario.Read(report, out _)!));

        var address = page.Url;
        await Start(page);
        await Drop(page, "report.pdf", report);
        await page.WaitForURLAsync("**/scenarios/*/allocation");
        Assert.NotEqual(address, page.Url);
        Assert.Equal(Hash(document), Hash(await File(page, page.Url)));
    }

    [Fact]
    public async Task Report_DamagedOrNotOurs_IsRefusedWithTheReason()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        await Start(page);
        await Drop(page, "other.pdf", "%PDF-1.4\nnothing of ours\n%%EOF\n"u8.ToArray());
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This PDF holds no scenario.");
    }

    async Task Start(IPage page)
    {
        await page.GotoAsync(studio.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Blank scenario" })).ToBeEnabledAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')._blazorInputFileNextFileId !== undefined");
    }

    static async Task Drop(IPage page, string name, byte[] bytes) => await page.EvaluateAsync("""
        ([name, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name, { type: 'application/pdf' }));
          for (const type of ['dragover', 'drop']) document.querySelector('h1').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        """, new[] { name, Convert.ToBase64String(bytes) });

    static async Task<byte[]> File(IPage page, string address)
    {
        var response = await page.APIRequest.GetAsync($"{new Uri(address).GetLeftPart(UriPartial.Authority)}/api/v1/scenarios/{new Uri(address).Segments[2].Trim('/')}");
        return await response.BodyAsync();
    }

    static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
