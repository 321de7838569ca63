// The only ways a number becomes text in the browser. A chart names one; nobody passes functions around.
// How the reader's language writes them stands on the html element; English says nothing.
import { say } from './words.js';

const english = { decimal: '.', percent: '%', before: '$', after: '', suffixes: ['k', 'M', 'B', 'T'] };
const numbers = { ...english, ...JSON.parse(document.documentElement.dataset.numbers ?? '{}') };
const minus = (text) => text.replace('-', '\u2212');
const own = (text) => minus(text).replace('.', numbers.decimal);
const fixed = (value, digits) => own(value.toFixed(digits));
const dollars = (text) => numbers.before + text + numbers.after;
const scale = [[1, ''], ...numbers.suffixes.map((suffix, at) => [1000 ** (at + 1), suffix])];

// The smallest unit whose rounded figure stays under 1000: 999,960 is 1.0M and not 1000.0k, 985,000,000 is 985.0M and not 1.0B.
const compact = (value, digits) => {
  const size = Math.abs(value);
  const [unit, letter] = scale.find(([unit]) => +(size / unit).toFixed(digits(size / unit)) < 1000) ?? scale.at(-1);
  const scaled = size / unit;
  return (value < 0 ? '\u2212' : '') + fixed(scaled, letter ? digits(scaled) : scaled && scaled < 10 ? 1 : 0) + letter;
};

const moneySize = (value) => {
  if (value === 0) return '0';
  if (value < 1e-9) return own(value.toExponential(2).replace('e-', 'e\u2212'));
  if (value < 0.01) return own(value.toFixed(2 - Math.floor(Math.log10(value))).replace(/0+$/, ''));
  if (value < 0.9995) return own(value.toFixed(3).replace(/0$/, ''));
  if (value < 999.995) return fixed(value, Number.isInteger(value) ? 0 : 2);
  return format.compact(value);
};

export const format = {
  // Three significant figures: 82.2M.
  compact: (value) => compact(value, (scaled) => (scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)),
  // One decimal: 405.5M, as in bucket rows.
  compactOne: (value) => compact(value, () => 1),
  // One decimal under 100, none above; the value is a fraction.
  percent: (fraction) => fixed(fraction * 100, Math.abs(fraction) < 0.9995 ? 1 : 0) + numbers.percent,
  // A difference, always with its sign: +6.2%.
  change: (fraction) => (fraction > 0 ? '+' : '') + format.percent(fraction),
  // A chance, always whole.
  chance: (fraction) => fixed(fraction * 100, 0) + numbers.percent,
  // A share on an axis, without zeros that say nothing: 2.5%.
  share: (fraction) => own(String(+(fraction * 100).toFixed(2))) + numbers.percent,
  // US dollars: $14.2M, $14.20, $0.12, $0.000123.
  money: (value) => dollars(moneySize(value)),
  // A price on an axis, as short as it can be said: $0.1, $3, $10k.
  tick: (value) => dollars(value < 1e-9 ? moneySize(value) : value < 1 ? fixed(value, Math.max(0, Math.ceil(-Math.log10(value) - 1e-9))) : format.compact(value).replace(/[.,]0+(?=\D|$)/, '')),
  // A value of a chart by its scale; what passes 1,000 % is compact too.
  value: (scale, value) => {
    if (scale === 'amount') return format.compact(value);
    if (scale === 'money' || scale === 'logMoney') return format.money(value);
    if (scale === 'chance') return format.chance(value);
    return value < 10 ? format.percent(value) : format.compact(value * 100) + numbers.percent;
  },
  // The same in rows that are read against each other.
  row: (scale, value) => (scale === 'amount' ? format.compactOne(value) : format.value(scale, value)),
  month: (month) => (month === 0 ? say('launch') : say('month', month)),
};

// What a field holds, by the same rules as the server reads it: 1.234 is a thousand and more where a dot groups.
export const readNumber = (text) => {
  if (numbers.decimal === '.') return Number(text.replace(',', '.'));
  const digits = text.replace(/\s/g, '');
  if (digits.includes(',')) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(numbers.group === '.' && /^[-\u2212]?[1-9]\d{0,2}(\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits);
};
export const writeNumber = (number) => String(number).replace('.', numbers.decimal);
