// The only ways a number becomes text in the browser. A chart names one; nobody passes functions around.
const minus = (text) => text.replace('-', '\u2212');
const scale = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

// Picks the unit by the rounded value, so that 999,960 is 1.0M and not 1000.0k.
const compact = (value, digits) => {
  const size = Math.abs(value);
  const [unit, letter] = scale.find(([unit]) => +(size / unit).toFixed(digits(size / unit)) >= 1) ?? [1, ''];
  const scaled = size / unit;
  return (value < 0 ? '\u2212' : '') + scaled.toFixed(letter ? digits(scaled) : scaled && scaled < 10 ? 1 : 0) + letter;
};

export const format = {
  // Three significant figures: 82.2M.
  compact: (value) => compact(value, (scaled) => (scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)),
  // One decimal: 405.5M, as in bucket rows.
  compactOne: (value) => compact(value, () => 1),
  // Bare ticks: 250M, 1B, 2.5k.
  axis: (value) => {
    const [unit, letter] = scale.find(([unit]) => Math.abs(value) >= unit) ?? [1, ''];
    return minus(String(+(value / unit).toPrecision(3))) + letter;
  },
  // One decimal under 100, none above; the value is a fraction.
  percent: (fraction) => minus((fraction * 100).toFixed(Math.abs(fraction) < 0.9995 ? 1 : 0)) + '%',
  month: (month) => (month === 0 ? 'TGE' : 'M' + month),
};
