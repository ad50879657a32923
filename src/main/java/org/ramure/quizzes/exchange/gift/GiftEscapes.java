package org.ramure.quizzes.exchange.gift;

/**
 * Signs behind a backslash, which mean themselves. While a question is taken apart they hide behind characters that no
 * text may hold, so that what is found in it is grammar.
 */
final class GiftEscapes {

    private static final String SIGNS = ":#={}~n";
    private static final char FIRST = '\uFDD0';
    private static final char LAST = '\uFDEF';

    private GiftEscapes() {}

    static String hidden(String raw) {
        var text = new StringBuilder(raw.length());
        for (int place = 0; place < raw.length(); place++) {
            var sign = raw.charAt(place);
            if (sign == '\\' && place + 1 < raw.length()) {
                var next = raw.charAt(place + 1);
                var known = SIGNS.indexOf(next);
                if (known >= 0) {
                    text.append((char) (FIRST + known));
                    place++;
                    continue;
                }
                place += next == '\\' ? 1 : 0;
            }
            text.append(sign >= FIRST && sign <= LAST ? '\uFFFD' : sign);
        }
        return text.toString();
    }

    static String shown(String hidden) {
        var text = new StringBuilder(hidden.length());
        for (int place = 0; place < hidden.length(); place++) {
            var sign = hidden.charAt(place);
            var known = sign - FIRST;
            text.append(
                    known < 0 || known >= SIGNS.length()
                            ? sign
                            : SIGNS.charAt(known) == 'n' ? '\n' : SIGNS.charAt(known));
        }
        return text.toString();
    }

    /** Words as GIFT that means them and nothing else, on one line. */
    static String written(String words) {
        var text = new StringBuilder(words.length() + 16);
        for (int place = 0; place < words.length(); place++) {
            var sign = words.charAt(place);
            switch (sign) {
                case '\\', ':', '#', '=', '{', '}', '~' -> text.append('\\').append(sign);
                case '\n' -> text.append("\\n");
                case '\r' -> {}
                default -> text.append(sign);
            }
        }
        return text.toString();
    }
}
