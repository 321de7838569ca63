// The numbers of a chart: months, series from the top of the stack to the baseline, their sums, and where they stand in pixels.

// Blazor's Uint8Array is not aligned to 8 bytes, hence the copy.
export function readStack(spec, bytes, before) {
  const numbers = new Float64Array(bytes.slice().buffer);
  const rows = 1 + spec.series.length + (spec.compared ? 1 : 0);
  const count = numbers.length / rows;
  const months = numbers.subarray(0, count);
  const values = spec.series.map((_, s) => numbers.subarray((s + 1) * count, (s + 2) * count));
  const comparedValues = spec.compared ? numbers.subarray((rows - 1) * count) : null;
  const total = new Float64Array(count);
  for (const row of values) for (let i = 0; i < count; i++) total[i] += row[i];
  const period = spec.form !== 'bars' ? 0 : count > 1 ? months[1] - months[0] : Math.max(1, months[0] ?? 1);
  return { ...spec, count, months, values, comparedValues, total, period, names: spec.names ?? before.names, dates: spec.dates ?? before.dates };
}

// The value a chart is read by: the height of a stack, or of lines the first that is no mere edge.
export const leadOf = (stack, point) => {
  const lead = stack.form === 'lines' ? stack.series.find((series) => !series.light) : undefined;
  return lead ? { value: stack.values[stack.series.indexOf(lead)][point] ?? 0, name: lead.name } : { value: stack.total[point] ?? 0, name: stack.sum };
};

// What a stack grew by in the month up to a point; null where no point lies a month before it.
export const monthChange = (stack, point) => {
  if (stack.form !== 'area' || (stack.scale !== 'amount' && stack.scale !== 'money')) return null;
  const from = nearest(stack.months, stack.months[point] - 1);
  return from < point && Math.abs(stack.months[point] - stack.months[from] - 1) < 0.1 ? stack.total[point] - stack.total[from] : null;
};

// Same series and same instants: only the numbers may differ, so Apex's own paths can be rewritten in place.
export const sameShape = (a, b) =>
  a.form === b.form &&
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

// The bar whose period holds the month, or one past the ends. A day of slack: months of the calendar differ from a twelfth of a year.
export const periodOf = (stack, month) => Math.ceil((month - stack.months[0]) / stack.period - 0.04);

// 0 at the baseline, 1 at the upper end.
export const heightOf = (stack, value) => (stack.floor ? Math.log(value / stack.floor) / Math.log(stack.top / stack.floor) : value / stack.top);

// Pixels of the plot box. Bars have a width of their own and stand in the middle of their period. One instant alone gets a
// box of width 1, so nothing divides by zero.
export const scaleOf = (stack, box) => {
  const first = (stack.months[0] ?? 0) - stack.period;
  const span = stack.months[stack.count - 1] - first || 1;
  return {
    ...box,
    right: box.x + box.w,
    bottom: box.y + box.h,
    periodWidth: (stack.period / span) * box.w,
    xAt: (month) => box.x + ((month - stack.period / 2 - first) / span) * box.w,
    yAt: (value) => box.y + box.h * (1 - heightOf(stack, value)),
    pointAt: (x) => {
      const month = first + ((x - box.x) / box.w) * span;
      return stack.period ? Math.max(0, Math.min(stack.count - 1, Math.floor((month - first) / stack.period))) : nearest(stack.months, month);
    },
  };
};
