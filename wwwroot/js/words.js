// The words scripts write, in the reader's language: the server puts them on the html element.
const words = JSON.parse(document.documentElement.dataset.words ?? '{}');

export const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, at) => values[at]);

// A label within a sentence: "at month 12". German nouns stay as they are, and so does TGE.
export const lowered = (label) => (document.documentElement.lang === 'de' ? label : label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()));
