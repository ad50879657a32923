// @ts-check
// The texts of the message bundles, filled in.

export class Words {
  /** @param {Record<string, string>} texts */
  constructor(texts) {
    this.texts = texts;
    this.language = texts.language ?? "fr";
    this.plurals = new Intl.PluralRules(this.language);
  }

  /** @param {string} key @param {...(string | number)} values for {0}, {1}… */
  say(key, ...values) {
    const text = this.texts[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ""));
  }

  /** @param {string} key with the endings .one and .other @param {number} count also {0} @param {...(string | number)} more */
  count(key, count, ...more) {
    const rule = this.plurals.select(count) === "one" ? "one" : "other";
    return this.say(`${key}.${rule}`, count, ...more);
  }

  /** @param {string[]} things */
  list(things) {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(things);
  }

  /** @param {string[]} things of which one is meant */
  choice(things) {
    return new Intl.ListFormat(this.language, { type: "disjunction" }).format(things);
  }

  /** @param {number} value with one decimal at most */
  number(value) {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }).format(value);
  }

  /** @param {string | Date} at as people say it: 14 h 02 in French */
  time(at) {
    const date = new Date(at);
    if (this.language !== "fr") {
      return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date);
    }
    return `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, "0")}`;
  }
}
