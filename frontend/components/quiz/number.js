// @ts-check
// How a typed number is read. The server decides, by the same rules: see org.ramure.quizzes.Reading.

const SPACES = /[\t\n\v\f\r\p{Z}]+/gu;
const PLAIN = /^[+-]?(\d{1,30}([.,]\d{0,30})?|[.,]\d{1,30})(e[+-]?\d{1,3})?$/i;
const DOTTED = /^[+-]?\d{1,3}((\.\d{3}){1,9},\d{0,30}|(\.\d{3}){2,9})$/;
const COMMAED = /^[+-]?\d{1,3}((,\d{3}){1,9}\.\d{0,30}|(,\d{3}){2,9})$/;
const UNITS = [["euros", "euro", "€"], ["%", "pourcent", "percent"]];

/** @param {string} typed @param {string} unit which may follow the number @param {string[]} [others] further units that may */
export function isNumber(typed, unit, others = []) {
  return [unit, ...others].some((each) => isIn(typed, each));
}

/** @param {string} typed @param {string} unit which alone of all words and signs may follow the number */
function isIn(typed, unit) {
  const text = bare(typed).replaceAll("−", "-");
  const own = bare(unit);
  const ending = (UNITS.find((same) => same.includes(own)) ?? [own]).find((each) => each && text.endsWith(each));
  const number = ending ? text.slice(0, -ending.length) : text;
  return [PLAIN, DOTTED, COMMAED].some((way) => way.test(number));
}

/** @param {string} text */
function bare(text) {
  return text.replace(SPACES, "").toLowerCase();
}
