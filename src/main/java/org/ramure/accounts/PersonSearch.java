package org.ramure.accounts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Repository;

/** Finds people by words that stand in their name or address, in any order. */
@Repository
class PersonSearch {

    private final EntityManager entities;

    PersonSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** @param words patterns in lower case, with {@code !} before what is no wildcard; one at least */
    List<Person> page(List<String> words, Pageable page) {
        var found = entities.createQuery(
                        "select p from Person p where " + where(words, "p.name", "p.email")
                                + " order by p.name, p.id.value",
                        Person.class)
                .setFirstResult(Math.toIntExact(page.getOffset()))
                .setMaxResults(page.getPageSize());
        ask(found, words);
        return found.getResultList();
    }

    /** @param most counted no further */
    int count(List<String> words, int most) {
        var counted = entities.createNativeQuery(
                "select count(*) from (select 1 as one from person where " + where(words, "name", "email")
                        + " limit :most) counted",
                Integer.class);
        ask(counted, words);
        return (Integer) counted.setParameter("most", most).getSingleResult();
    }

    private static String where(List<String> words, String name, String email) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "(lower(" + name + ") like :word" + i + " escape '!' or " + email + " like :word" + i
                        + " escape '!')")
                .collect(Collectors.joining(" and "));
    }

    private static void ask(Query query, List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
    }
}
