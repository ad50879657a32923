package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SystemActorTests {

    @Autowired
    CurrentPerson current;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    /** As in a view: there the security context is the session's, whatever the thread is lent. */
    @Test
    void isTheHouseEvenWhereTheSecurityContextIsAPersons() {
        var person = acting.asSomeone();
        SystemActor.run("tests", () -> {
            Acting.as(person);
            assertThat(current.isSystem()).isTrue();
            assertThat(current.signedIn()).isEmpty();
        });
        assertThat(current.isSystem()).isFalse();
        assertThat(current.signedIn()).contains(person);
    }
}
