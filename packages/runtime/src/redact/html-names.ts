const ASCII =
  "tab:9 newline:10 excl:33 quot:34 num:35 dollar:36 percnt:37 amp:38 apos:39 lpar:40 rpar:41 ast:42 midast:42 plus:43 " +
  "comma:44 period:46 sol:47 colon:58 semi:59 lt:60 equals:61 gt:62 quest:63 commat:64 lsqb:91 lbrack:91 bsol:92 " +
  "rsqb:93 rbrack:93 hat:94 lowbar:95 underbar:95 grave:96 diacriticalgrave:96 lcub:123 lbrace:123 verbar:124 vert:124 " +
  "verticalline:124 rcub:125 rbrace:125 euro:8364 hellip:8230 ndash:8211 mdash:8212";
// Names of U+00A0 to U+00FF. Upper-case letters have the names of the lower-case ones, because case does not matter
// here.
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc atilde auml aring aelig ccedil " +
  "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml times oslash ugrave " +
  "uacute ucirc uuml yacute thorn szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

/** The code points of HTML character references by their lower-case names: ASCII, Latin-1 and a few more. */
export const HTML_NAMES: ReadonlyMap<string, number> = new Map([
  ...LATIN.split(" ").map((name, index) => [name, 0xa0 + index] as const),
  ...ASCII.split(" ").map((entry) => {
    const [name = "", code] = entry.split(":");
    return [name, Number(code)] as const;
  }),
]);
