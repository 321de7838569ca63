// The numbers of a stacked chart: months, series from the top of the stack to the baseline, and their sums.

// Blazor's Uint8Array is not aligned to 8 bytes, hence the copy.
export function readStack(spec, bytes, before) {
  const numbers = new Float64Array(bytes.slice().buffer);
  const count = numbers.length / (1 + spec.series.length);
  const months = numbers.subarray(0, count);
  const values = spec.series.map((_, s) => numbers.subarray((s + 1) * count, (s + 2) * count));
  const total = new Float64Array(count);
  for (const row of values) for (let i = 0; i < count; i++) total[i] += row[i];
  return { ...spec, count, months, values, total, ticks: spec.ticks ?? before.ticks, dates: spec.dates ?? before.dates };
}

// Same series and same instants: only the numbers may differ, so Apex's own paths can be rewritten in place.
export const sameShape = (a, b) =>
  a.count === b.count &&
  a.series.length === b.series.length &&
  a.series.every((series, i) => {
    const other = b.series[i];
    return series.id === other.id && series.colour === other.colour && series.hatched === other.hatched;
  }) &&
  a.months.every((month, i) => month === b.months[i]);

export const nearest = (months, month) => {
  let best = 0;
  for (let i = 1; i < months.length; i++) {
    if (Math.abs(months[i] - month) < Math.abs(months[best] - month)) best = i;
  }
  return best;
};

// Pixels of the plot box. One instant alone gets a box of width 1, so nothing divides by zero.
export const scaleOf = (stack, box) => {
  const first = stack.months[0] ?? 0;
  const span = stack.months[stack.count - 1] - first || 1;
  return {
    ...box,
    right: box.x + box.w,
    bottom: box.y + box.h,
    xAt: (month) => box.x + ((month - first) / span) * box.w,
    yAt: (value) => box.y + box.h * (1 - value / stack.top),
    monthAt: (x) => first + ((x - box.x) / box.w) * span,
  };
};
