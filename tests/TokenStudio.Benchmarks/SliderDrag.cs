using System.Globalization;
using System.Diagnostics;
using Microsoft.Playwright;

namespace TokenStudio.Benchmarks;

/// <summary>
/// A slider of the bucket's inspector dragged by the pointer, sixty moves a second for three seconds: how often the main chart is
/// painted with a new value, and how long after the hand came to that value.
/// </summary>
static class SliderDrag
{
    const int Drags = 6;   // the first one warms up
    const int Milliseconds = 3000;
    const int Most = 96;   // months of the slider
    const string Slider = ".insp input[type=range][data-path='/allocations/team/vesting/duration']";

    // A value the hand comes back to shortly after counts from the first time. A patch shows the value the slider's data-v has by the
    // time it is painted: the same message brought both.
    const string Watch = """
        range => {
          const host = document.querySelector('.chart-view');
          const came = new Map();
          const times = window.times = [];
          let patches = host.__patched;
          const input = () => {
            const now = performance.now();
            if (!(now - came.get(range.value) < 300)) came.set(range.value, now);
          };
          range.addEventListener('input', input);
          Object.defineProperty(host, '__patched', {
            configurable: true,
            get: () => patches,
            set: next => {
              patches = next;
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => came.has(range.dataset.v) && times.push(performance.now() - came.get(range.dataset.v));
                channel.port2.postMessage(0);
              });
            },
          });
          window.unwatch = () => {
            range.removeEventListener('input', input);
            Object.defineProperty(host, '__patched', { configurable: true, writable: true, value: patches });
            return times;
          };
        }
        """;

    public static Task<int> Run() => StudioRun.Measure("slider drag", async page =>
    {
        await page.Locator("tr[data-row=team] .nm").ClickAsync();
        var slider = page.Locator(Slider);
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;
        var y = box.Y + (box.Height / 2);
        var (all, rates) = (new List<double>(), new List<double>());
        var months = 48.0;
        for (var drag = 0; drag < Drags; drag++)
        {
            await slider.EvaluateAsync(Watch);
            await page.Mouse.MoveAsync(X(months), y);
            await page.Mouse.DownAsync();
            var watch = Stopwatch.StartNew();
            for (var move = 1; watch.ElapsedMilliseconds < Milliseconds; move++)
            {
                // Up from 24 to 96 months, twice: to and fro, a value near the turn would count from the hand's first pass of it.
                months = 24 + ((Most - 24) * (watch.ElapsedMilliseconds % 1500 / 1500.0));
                await page.Mouse.MoveAsync(X(months), y);
                if ((move * 1000 / 60) - watch.ElapsedMilliseconds is > 0 and var early) await Task.Delay((int)early);
            }

            await page.Mouse.UpAsync();
            var seconds = watch.Elapsed.TotalSeconds;
            await Task.Delay(500);   // the commit is painted too
            var times = await page.EvaluateAsync<double[]>("() => window.unwatch()");
            if (drag == 0) continue;
            all.AddRange(times);
            rates.Add(times.Length / seconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slider drag, {Drags - 1} drags of 3 s: {rates.Min():0.0} to {rates.Max():0.0} updates a second (limit 15)"));
        Console.WriteLine($"slider drag, input to painted: {StudioRun.Spread(all)}");

        float X(double at) => (float)(box.X + 7 + ((box.Width - 14) * at / Most));
    });
}
