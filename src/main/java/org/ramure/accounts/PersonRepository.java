package org.ramure.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByEmail(String email);
}
