// Each name is followed by its character.
const OTHERS =
  "tab\t newline\n excl! quot\" num# dollar$ percnt% amp& apos' lpar( rpar) ast* midast* plus+ comma, period. sol/ " +
  "colon: semi; lt< equals= gt> quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] hat^ lowbar_ underbar_ grave` " +
  "diacriticalgrave` lcub{ lbrace{ verbar| vert| verticalline| rcub} rbrace} euro€ hellip… ndash– mdash—";
// Names of U+00A0 to U+00FF. Upper-case letters have the names of the lower-case ones, because case does not matter
// here.
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc atilde auml aring aelig ccedil " +
  "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml times oslash ugrave " +
  "uacute ucirc uuml yacute thorn szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

/**
 * The code points of HTML character references: ASCII, Latin-1 and a few more. The keys are in lower case and include
 * the ampersand and the semicolon.
 */
export const HTML_REFERENCES: ReadonlyMap<string, number> = new Map([
  ...LATIN.split(" ").map((name, index) => [`&${name};`, 0xa0 + index] as const),
  ...OTHERS.split(" ").map((entry) => [`&${entry.slice(0, -1)};`, entry.charCodeAt(entry.length - 1)] as const),
]);
