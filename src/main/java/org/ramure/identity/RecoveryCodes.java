package org.ramure.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for who has lost her telephone: 80 random bits each, known by their hashes only, each of use once. */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LETTERS = 16;

    /** Without what looks alike: 0 and o, 1 and l. */
    private static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ten new codes instead of all that she had. */
    List<String> renew(PersonId person) {
        forget(person);
        var codes = Stream.generate(RecoveryCodes::mint).distinct().limit(CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (person_id, hash) values (?, ?)")
                .params(person.value(), hash(person, code))
                .update());
        return codes;
    }

    /** @return whether it was one of hers; of two who show it at once one only is told so */
    boolean use(PersonId person, String code) {
        return jdbc.sql("update recovery_code set used_at = ? where person_id = ? and hash = ? and used_at is null")
                        .params(Times.column(clock.instant()), person.value(), hash(person, code))
                        .update()
                == 1;
    }

    int left(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = ?")
                .param(person.value())
                .update();
    }

    private static String mint() {
        var letters = IntStream.range(0, LETTERS)
                .mapToObj(_ -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it is typed. */
    private static String hash(PersonId person, String code) {
        return Tokens.hash(person + "/" + code.toLowerCase(Locale.ROOT).replaceAll("[^2-9a-z]", ""));
    }
}
